import { canonicalJson } from '../../../platform/pure/canonical-json'
import { type PaperBallots, paperSum, paperText, readPaperBallots } from '../../governance/rules/paper'
import type { Area } from './areas'
import type { BoxCounts } from './paper-box'

/** A box as it is counted: where its ballots come from, what they say. */
export type CountedBox = { area: Area; counts: BoxCounts }

/** Paper ballots of a question by the groups of areas, those that say the same together. */
export function paperByGroup(
  boxes: readonly CountedBox[],
  questionId: string,
  groupOf: (area: Area) => Area,
): ReadonlyMap<Area, readonly PaperBallots[]> {
  const groups = new Map<Area, PaperBallots[]>()
  for (const { area, counts } of boxes) {
    const group = groupOf(area)
    groups.set(group, [...(groups.get(group) ?? []), ...(counts.get(questionId) ?? [])])
  }
  return new Map([...groups].map(([area, ballots]) => [area, readPaperBallots(paperText(ballots))]))
}

/**
 * Groups whose paper ballots go in the box with those on line: where either kind has fewer than `least` there, few as they are
 * they would say what each voted. Elsewhere paper is shown apart, as it is where nobody voted on line.
 */
export const mixedGroups = (
  groups: ReadonlyMap<Area, readonly PaperBallots[]>,
  onlineIn: (area: Area) => number,
  least: number,
): ReadonlySet<Area> =>
  new Set(
    [...groups]
      .filter(([area, ballots]) => paperSum(ballots) < least || (onlineIn(area) > 0 && onlineIn(area) < least))
      .map(([area]) => area),
  )

/** One line for each ballot, whatever they say: `(choice, place)`. */
export const eachBallot = (ballots: readonly PaperBallots[]): PaperBallots['choice'][] =>
  [...ballots]
    .sort((a, b) => (canonicalJson(a.choice) < canonicalJson(b.choice) ? -1 : 1))
    .flatMap(({ choice, times }) => Array.from({ length: times }, () => choice))
