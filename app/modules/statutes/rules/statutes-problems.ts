import * as z from 'zod/mini'
import { contradictions } from './contradictions'
import { lawProblems } from './law-problems'
import { problem, type StatutesProblem } from './problem'
import { type Statutes, statutesSchema } from './statutes'

/**
 * Everything that is wrong in statutes of the right shape: what contradicts itself, then what the law of the legal form
 * forbids, with its article. An empty list: they may be adopted.
 */
export const statutesProblems = (statutes: Statutes): StatutesProblem[] => [
  ...contradictions(statutes),
  ...lawProblems(statutes),
]

type ReadStatutes = { ok: Statutes } | { problems: StatutesProblem[] }

/** Reads the shape of statutes from parsed JSON, and no more: they may still break the law. */
export function readShape(json: unknown): ReadStatutes {
  const shape = z.safeParse(statutesSchema, json)
  return shape.success ? { ok: shape.data } : { problems: shape.error.issues.map(shapeProblem) }
}

/** Reads statutes from parsed JSON: their shape, then what `statutesProblems` says. Nothing half-read is given. */
export function readStatutes(json: unknown): ReadStatutes {
  const shape = readShape(json)
  if ('problems' in shape) return shape
  const problems = statutesProblems(shape.ok)
  return problems.length > 0 ? { problems } : shape
}

/** Paths and keys come from the file: they are cut before they are said back. */
const longest = 200

/** A problem of shape, where the file or the draft has it. */
export function shapeProblem(issue: z.core.$ZodIssue): StatutesProblem {
  const path = issue.path.map(String).join('.').slice(0, longest)
  const [fr, en] = shapeSentence(issue)
  return problem(path, issue.code, fr, en)
}

function shapeSentence(issue: z.core.$ZodIssue): [fr: string, en: string] {
  switch (issue.code) {
    case 'invalid_type':
      return [`Valeur absente ou du mauvais type.`, `Absent, or of the wrong type (expected: ${issue.expected}).`]
    case 'unrecognized_keys': {
      const keys = issue.keys.join(', ').slice(0, longest)
      return [`Clé inconnue : ${keys}.`, `Unknown key: ${keys}.`]
    }
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ')
      return [`Valeur attendue parmi : ${values}.`, `Expected one of: ${values}.`]
    }
    case 'too_small':
      return [
        `Trop court ou trop petit (minimum : ${issue.minimum}).`,
        `Too short or too small (minimum: ${issue.minimum}).`,
      ]
    case 'too_big':
      return [
        `Trop long ou trop grand (maximum : ${issue.maximum}).`,
        `Too long or too large (maximum: ${issue.maximum}).`,
      ]
    default:
      return ['Valeur refusée par le format.', 'Value refused by the format.']
  }
}
