import { type Event, type Side, type State, takesJoined, transitions } from './states'

const over: readonly State[] = ['admissible', 'inadmissible', 'redirected', 'withdrawn', 'expired']
const decided: readonly State[] = ['admissible', 'inadmissible', 'redirected']

/** The ethics committee has decided on the merits, and no appeal is being examined. */
export const isDecided = (state: State): boolean => decided.includes(state)
/** Something may still happen without anyone contesting a decision. */
export const isOpen = (state: State): boolean => !over.includes(state)
/** Others may say that the subject matters: from the submission to the decision, while the file goes alone. */
export const takesSupports = (state: State): boolean => isOpen(state) && takesJoined.includes(state)
/** The requester writes in a draft, and when asked to complete; never otherwise, not even while signatures are collected. */
export const isReadOnly = (state: State): boolean => state !== 'draft' && state !== 'to-complete'
/** Everyone reads a referral once it is numbered, at its first public step: signatures collected, or submitted. */
export const isPublic = ({ state, number }: { state: State; number: string | null }): boolean =>
  state !== 'draft' && number !== null

/** Who has to act next; nobody once it is over, or while it goes with another file. */
export function whoHasTheHand(state: State): Exclude<Side, 'system'> | null {
  if (state === 'draft' || state === 'collecting-signatures' || state === 'to-complete') return 'requester'
  if (state === 'submitted') return 'team'
  if (state === 'admissibility') return 'committee'
  return state === 'under-appeal' ? 'board' : null
}

/** The cooperative's time runs while the cooperative has the hand. */
export const isClockRunning = (state: State): boolean => {
  const hand = whoHasTheHand(state)
  return hand !== null && hand !== 'requester'
}

/** What the team does to a file: whoever did any of it has instructed that file, and does not decide on it. */
export const instructionEvents: readonly Event[] = [
  ...new Set(transitions.filter(({ side }) => side === 'team').map(({ event }) => event)),
]
