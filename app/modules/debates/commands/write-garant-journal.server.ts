import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { GarantEntryForm } from '../forms'
import { debatePermissions } from '../permissions'
import { debateById, stageOf } from '../queries.server'
import { garantsSubject, inOfficeOf } from '../queries-garants.server'

/**
 * Adds a line to the garants' journal: a note, an opinion on a stage, their final report, a correction of an earlier
 * line. There is no command that changes or removes one, for anybody.
 */
export const writeGarantJournal = (
  actor: Actor,
  { debateId, ...entry }: GarantEntryForm & { debateId: string },
): Promise<Outcome<{ number: number }>> =>
  transact(async (tx): Promise<Outcome<{ number: number }>> => {
    const [debate, garants] = [await debateById(debateId, tx), await inOfficeOf(debateId, tx)]
    const own = garants.find(({ userId }) => actor.kind === 'person' && userId === actor.id)
    if (!debate || !can(actor, debatePermissions['debates.write-garant-journal'], garantsSubject(garants)) || !own)
      return refused({ code: 'not-found' })
    const stageKind = entry.kind === 'opinion' ? entry.stageKind : null
    if (stageKind !== null && !stageOf(debate, stageKind)) return refused({ code: 'stage-missing', field: 'stageKind' })
    const correctsId = entry.kind === 'correction' ? entry.correctsId : null
    if (correctsId !== null && (await tx.garantEntry.count({ where: { id: correctsId, debateId } })) === 0)
      return refused({ code: 'line-unknown', field: 'correctsId' })
    const last = await tx.garantEntry.aggregate({ where: { debateId }, _max: { number: true } })
    const number = (last._max.number ?? 0) + 1
    await tx.garantEntry.create({
      data: { ...entry, stageKind, correctsId, number, id: newId(), debateId, garantId: own.id, writtenAt: now() },
    })
    await writeJournal(tx, {
      actor,
      act: 'debates.write-garant-journal',
      subject: { kind: 'debate', id: debateId },
      data: { number, kind: entry.kind },
    })
    return ok({ number })
  })
