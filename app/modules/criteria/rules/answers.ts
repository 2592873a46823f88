import type { AnswerProblem } from './answer-problems'
import type { Answers, AnswerValue } from './answer-values'
import type { AnswerForm, Questions } from './book'
import { type AnswerRead, readAnswer, readField } from './read-answer'

/** The prefix of the form fields that hold answers: 'answer.<criterionId>'. */
export const answerFieldPrefix = 'answer.'
export const answerField = (criterionId: string): string => `${answerFieldPrefix}${criterionId}`

export type AnswersRead = { answers: Answers; problems: AnswerProblem[] }

/** Longer names are not ours: they are cut before they are said back. */
const longestName = 80
/** Past these, more unknown names would say nothing more. */
const mostStrangers = 20

/**
 * Reads answers as kept in JSON: `{ criterionId: answer }`. Answers that are right are kept, each one that is not
 * gives a problem and no answer. Texts come out in NFC, trimmed, their lines ending in '\n'; blank ones are left out;
 * lists lose blank and repeated items. Total: any value may be given. The result is in the order of the book.
 */
export function parseAnswers(raw: unknown, charter: Questions): AnswersRead {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { answers: {}, problems: [{ field: 'answers', criterionId: '', code: 'wrong-type', detail: {} }] }
  const given = new Map<string, unknown>(Object.entries(raw))
  return gather(charter, given, (form, value) => readAnswer(form, value))
}

export type AnswersForm = AnswersRead & {
  /** What was typed, field name → text, as it came: shown again beside the problems. */
  raw: Readonly<Record<string, string>>
}

/**
 * Reads the answers of a posted form, from entries such as `formData.entries()`. Fields other than `answer.…` are the
 * caller's and left alone. Nothing typed is lost: `raw` holds it all, right or wrong.
 */
export function parseAnswersForm(entries: Iterable<readonly [string, unknown]>, charter: Questions): AnswersForm {
  const given = new Map<string, unknown>()
  const typed = new Map<string, string>()
  const repeated = new Set<string>()
  for (const [name, value] of entries) {
    if (!name.startsWith(answerFieldPrefix)) continue
    const id = name.slice(answerFieldPrefix.length)
    if (given.has(id)) repeated.add(id)
    if (typeof value === 'string') typed.set(name, typed.has(name) ? `${typed.get(name)}\n${value}` : value)
    given.set(id, value)
  }
  const read = gather(charter, given, (form, value, id) => {
    if (repeated.has(id)) return { code: 'given-twice', detail: {} }
    return typeof value === 'string' ? readField(form, value) : { code: 'not-text', detail: {} }
  })
  return { ...read, raw: Object.fromEntries(typed) }
}

function gather(
  { criteria }: Questions,
  given: ReadonlyMap<string, unknown>,
  read: (form: AnswerForm, value: unknown, id: string) => AnswerRead,
): AnswersRead {
  const answers: [string, AnswerValue][] = []
  const problems: AnswerProblem[] = []
  const problem = (id: string, code: AnswerProblem['code'], detail: AnswerProblem['detail'] = {}) =>
    problems.push({ field: answerField(id), criterionId: id, code, detail })

  for (const { id, answer: form } of criteria) {
    if (!given.has(id) || !form) continue
    const result = read(form, given.get(id), id)
    if ('code' in result) problem(id, result.code, result.detail)
    else if (result.answer !== undefined) answers.push([id, result.answer])
  }
  const known = new Set(criteria.flatMap(({ id, answer }) => (answer ? [id] : [])))
  const strangers = [...given.keys()].filter((id) => !known.has(id)).slice(0, mostStrangers)
  for (const id of strangers) problem(id.slice(0, longestName), 'unknown-criterion')
  return { answers: Object.fromEntries(answers), problems }
}

/** An answer as the text of its form field: the contrary of reading it. */
export function fieldTextOf(answer: AnswerValue | undefined): string {
  if (answer === undefined) return ''
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no'
  return typeof answer === 'object' ? answer.join('\n') : String(answer)
}
