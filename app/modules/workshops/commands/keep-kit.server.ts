import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { KitForm } from '../forms'
import { workshopPermissions } from '../permissions'
import { debateRefById } from '../queries-debate.server'
import { kitById } from '../queries-kits.server'
import { workshopById } from '../queries.server'
import { readMaterial, readRoles, readSequence } from '../rules/kit'

/** Writes a kit of a debate, new where `id` is null. Each line is read: the first that is not understood is named. */
export const saveKit = (
  actor: Actor,
  { debateId, id: known, ...form }: KitForm & { debateId: string; id: string | null },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    if (!can(actor, workshopPermissions['workshops.prepare'], null)) return refused({ code: 'not-found' })
    const debate = await debateRefById(debateId, tx)
    const before = known === null ? null : await kitById(known, tx)
    if (!debate || (known !== null && before?.debateId !== debateId)) return refused({ code: 'not-found' })
    if (before && before.revision !== form.revision) return refused({ code: 'stale-revision' })
    const [sequence, material, roles] = [
      readSequence(form.sequence),
      readMaterial(form.material),
      readRoles(form.roles),
    ]
    const wrong = (field: string, { line }: { line: number }) =>
      refused({ code: `${field}-line`, field, detail: { line } })
    if ('fault' in sequence) return wrong('sequence', sequence.fault)
    if ('fault' in material) return wrong('material', material.fault)
    if ('fault' in roles) return wrong('roles', roles.fault)
    const id = known ?? newId()
    const row = {
      ...{ title: form.title, purpose: form.purpose, updatedAt: now() },
      sequence: canonicalJson(sequence.ok),
      material: canonicalJson(material.ok),
      roles: canonicalJson(roles.ok),
    }
    if (before) await tx.workshopKit.update({ where: { id }, data: { ...row, revision: { increment: 1 } } })
    else
      await tx.workshopKit.create({
        data: { ...row, id, debateId, createdById: actorName(actor), createdAt: row.updatedAt },
      })
    await writeJournal(tx, { actor, act: 'workshops.save-kit', subject: { kind: 'debate', id: debateId }, data: { kit: id } }) // prettier-ignore
    return ok({ id })
  })

/** Which kit a workshop is run with; none where `kitId` is empty. */
export const chooseKit = (
  actor: Actor,
  { id, kitId }: { id: string; kitId: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    if (!can(actor, workshopPermissions['workshops.prepare'], null)) return refused({ code: 'not-found' })
    const workshop = await workshopById(id, tx)
    const kit = kitId === '' ? null : await kitById(kitId, tx)
    if (!workshop || (kitId !== '' && kit?.debateId !== workshop.debateId)) return refused({ code: 'not-found' })
    await tx.workshop.update({ where: { id }, data: { kitId: kit?.id ?? null } })
    await writeJournal(tx, { actor, act: 'workshops.choose-kit', subject: { kind: 'workshop', id }, data: { kit: kit?.id ?? null } }) // prettier-ignore
    return ok({ id })
  })
