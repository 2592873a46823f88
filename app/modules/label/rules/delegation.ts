import { addDays, type CivilDate } from '../../../platform/pure/civil-date'

/** Somebody acts on an instructor's files while they are away. Civil dates, both included. */
export type Leave = { startsOn: CivilDate; endsOn: CivilDate }

/** The longest leave, in days: past it, files are handed over for good. */
const longestLeave = 183

export const isAway = ({ startsOn, endsOn }: Leave, today: CivilDate): boolean => startsOn <= today && today <= endsOn

export type LeaveProblem = { field: 'toId' | 'startsOn' | 'endsOn'; code: string }

/** What is wrong with a leave: its dates, whom it names, or another of the same person at the same time. */
export function leaveProblems(
  leave: Leave & { fromId: string; toId: string },
  others: readonly Leave[],
  today: CivilDate,
): LeaveProblem[] {
  const { fromId, toId, startsOn, endsOn } = leave
  return [
    ...(toId === fromId ? [{ field: 'toId', code: 'delegate-oneself' } as const] : []),
    ...(startsOn < today ? [{ field: 'startsOn', code: 'leave-past' } as const] : []),
    ...(endsOn < startsOn ? [{ field: 'endsOn', code: 'leave-ends-before' } as const] : []),
    ...(endsOn > addDays(startsOn, longestLeave) ? [{ field: 'endsOn', code: 'leave-too-long' } as const] : []),
    ...(others.some((other) => other.startsOn <= endsOn && startsOn <= other.endsOn)
      ? [{ field: 'startsOn', code: 'leave-overlaps' } as const]
      : []),
  ]
}
