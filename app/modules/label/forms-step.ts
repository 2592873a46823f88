import * as z from 'zod/mini'
import type { Charter } from './rules/charter'
import { readField } from '../criteria/rules/read-answer'

/** The schemas that the browser uses too: apart from the others, so that the form's page ships nothing more. */
export const titleLimit = 200

/** What is wrong in a form: `code` names a sentence of the module's messages or of the answers' problems. */
export type FormProblem = { field: string; code: string; detail: Readonly<Record<string, string | number>> }

type Read = { text: string } | { code: string; detail: Readonly<Record<string, string | number>> }

/** Reads a free text as answers are read: composed, trimmed, without invisible characters, at most `maximum` long. */
export function readFreeText(raw: string, maximum: number): Read {
  const read = readField({ type: 'text', label: { fr: '', en: '' }, maximumLength: maximum }, raw)
  if ('code' in read) return read
  return { text: typeof read.answer === 'string' ? read.answer : '' }
}

export const freeText = (maximum: number, { required = true, line = false } = {}) =>
  z.pipe(
    z.string({ error: 'required' }),
    z.transform((raw: string, context) => {
      const read = readFreeText(line ? raw.replace(/\s+/g, ' ') : raw, maximum)
      const problem = 'code' in read ? read : required && read.text === '' ? { code: 'required', detail: {} } : null
      if (problem) context.issues.push({ code: 'custom', message: problem.code, params: problem.detail, input: raw })
      return 'text' in read ? read.text : ''
    }),
  )

/** The page's own fields, as react-hook-form holds them: texts as typed. */
export type StepValues = { title: string; answer: Record<string, string> }

/** What the browser checks while one types: the same readers as the server's. */
export const stepValuesSchema = (
  criteria: readonly Pick<Charter['criteria'][number], 'id' | 'answer'>[],
  hasTitle: boolean,
) =>
  z
    .object({
      title: hasTitle ? freeText(titleLimit, { line: true }) : z.string(),
      answer: z.record(z.string(), z.string()),
    })
    .check((context) => {
      for (const { id: criterion, answer: form } of criteria) {
        const raw = context.value.answer[criterion] ?? ''
        const read = readField(form, raw)
        if ('code' in read)
          context.issues.push({
            code: 'custom',
            message: read.code,
            params: read.detail,
            path: ['answer', criterion],
            input: raw,
          })
      }
    })

/** The problems of a refused parse, in the order of the form, one a field. */
export function problemsOf(error: z.core.$ZodError): FormProblem[] {
  const problems = new Map<string, FormProblem>()
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    const detail = issue.code === 'custom' && issue.params ? detailOf(issue.params) : {}
    if (!problems.has(field)) problems.set(field, { field, code: issue.message, detail })
  }
  return [...problems.values()]
}

const detailOf = (params: Record<string, unknown>): FormProblem['detail'] =>
  Object.fromEntries(
    Object.entries(params).flatMap(([key, value]): [string, string | number][] =>
      typeof value === 'string' || typeof value === 'number' ? [[key, value]] : [],
    ),
  )
