import { fieldsOfChoice, readChoice } from '~/modules/governance/forms-votes'
import type { Choice, PollDefinition } from '~/modules/governance/rules/poll'

type Fields = Readonly<Record<string, string | string[]>>
type Question = { id: string; position: number; definition: PollDefinition }

/** Before the names of a question's fields, in a form that asks several. */
export const prefixOf = ({ position }: Pick<Question, 'position'>): string => `q${position}.`

/** One question's fields, without their prefix. */
export function fieldsOfQuestion(
  fields: Fields,
  question: Pick<Question, 'position'>,
): Record<string, string | string[]> {
  const prefix = prefixOf(question)
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  )
}

export type ReadBallot =
  | { choices: ReadonlyMap<string, Choice> }
  /** By the field's whole name. */
  | { errors: Readonly<Record<string, string>> }

/** What a ballot's form answers to every question; or one code for each field that is missing or wrong. */
export function readBallot(questions: readonly Question[], fields: Fields): ReadBallot {
  const choices = new Map<string, Choice>()
  const errors: Record<string, string> = {}
  for (const question of questions) {
    const read = readChoice(question.definition, fieldsOfQuestion(fields, question))
    if ('choice' in read) choices.set(question.id, read.choice)
    else errors[prefixOf(question) + read.field] = read.code
  }
  return Object.keys(errors).length > 0 ? { errors } : { choices }
}

/** The fields that say choices again, hidden in the form that casts them. */
export const fieldsOfBallot = (
  questions: readonly Question[],
  choices: Readonly<Record<string, Choice>>,
): (readonly [string, string])[] =>
  questions.flatMap((question) => {
    const choice = choices[question.id]
    return choice
      ? fieldsOfChoice(choice).map(([name, value]): readonly [string, string] => [prefixOf(question) + name, value])
      : []
  })
