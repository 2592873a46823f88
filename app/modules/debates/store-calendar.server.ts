import type { Tx } from '~/platform/db/db.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import { addDays, type CivilDate, daysBetween } from '~/platform/pure/civil-date'
import { parisInstant } from '~/platform/pure/paris-time'
import type { DebateFacts } from './queries.server'

/** The job that opens and closes debates at midnight in Paris; the daily job does the same for one that was missed. */
export const keepCalendarJob = 'debates.keep-calendar'

/** Queues the job for the days on which the debate opens and closes. A day that was moved finds nothing to do. */
export async function queueCalendar(
  tx: Tx,
  { id, opensOn, closesOn }: Pick<DebateFacts, 'id' | 'opensOn' | 'closesOn'>,
): Promise<void> {
  for (const day of [opensOn, addDays(closesOn, 1)])
    await enqueueJob(
      tx,
      keepCalendarJob,
      { day },
      { key: `${keepCalendarJob}:${id}:${day}`, runAt: parisInstant(day, '00:00') },
    )
}

/** Moves every stage by as many days as the opening moves. */
export async function shiftStages(
  tx: Tx,
  { opensOn: before, stages }: Pick<DebateFacts, 'opensOn' | 'stages'>,
  opensOn: CivilDate,
): Promise<void> {
  const days = daysBetween(before, opensOn)
  for (const { id, startsOn, endsOn } of stages)
    await tx.debateStage.update({
      where: { id },
      data: { startsOn: addDays(startsOn, days), endsOn: addDays(endsOn, days) },
    })
}
