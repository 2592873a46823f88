import type { CivilDate } from '../../../platform/pure/civil-date'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import type { StageKind } from './debate'

export type PlannedStage = { kind: StageKind; startsOn: CivilDate; endsOn: CivilDate }
export type Planned = { opensOn: CivilDate; closesOn: CivilDate; stages: readonly PlannedStage[] }

/** Stages that come once people no longer take part. */
export const afterClose = (kind: StageKind): boolean => kind === 'report' || kind === 'answers'

/** Whether a stage stands where it may: in order, within the debate or after it. Refused with the code of the sentence. */
export function stageHolds(
  { kind, startsOn, endsOn }: PlannedStage,
  { opensOn, closesOn }: Omit<Planned, 'stages'>,
): Outcome<true> {
  if (endsOn < startsOn) return refused({ code: 'end-before-start', field: 'endsOn' })
  if (afterClose(kind)) return startsOn > closesOn ? ok(true) : refused({ code: 'after-close', field: 'startsOn' })
  // People may read the file before they may take part.
  const first = kind === 'information' ? startsOn : opensOn
  if (startsOn < first || startsOn > closesOn) return refused({ code: 'dates-outside', field: 'startsOn' })
  return endsOn <= closesOn ? ok(true) : refused({ code: 'dates-outside', field: 'endsOn' })
}

/** The stages whose dates do not hold; a debate that closes before it opens has none that does. */
export function calendarProblems({ opensOn, closesOn, stages }: Planned): { kind: StageKind; code: string }[] {
  if (closesOn < opensOn) return stages.map(({ kind }) => ({ kind, code: 'end-before-start' }))
  return stages.flatMap((stage) => {
    const holds = stageHolds(stage, { opensOn, closesOn })
    return 'refused' in holds ? [{ kind: stage.kind, code: holds.refused.code }] : []
  })
}

/** Whether the dates of an announced debate may become these: its opening is kept once it came, its close is never past. */
export function mayMoveDates(
  before: { opensOn: CivilDate; hasBegun: boolean },
  after: { opensOn: CivilDate; closesOn: CivilDate },
  today: CivilDate,
): Outcome<true> {
  if (after.closesOn < after.opensOn) return refused({ code: 'end-before-start', field: 'closesOn' })
  if (before.hasBegun && after.opensOn !== before.opensOn) return refused({ code: 'already-begun', field: 'opensOn' })
  if (before.hasBegun && after.closesOn < today) return refused({ code: 'close-past', field: 'closesOn' })
  return ok(true)
}
