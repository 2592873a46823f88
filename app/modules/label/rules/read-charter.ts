import { type Read, readShape } from '../../criteria/rules/read-book'
import { type ApplicationFile, applicationSchema } from './application'
import { type Charter, charterSchema } from './charter'
import { charterProblems } from './charter-problems'

/** Reads a charter from parsed JSON: its shape, then its ids, references and expressions. */
export function readCharter(json: unknown): Read<Charter> {
  const shape = readShape(charterSchema, json)
  if ('problems' in shape) return shape
  const problems = charterProblems(shape.ok)
  return problems.length > 0 ? { problems } : shape
}

/** Reads the shape of an application file; `parseAnswers` then holds its answers against the charter. */
export const readApplication = (json: unknown): Read<ApplicationFile> => readShape(applicationSchema, json)
