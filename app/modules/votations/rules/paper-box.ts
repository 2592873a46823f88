import * as z from 'zod/mini'
import { canonicalJson } from '../../../platform/pure/canonical-json'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import { paperAnswers, type PaperBallots, paperSum, paperText, readPaperBallots } from '../../governance/rules/paper'
import type { PollDefinition } from '../../governance/rules/poll'

/** What was counted in a box, question by question. */
export type BoxCounts = ReadonlyMap<string, readonly PaperBallots[]>

/** The same counts give the same text, in whatever order they were entered: two entries are compared by it. */
export const boxText = (counts: BoxCounts): string =>
  canonicalJson(Object.fromEntries([...counts].map(([question, ballots]) => [question, paperText(ballots)])))

const kept = z.record(z.string(), z.string())
export const readBox = (text: string): BoxCounts =>
  new Map(
    Object.entries(kept.parse(JSON.parse(text))).map(([question, ballots]) => [question, readPaperBallots(ballots)]),
  )

/** Ballots of a box that say something: the same number for each question. */
export const boxBallots = (counts: BoxCounts): number => paperSum([...counts.values()][0] ?? [])

/**
 * Whether a box's counts hold together. Refused: 'choice-invalid' beside the question; 'box-sum-differs' where a question's
 * ballots and the spoiled ones are not as many as the people who signed the list.
 */
export function boxProblem(
  questions: readonly { id: string; position: number; definition: PollDefinition }[],
  counts: BoxCounts,
  { voters, spoiled }: { voters: number; spoiled: number },
): Outcome<null> {
  for (const { id, position, definition } of questions) {
    const ballots = counts.get(id) ?? []
    const field = `ballots.${position}`
    if (!paperAnswers(definition, ballots)) return refused({ code: 'choice-invalid', field })
    const sum = paperSum(ballots)
    if (sum + spoiled !== voters) return refused({ code: 'box-sum-differs', field, detail: { voters, sum, spoiled } })
  }
  return ok(null)
}
