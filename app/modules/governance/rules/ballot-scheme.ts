import { canonicalJson } from '../../../platform/pure/canonical-json'
import { choiceProblem, type ChoiceProblem } from './choice'
import type { Choice, PollDefinition } from './poll'
import { choiceSchema } from './poll-schema'

/**
 * How a choice is put in the box and taken out of it. Today the box holds the choice in clear, and who can read the running
 * server's database can read it; ballots sealed to trustees' keys will be another scheme, behind the same four members.
 */
export type BallotScheme = {
  /** Written in the archive, so that a later verifier knows how to open its ballots. */
  readonly name: string
  /** What the box keeps of a choice. The same choice gives the same text. */
  seal: (choice: Choice) => string
  /** The choice in a text of the box; throws where it is none. */
  open: (sealed: string) => Choice
  /** What is wrong with a choice for this poll, if it can be told before the count. */
  problem: (definition: PollDefinition, choice: Choice) => ChoiceProblem | null
}

/** The choice in clear, in canonical JSON: secrecy rests on the box having nothing that ties a ballot to its voter. */
export const plainScheme: BallotScheme = {
  name: 'plain/1',
  seal: (choice) => canonicalJson(choice),
  open: (sealed) => choiceSchema.parse(JSON.parse(sealed)),
  problem: choiceProblem,
}
