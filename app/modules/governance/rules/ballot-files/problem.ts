import type { CountedBallot, PollDefinition } from '../poll'

type Text = { fr: string; en: string }

/** What a file of ballots says: the vote and its ballots, candidates that have withdrawn apart. */
export type BallotFile = { definition: PollDefinition; ballots: CountedBallot[]; withdrawn: ReadonlySet<string> }

/** Why a file of ballots is refused: a sentence, and the line where it shows (null where it is the whole file). */
export class BallotFileProblem extends Error {
  constructor(
    readonly line: number | null,
    readonly sentence: Text,
  ) {
    super(sentence.en)
  }
}

export const stop = (line: number | null, fr: string, en: string): never => {
  throw new BallotFileProblem(line, { fr, en })
}

/** A whole number within bounds, written in figures alone; undefined for anything else. */
export function wholeNumber(text: string | undefined, least: number): number | undefined {
  if (text === undefined || !/^\d{1,15}$/.test(text)) return undefined
  const value = Number(text)
  return value >= least ? value : undefined
}
