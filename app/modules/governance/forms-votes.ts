import { choiceOfRanks } from './rules/choice'
import type { Choice, PollDefinition } from './rules/poll'

type Fields = Readonly<Record<string, string | readonly string[]>>
export type ReadChoice =
  { choice: Choice } | { code: 'choice-missing' | 'grade-missing' | 'level-ranks'; field: string }

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
const answers = ['for', 'against', 'abstain', 'blank'] as const

/** The choice in a ballot's form: what each method's fields say. What is not a choice of this poll is left out. */
export function readChoice({ method, options, grades }: PollDefinition, fields: Fields): ReadChoice {
  switch (method) {
    case 'yes-no': {
      const answer = answers.find((one) => one === fields['answer'])
      return answer ? { choice: { method, answer } } : { code: 'choice-missing', field: 'answer' }
    }
    case 'approval': {
      const ticked = listOf(fields['approved'])
      return { choice: { method, approved: options.flatMap(({ id }) => (ticked.includes(id) ? [id] : [])) } }
    }
    case 'majority-judgment': {
      const given = options.map(({ id }) => [id, gradeIn(fields[`grade.${id}`], grades.length)] as const)
      const missing = given.find(([, grade]) => grade === null)
      if (missing) return { code: 'grade-missing', field: `grade.${missing[0]}` }
      return { choice: { method, grades: Object.fromEntries(given.map(([id, grade]) => [id, grade ?? 0])) } }
    }
    case 'schulze':
    case 'stv': {
      const ranks = options.map(({ id }) => ({ id, rank: rankIn(fields[`rank.${id}`], options.length) }))
      const read = choiceOfRanks(method, ranks)
      if ('choice' in read) return read
      const twice = ranks.find(
        ({ rank }, place) => rank !== null && ranks.findIndex((one) => one.rank === rank) < place,
      )
      return { code: 'level-ranks', field: `rank.${twice?.id ?? ''}` }
    }
  }
}

/** The fields that say a choice again, hidden in the form that casts it. */
export function fieldsOfChoice(choice: Choice): readonly (readonly [string, string])[] {
  switch (choice.method) {
    case 'yes-no':
      return [['answer', choice.answer]]
    case 'approval':
      return choice.approved.map((id) => ['approved', id])
    case 'majority-judgment':
      return Object.entries(choice.grades).map(([id, grade]) => [`grade.${id}`, String(grade)])
    case 'schulze':
      return choice.ranking.flatMap((level, place) =>
        level.map((id): readonly [string, string] => [`rank.${id}`, String(place + 1)]),
      )
    case 'stv':
      return choice.ranking.map((id, place) => [`rank.${id}`, String(place + 1)])
  }
}

const whole = (value: string | readonly string[] | undefined): number | null =>
  typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : null

function gradeIn(value: string | readonly string[] | undefined, count: number): number | null {
  const grade = whole(value)
  return grade !== null && grade < count ? grade : null
}

function rankIn(value: string | readonly string[] | undefined, most: number): number | null {
  const rank = whole(value)
  return rank !== null && rank >= 1 && rank <= most ? rank : null
}
