import { isDecided, type State } from './states'
import { letterKinds, type LetterKind } from './template'

export const isLetterKind = (text: unknown): text is LetterKind => letterKinds.some((kind) => kind === text)

/** Characters of a letter; letters to one applicant about one file. */
export const letterLimits = { text: 6_000, perFile: 20 } as const

/** The letters that a file may be sent now: of its decision once there is one, of its suspension while the label is suspended. */
export const lettersFor = ({ state, isSuspended }: { state: State; isSuspended: boolean }): LetterKind[] => [
  ...(isDecided(state) ? (['decision'] as const) : []),
  ...(isSuspended ? (['suspension'] as const) : []),
]
