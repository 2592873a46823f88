import { isDecided, type State } from './states'
import { letterKinds, type LetterKind } from './template'

export const isLetterKind = (text: unknown): text is LetterKind => letterKinds.some((kind) => kind === text)

/** A file as far as letters go: whether an appeal on it was answered, whether its label is suspended. */
export type LetterFacts = { state: State; isAnswered: boolean; isSuspended: boolean }

/** Characters of a letter; letters to one applicant about one file. */
export const letterLimits = { text: 6_000, perFile: 20 } as const

/**
 * The letters that a file may be sent now: of its decision once there is one, of the answer to its appeal once there is one, of
 * its suspension while the label is suspended.
 */
export const lettersFor = ({ state, isAnswered, isSuspended }: LetterFacts): LetterKind[] => [
  ...(isDecided(state) ? (['decision'] as const) : []),
  ...(isAnswered ? (['appeal'] as const) : []),
  ...(isSuspended ? (['suspension'] as const) : []),
]
