import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { nextReading, sourceAfter, type SourceEvent, sourceSchedules } from './rules/import/source'

type Row = Readonly<{ id: string; state: string; schedule: string }>

export const scheduleOf = ({ schedule }: Pick<Row, 'schedule'>) =>
  sourceSchedules.find((known) => known === schedule) ?? 'by-hand'

/** The columns that say how a source stands after an event, and when it comes next; one that is not yet published does not. */
export function sourceStep(source: Row, event: SourceEvent): { state: string; nextRunAt: Date | null } {
  const state = sourceAfter(source.state, event) ?? source.state
  const comes = state === 'active' || state === 'failing'
  return { state, nextRunAt: comes ? nextReading(scheduleOf(source), now()) : null }
}

/** A reading of a source at an address is published: from then on it is read on its schedule. */
export async function publishSource(tx: Tx, runId: string): Promise<void> {
  const { source } = await tx.importRun.findUniqueOrThrow({ where: { id: runId }, include: { source: true } })
  if (source.url === null) return
  await tx.importSource.update({
    where: { id: source.id },
    data: { ...sourceStep(source, 'publish'), lastError: null },
  })
}
