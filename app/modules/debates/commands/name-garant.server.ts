import { accountByEmail } from '~/modules/members/queries.server'
import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { registerFile } from '~/platform/files/stored-file.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { GarantForm } from '../forms-design'
import { garantNamedMail } from '../mails/garant-mails'
import { debatePermissions } from '../permissions'
import { debateById } from '../queries.server'
import { garantById, garantsOf } from '../queries-garants.server'
import { isAuthorityTaken } from '../rules/garants'
import { isOver } from '../rules/debate'
import { leaveOffice, tellGarantChange } from '../store-garants.server'

/** The mandates of the team, which may not watch over itself. */
const teamRoles = ['team', 'administrator']

/** Names a garant, whom an authority of their own has designated; they are in office once they have signed. */
export const nameGarant = (
  actor: Actor,
  { debateId, email, ...form }: GarantForm & { debateId: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const debate = await debateById(debateId, tx)
    if (!debate || !can(actor, debatePermissions['debates.name-garant'], null)) return refused({ code: 'not-found' })
    if (isOver(debate.state)) return refused({ code: 'state-forbids' })
    const account = await accountByEmail(email, tx)
    if (!account) return refused({ code: 'account-unknown', field: 'email' })
    const day = today()
    const ofTeam = await tx.mandate.count({
      where: { userId: account.id, role: { in: teamRoles }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
    })
    if (ofTeam > 0) return refused({ code: 'garant-is-team', field: 'email' })
    const others = await garantsOf(debateId, tx)
    if (others.some(({ userId, endsOn }) => userId === account.id && endsOn === null))
      return refused({ code: 'garant-twice', field: 'email' })
    if (isAuthorityTaken(form, others))
      return refused({ code: 'authority-taken', field: form.authorityKind === 'other' ? 'namedBy' : 'authorityKind' })
    const id = newId()
    await tx.garant.create({ data: { ...form, id, debateId, userId: account.id, createdAt: now() } })
    await tellGarantChange(tx, debate, { before: '', after: form.shownAs, why: form.namedBy })
    await writeJournal(tx, { actor, act: 'debates.name-garant', subject: { kind: 'debate', id: debateId }, data: { garant: id } }) // prettier-ignore
    await enqueueMail(tx, { to: account.email, ...garantNamedMail(account.locale, debate) }, { key: `debates.garant:${id}` }) // prettier-ignore
    return ok({ id })
  })

type Letter = { id: string; file: Omit<ReceivedFile, 'field'> | undefined }

/** Attaches the mission letter of a garant, or another in its place: it is public with the debate. */
export const giveMissionLetter = (actor: Actor, { id, file }: Letter): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const garant = await garantById(id, tx)
    if (!garant || !can(actor, debatePermissions['debates.name-garant'], null)) return refused({ code: 'not-found' })
    if (!file) return refused({ code: 'letter-missing', field: 'letter' })
    const fileId = await registerFile(tx, file, actor.kind === 'person' ? actor.id : null)
    await tx.garant.update({ where: { id }, data: { letterFileId: fileId } })
    if (garant.letterFileId) await tx.storedFile.deleteMany({ where: { id: garant.letterFileId } })
    await writeJournal(tx, { actor, act: 'debates.give-mission-letter', subject: { kind: 'debate', id: garant.debateId }, data: { hash: file.hash } }) // prettier-ignore
    return ok({ id })
  })

/** Records that a garant leaves, named by the team. What they wrote stays, under their name. */
export const endGarant = (
  actor: Actor,
  { id, endsOn, reason }: { id: string; endsOn: string; reason: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const garant = await garantById(id, tx)
    if (!garant || !can(actor, debatePermissions['debates.name-garant'], null)) return refused({ code: 'not-found' })
    const left = await leaveOffice(tx, garant, { endsOn, endKind: 'ended', endReason: reason })
    if (!isOk(left)) return left
    await writeJournal(tx, { actor, act: 'debates.end-garant', subject: { kind: 'debate', id: garant.debateId }, data: { garant: id, by: actorName(actor) } }) // prettier-ignore
    return ok({ id })
  })
