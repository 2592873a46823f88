import { notify } from '~/modules/label/commands/notify.server'
import { validityOn } from '~/modules/label/rules/certificate'
import { representativesOf } from '~/modules/label/store.server'
import { now, today } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { openedMail } from '../mails/procedure'
import { lifePermissions } from '../permissions'
import { hearUntilFrom } from '../rules/procedure'
import { type LabelHeld, labelOf, lifeSubject, openProcedureOf } from '../store.server'

type Opened = { procedureId: string; hearUntil: CivilDate }

/** Puts a label in question: the holder is told why, and has the charter's time to be heard. It stays valid meanwhile. */
export const openProcedure = (
  actor: Actor,
  { applicationId, reason }: { applicationId: string; reason: string },
): Promise<Outcome<Opened>> =>
  transact(async (tx): Promise<Outcome<Opened>> => {
    const label = await labelOf(tx, applicationId)
    if (!label) return refused({ code: 'not-found' })
    const subject = await lifeSubject(tx, actor, label)
    if (!can(actor, lifePermissions['label-life.open-procedure'], subject)) return refused({ code: 'not-found' })
    return beginProcedure(tx, { actor, label, reason })
  })

type Begun = { actor: Actor; label: LabelHeld; reason: string }

/** The part of it that a report shares. */
export async function beginProcedure(tx: Tx, { actor, label, reason }: Begun): Promise<Outcome<Opened>> {
  const validity = validityOn(label, today())
  if (validity !== 'valid' && validity !== 'suspended') return refused({ code: 'not-valid' })
  if ((await openProcedureOf(tx, label.id)) !== null) return refused({ code: 'open-already' })
  if (reason.trim() === '') return refused({ code: 'reason-missing', field: 'reason' })
  const [id, at, day, hearUntil] = [newId(), now(), today(), hearUntilFrom(today(), label.charter.settings)]
  await tx.labelProcedure.create({
    data: {
      id,
      certificateId: label.id,
      state: 'hearing',
      openedAt: at,
      openedById: actorName(actor),
      reason: reason.trim(),
      hearUntil,
      isDemonstration: label.isDemonstration,
      steps: {
        create: {
          id: newId(),
          at,
          day,
          event: 'open',
          toState: 'hearing',
          actor: actorName(actor),
          reason: reason.trim(),
        },
      },
    },
  })
  // Nothing was decided: the public journal does not say on which label.
  const procedure = { kind: 'label-procedure', id }
  await writeJournal(tx, { actor, act: 'label-life.open-procedure', subject: procedure, data: { hearUntil } })
  const facts = { applicationId: label.applicationId, number: label.number, title: label.title }
  await notify(tx, await representativesOf(tx, label.organisationId, at), `label-procedure:${id}`, (locale) =>
    openedMail(locale, facts, { reason, hearUntil }),
  )
  return ok({ procedureId: id, hearUntil })
}
