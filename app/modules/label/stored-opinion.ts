import { opinionAnswers, opinionKinds, opinionStates } from './rules/opinion'

const known = <T extends string>(values: readonly T[], text: string | null): T => {
  const found = values.find((value) => value === text)
  if (found === undefined) throw new Error(`unknown value of an opinion: ${String(text)}`)
  return found
}

/** What the portal alone writes of an opinion, read back. */
export const readOpinionState = (text: string) => known(opinionStates, text)
export const readOpinionKind = (text: string) => known(opinionKinds, text)
export const readOpinionAnswer = (text: string | null) => (text === null ? null : known(opinionAnswers, text))
