import type { Json } from '../../../platform/pure/canonical-json'
import { isCivilDate } from '../../../platform/pure/civil-date'
import { isOperator, type Kind, type Operator } from './operators'

/** An expression as it is kept: JSON Logic syntax, `{ operator: [arguments] }`, or a literal. */
export type Expression = Json
/** What an expression may be worth. Dates are texts 'YYYY-MM-DD'; lists hold texts; numbers are whole. */
export type Value = boolean | number | string | readonly string[]
/** Gives the value of a declared variable, or undefined where the information is not there yet. */
export type Scope = (variable: string) => Value | undefined
/** The kinds of the variables that an expression may read. */
export type Declared = ReadonlyMap<string, Kind>

/** The name that an element of a list has inside `all`, `some` and `none`. */
export const itemVariable = 'item'

/** Past these an expression is refused before it is read any further. */
export const limits = { depth: 12, nodes: 300, items: 50, text: 300 } as const

export type Node =
  | { literal: Value }
  /** `{ "count": x }` is read as `{ "count": [x] }`, as in JSON Logic. */
  | { operator: Operator; args: readonly Expression[] }

export const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

export const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)

/** A civil date that the language counts with: years 1000 to 9999. */
export const isDate = (value: unknown): value is string =>
  typeof value === 'string' && value >= '1000' && isCivilDate(value)

/** The only key of an object that has exactly one, read without touching its prototype. */
export function onlyKey(value: object): string | undefined {
  const keys = Object.keys(value)
  return keys.length === 1 ? keys[0] : undefined
}

/** One step of an expression, or undefined where it is neither a literal nor a known operation. */
export function readNode(expression: Expression | undefined): Node | undefined {
  if (expression === undefined || expression === null) return undefined
  if (typeof expression === 'number') return isWhole(expression) ? { literal: expression } : undefined
  if (typeof expression !== 'object') return { literal: expression }
  if (isTextList(expression)) return { literal: expression }
  if (Array.isArray(expression)) return undefined
  const operator = onlyKey(expression)
  if (operator === undefined || !isOperator(operator)) return undefined
  const [raw] = Object.values(expression)
  if (raw === undefined) return undefined
  return { operator, args: isList(raw) ? raw : [raw] }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/** The names of the variables that an expression reads, sorted; `item` is not one. */
export function variablesOf(expression: Expression): string[] {
  const names = new Set<string>()
  const walk = (part: Expression): void => {
    const node = readNode(part)
    if (!node || 'literal' in node) return
    const [first] = node.args
    if ((node.operator === 'var' || node.operator === 'answered') && typeof first === 'string') names.add(first)
    else node.args.forEach(walk)
  }
  walk(expression)
  names.delete(itemVariable)
  return [...names].sort()
}
