import * as z from 'zod/mini'
import { readFreeText } from './free-text'

/** What is wrong in a form: `code` names a sentence of the module's messages or of the answers' problems. */
export type FormProblem = { field: string; code: string; detail: Readonly<Record<string, string | number>> }

/** A free text in a form's schema. */
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
