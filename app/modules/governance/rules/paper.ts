import { canonicalJson } from '../../../platform/pure/canonical-json'
import * as z from 'zod/mini'
import { choiceProblem } from './choice'
import type { Choice, PollDefinition } from './poll'
import { choiceSchema } from './poll-schema'

export type PaperChannel = 'room' | 'post'

/** Paper ballots that say the same. */
export type PaperBallots = { choice: Choice; times: number }

const kept = z.array(z.strictObject({ choice: choiceSchema, times: z.int().check(z.minimum(0)) }))
export const readPaperBallots = (text: string): PaperBallots[] => kept.parse(JSON.parse(text))

/** The same ballots give the same text, in whatever order they were entered: two entries are compared by it. */
export function paperText(ballots: readonly PaperBallots[]): string {
  const times = new Map<string, number>()
  for (const { choice, times: more } of ballots) {
    const text = canonicalJson(choice)
    times.set(text, (times.get(text) ?? 0) + more)
  }
  const sorted = [...times].filter(([, number]) => number > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  return canonicalJson(
    sorted.map(([text, number]) => ({ choice: choiceSchema.parse(JSON.parse(text)), times: number })),
  )
}

export const paperSum = (ballots: readonly PaperBallots[]): number => ballots.reduce((sum, { times }) => sum + times, 0)

/** True where every ballot answers this poll. */
export const paperAnswers = (definition: PollDefinition, ballots: readonly PaperBallots[]): boolean =>
  ballots.every(
    ({ choice, times }) => Number.isInteger(times) && times >= 0 && choiceProblem(definition, choice) === null,
  )

/** Where paper ballots are counted apart: by college where it weighs, else all together (''). */
export const paperCollege = (isWeighted: boolean, college: string | null): string => (isWeighted ? (college ?? '') : '')

export type PaperTally = { channel: PaperChannel; college: string; ballots: number; confirmed: boolean }

/**
 * What keeps a vote from closing: a count that awaits its second entry, or one that does not have as many ballots as rights
 * were used on paper. Null where all agree.
 */
export function paperProblem(
  marked: readonly { channel: PaperChannel; college: string; rights: number }[],
  counts: readonly PaperTally[],
): { code: 'paper-unconfirmed' } | { code: 'paper-mismatch'; college: string; voters: number; counted: number } | null {
  if (counts.some(({ confirmed }) => !confirmed)) return { code: 'paper-unconfirmed' }
  const keyOf = (one: { channel: string; college: string }) => `${one.channel} ${one.college}`
  for (const key of new Set([...marked.map(keyOf), ...counts.map(keyOf)])) {
    const of = (list: readonly { channel: string; college: string }[]) => list.filter((one) => keyOf(one) === key)
    const voters = marked.reduce((sum, one) => (keyOf(one) === key ? sum + one.rights : sum), 0)
    const counted = counts.reduce((sum, one) => (keyOf(one) === key ? sum + one.ballots : sum), 0)
    const college = of([...marked, ...counts])[0]?.college ?? ''
    if (voters !== counted) return { code: 'paper-mismatch', college, voters, counted }
  }
  return null
}
