import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { votationPermissions } from '../permissions'
import { boxBallots, type BoxCounts, boxText } from '../rules/paper-box'
import { findVotation } from './find-votation.server'

type Entry = { votationId: string; id: string; counts: BoxCounts; voters: number; spoiled: number }

/**
 * A second person enters the counts of a box again, from its record: the same confirm it, others are told. Refused: 'same-person',
 * 'box-confirmed', 'box-differs'.
 */
export const confirmPaperBox = (
  actor: Actor,
  { votationId, id, counts, voters, spoiled }: Entry,
): Promise<Outcome<{ ballots: number }>> =>
  transact(async (tx): Promise<Outcome<{ ballots: number }>> => {
    const found = await findVotation(
      tx,
      actor,
      votationId,
      votationPermissions['votations.handle-paper'],
      'enter-paper',
    )
    if (!isOk(found)) return found
    const box = await tx.votationPaperBox.findUnique({ where: { id } })
    if (box?.votationId !== votationId) return refused({ code: 'not-found' })
    if (box.confirmedById !== null) return refused({ code: 'box-confirmed' })
    if (box.enteredById === actorName(actor)) return refused({ code: 'same-person' })
    if (box.counts !== boxText(counts) || box.voters !== voters || box.spoiled !== spoiled)
      return refused({ code: 'box-differs' })
    await tx.votationPaperBox.update({ where: { id }, data: { confirmedById: actorName(actor), confirmedAt: now() } })
    await writeJournal(tx, {
      actor,
      act: 'votations.confirm-paper-box',
      subject: { kind: 'votation', id: votationId },
      data: { box: box.number },
    })
    return ok({ ballots: boxBallots(counts) })
  })

/** Takes away a box that nobody confirmed: it was entered wrong. */
export const removePaperBox = (
  actor: Actor,
  { votationId, id }: { votationId: string; id: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findVotation(
      tx,
      actor,
      votationId,
      votationPermissions['votations.handle-paper'],
      'enter-paper',
    )
    if (!isOk(found)) return found
    const box = await tx.votationPaperBox.findUnique({ where: { id } })
    if (box?.votationId !== votationId) return refused({ code: 'not-found' })
    if (box.confirmedById !== null) return refused({ code: 'box-confirmed' })
    await tx.votationPaperBox.delete({ where: { id } })
    await writeJournal(tx, {
      actor,
      act: 'votations.remove-paper-box',
      subject: { kind: 'votation', id: votationId },
      data: { box: box.number },
    })
    return ok({ id })
  })
