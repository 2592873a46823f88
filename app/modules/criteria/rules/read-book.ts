import * as z from 'zod/mini'
import type { BookProblem } from './book-problems'
import { problemSentence } from './problems'
import { structureProblem } from './structure'
import { type Text, writeList } from './text'

/** A value that was read, or everything that is wrong with it. */
export type Read<T> = { ok: T } | { problems: BookProblem[] }

/** Reads the shape of a file; each thing that is wrong is said with its place. */
export function readShape<T>(schema: z.ZodMiniType<T>, json: unknown): Read<T> {
  const result = z.safeParse(schema, json)
  return result.success
    ? { ok: result.data }
    : { problems: result.error.issues.map((issue) => expressionProblem(issue, json) ?? shapeProblem(issue)) }
}

/** Where a book keeps its expressions. */
const expressionKeys: readonly unknown[] = ['when', 'expression', 'provisional', 'form', 'condition']

/** An expression that cannot be run says why and where: nested too deep, an operator that is not there. */
function expressionProblem({ code, path }: z.core.$ZodIssue, json: unknown): BookProblem | undefined {
  if (code !== 'custom' || !expressionKeys.includes(path.at(-1))) return undefined
  const value = path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    json,
  )
  const found = value === undefined ? undefined : structureProblem(value)
  return (
    found && {
      // Past a limit, the whole is to be written otherwise, and not the place where it was passed.
      path: `/${path.map(String).join('/')}${found.code === 'too-deep' || found.code === 'too-large' ? '' : found.path}`.slice(
        0,
        longest,
      ),
      code: found.code,
      sentence: problemSentence(found),
    }
  )
}

/** Paths and lists of keys come from the file: they are cut before they are said back. */
const longest = 200

function shapeProblem(issue: z.core.$ZodIssue): BookProblem {
  const path = `/${issue.path.map(String).join('/')}`.replace(/^\/$/, '').slice(0, longest)
  return { path, code: issue.code, sentence: shapeSentence(issue) }
}

function shapeSentence(issue: z.core.$ZodIssue): Text {
  switch (issue.code) {
    case 'invalid_type':
      return {
        fr: `valeur absente ou du mauvais type (attendu\u00a0: ${issue.expected})`,
        en: `absent, or of the wrong type (expected: ${issue.expected})`,
      }
    case 'unrecognized_keys': {
      const keys = issue.keys.join(', ').slice(0, longest)
      return { fr: `clé inconnue\u00a0: ${keys}`, en: `unknown key: ${keys}` }
    }
    case 'invalid_value': {
      const values = issue.values.map(String)
      return {
        fr: `valeur attendue\u00a0: ${writeList(values, 'fr', 'or')}`,
        en: `expected value: ${writeList(values, 'en', 'or')}`,
      }
    }
    case 'too_small':
      return {
        fr: `trop court ou trop petit (minimum\u00a0: ${issue.minimum})`,
        en: `too short or too small (minimum: ${issue.minimum})`,
      }
    case 'too_big':
      return {
        fr: `trop long ou trop grand (maximum\u00a0: ${issue.maximum})`,
        en: `too long or too large (maximum: ${issue.maximum})`,
      }
    default:
      return { fr: 'valeur refusée par le format', en: 'value refused by the format' }
  }
}
