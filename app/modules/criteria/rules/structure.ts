import type { Json } from '../../../platform/pure/canonical-json'
import { type Expression, isTextList, isWhole, limits, onlyKey } from './expression'
import { isOperator, signatureOf } from './operators'
import { type ExpressionProblem, stepInto } from './problems'

const sound = new WeakSet<object>()

/**
 * True for a value that can be run: known operators, counts of arguments, and the limits on depth, size, lists and
 * texts. Never throws, whatever it is given, and reads no more of it than the limits allow. An expression is not
 * written into once it has been read: the answer for an object is remembered.
 */
export function isExpression(value: unknown): value is Expression {
  if (typeof value === 'object' && value !== null && sound.has(value)) return true
  if (structureProblem(value) !== undefined) return false
  if (typeof value === 'object' && value !== null) sound.add(value)
  return true
}

/** The first thing that keeps a value from being an expression, or undefined. */
export function structureProblem(value: unknown): ExpressionProblem | undefined {
  let nodes = 0

  const list = (items: readonly unknown[], path: string): ExpressionProblem | undefined => {
    if (items.length > limits.items) return { path, code: 'list-too-long', detail: { limit: limits.items } }
    const long = items.findIndex((item) => typeof item === 'string' && item.length > limits.text)
    return long < 0 ? undefined : { path: stepInto(path, long), code: 'text-too-long', detail: { limit: limits.text } }
  }

  const visit = (part: unknown, path: string, depth: number, isInEach: boolean): ExpressionProblem | undefined => {
    nodes += 1
    if (nodes > limits.nodes) return { path, code: 'too-large', detail: { limit: limits.nodes } }
    if (depth > limits.depth) return { path, code: 'too-deep', detail: { limit: limits.depth } }
    if (typeof part === 'boolean' || isWhole(part)) return undefined
    if (typeof part === 'string')
      return part.length > limits.text ? { path, code: 'text-too-long', detail: { limit: limits.text } } : undefined
    if (Array.isArray(part))
      return list(part, path) ?? (isTextList(part) ? undefined : { path, code: 'not-an-expression', detail: {} })
    if (typeof part !== 'object' || part === null) return { path, code: 'not-an-expression', detail: {} }

    const operator = onlyKey(part)
    if (operator === undefined) return { path, code: 'not-an-expression', detail: {} }
    if (!isOperator(operator)) return { path, code: 'unknown-operator', detail: { operator: operator.slice(0, 60) } }
    const [raw]: unknown[] = Object.values(part)
    const args: readonly unknown[] = Array.isArray(raw) ? raw : [raw]
    const { least, most, takes } = signatureOf(operator)
    const at = stepInto(path, operator)
    if (args.length < least || args.length > most)
      return { path: at, code: 'wrong-count', detail: { operator, least, most, found: args.length } }
    if (takes === 'name' && typeof args[0] !== 'string') return { path: at, code: 'name-expected', detail: {} }
    if (takes === 'each' && isInEach) return { path: at, code: 'nested-lists', detail: { operator } }
    for (const [index, arg] of args.entries()) {
      const problem = visit(arg, Array.isArray(raw) ? stepInto(at, index) : at, depth + 1, isInEach || takes === 'each')
      if (problem) return problem
    }
    return undefined
  }

  return visit(value, '', 1, false)
}

/** Every object of an expression has one key, so that its JSON text identifies it. */
export const isSameExpression = (one: Json, other: Json): boolean => JSON.stringify(one) === JSON.stringify(other)
