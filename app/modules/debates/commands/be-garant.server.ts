import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { debatePermissions } from '../permissions'
import { garantById } from '../queries-garants.server'
import { leaveOffice, settlePause } from '../store-garants.server'

/** Who was named declares that they have no interest in the matter: from then on they are in office. Signed once. */
export const signStatement = (
  actor: Actor,
  { id, statement }: { id: string; statement: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const garant = await garantById(id, tx)
    if (!garant || !can(actor, debatePermissions['debates.be-garant'], garant)) return refused({ code: 'not-found' })
    if (garant.endsOn !== null) return refused({ code: 'state-forbids' })
    if (garant.statedAt !== null) return refused({ code: 'already-stated' })
    await tx.garant.update({ where: { id }, data: { statement, statedAt: now() } })
    await settlePause(tx, garant.debateId)
    await writeJournal(tx, { actor, act: 'debates.sign-statement', subject: { kind: 'debate', id: garant.debateId }, data: { garant: id } }) // prettier-ignore
    return ok({ id })
  })

/** A garant resigns, from a day on, for a reason that everyone reads. */
export const resignGarant = (
  actor: Actor,
  { id, endsOn, reason }: { id: string; endsOn: string; reason: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const garant = await garantById(id, tx)
    if (!garant || !can(actor, debatePermissions['debates.be-garant'], garant)) return refused({ code: 'not-found' })
    const left = await leaveOffice(tx, garant, { endsOn, endKind: 'resigned', endReason: reason })
    if (!isOk(left)) return left
    await writeJournal(tx, { actor, act: 'debates.resign-garant', subject: { kind: 'debate', id: garant.debateId }, data: { garant: id } }) // prettier-ignore
    return ok({ id })
  })
