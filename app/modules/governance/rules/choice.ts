import { type ChoiceProblem as CountProblem, choiceProblem as countProblem } from './count/choice'
import type { Choice, PollDefinition } from './poll'

/** What is wrong with a choice, before it goes in the box. */
export type ChoiceProblem = CountProblem | { code: 'not-in-order' }

/**
 * Null where the choice answers this very poll, else what is wrong. What can be counted can be dropped, in one writing
 * only, so that nothing but the choice can be said on a ballot: options approved or level stand in the poll's order. A
 * ranking may leave options out; one without any is a blank vote.
 */
export function choiceProblem(definition: PollDefinition, choice: Choice): ChoiceProblem | null {
  const problem = countProblem(definition, choice)
  if (problem) return problem
  const place = new Map(definition.options.map(({ id }, index) => [id, index]))
  const inOrder = (ids: readonly string[]): boolean =>
    ids.every((id, index) => index === 0 || (place.get(ids[index - 1] ?? '') ?? 0) < (place.get(id) ?? 0))
  const sets = choice.method === 'approval' ? [choice.approved] : choice.method === 'schulze' ? choice.ranking : []
  return sets.every(inOrder) ? null : { code: 'not-in-order' }
}

/**
 * The choice that ranks say, option by option: 1 for the most preferred, 2, 3…, null for none. Ranks need not follow each
 * other. Level options are one line for Schulze's method; for STV they are refused ('level-ranks').
 */
export function choiceOfRanks(
  method: 'schulze' | 'stv',
  ranks: readonly { id: string; rank: number | null }[],
): { choice: Choice } | { problem: 'level-ranks' } {
  const levels = new Map<number, string[]>()
  for (const { id, rank } of ranks) if (rank !== null) levels.set(rank, [...(levels.get(rank) ?? []), id])
  const ordered = [...levels].sort(([a], [b]) => a - b).map(([, ids]) => ids)
  if (method === 'schulze') return { choice: { method, ranking: ordered } }
  if (ordered.some((ids) => ids.length > 1)) return { problem: 'level-ranks' }
  return { choice: { method, ranking: ordered.flat() } }
}

/** True where the ballot says nothing of the options. */
export function isBlank(choice: Choice): boolean {
  switch (choice.method) {
    case 'yes-no':
      return choice.answer === 'blank'
    case 'approval':
      return choice.approved.length === 0
    case 'majority-judgment':
      return false
    case 'schulze':
    case 'stv':
      return choice.ranking.length === 0
  }
}
