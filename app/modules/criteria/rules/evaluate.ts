import { LogicEngine } from 'json-logic-engine'
import type { Json } from '../../../platform/pure/canonical-json'
import { type Expression, isTextList, isWhole, type Scope, type Value } from './expression'
import { Fault, methods, Missing, type Run } from './methods'
import type { ProblemCode } from './problems'
import { isExpression } from './structure'

/**
 * What an expression is worth: a value; or the names of the variables without which it cannot be told, sorted; or a
 * problem, which an expression that passed `checkExpression` over well-formed data does not have.
 */
export type Evaluation =
  | { value: Value }
  | { missing: readonly string[] }
  | { problem: { code: ProblemCode; detail: Record<string, string | number> } }

type Step = { scope: Scope }

/**
 * The engine interprets and never compiles (its `build`, which would need `eval`, is not called), and knows no method
 * but ours: `Object.prototype` is cut off, so that an operator named 'constructor' finds nothing.
 */
const engine = new LogicEngine({}, { disableInline: true, disableInterpretedOptimization: true })
engine.methods = Object.setPrototypeOf({}, null)
for (const [name, operate] of Object.entries(methods))
  engine.methods[name] = {
    lazy: true,
    method: (raw: Json, step: Step) => operate(Array.isArray(raw) ? raw : [raw], runIn(step), step.scope),
  }

const runIn =
  (step: Step): Run =>
  (part, scope) => {
    const result: unknown = engine.run(part, scope ? { scope } : step)
    if (result instanceof Missing || result instanceof Fault) return result
    return isValue(result) ? result : new Fault('not-an-expression')
  }

const isValue = (value: unknown): value is Value =>
  typeof value === 'boolean' || typeof value === 'string' || isWhole(value) || isTextList(value)

/**
 * Runs an expression in three-valued logic: an `and` with a false part is false even when another part is missing, an
 * `or` with a true part is true likewise. Total: any value is accepted, nothing is thrown, the same input gives the
 * same output.
 */
export function evaluate(expression: Expression | unknown, scope: Scope): Evaluation {
  if (!isExpression(expression)) return { problem: { code: 'not-an-expression', detail: {} } }
  const result = runIn({ scope })(expression)
  if (result instanceof Missing) return { missing: result.variables }
  if (result instanceof Fault) return { problem: { code: result.code, detail: result.detail } }
  return { value: result }
}

/** A scope over a record's own members: an inherited name is not there. */
export const scopeOf =
  (record: Readonly<Record<string, Value | undefined>>): Scope =>
  (variable) =>
    Object.hasOwn(record, variable) ? record[variable] : undefined
