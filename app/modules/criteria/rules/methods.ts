import { daysBetween } from '../../../platform/pure/civil-date'
import { monthsBetween, moveDate } from './dates'
import { type Expression, isDate, isTextList, isWhole, itemVariable, type Scope, type Value } from './expression'
import type { Kind, Operator } from './operators'
import type { ProblemCode } from './problems'

/** Not known yet, for want of these variables (sorted, each once). */
export class Missing {
  constructor(readonly variables: readonly string[]) {}
}

/** Cannot be worked out at all. */
export class Fault {
  constructor(
    readonly code: ProblemCode,
    readonly detail: Record<string, string | number> = {},
  ) {}
}

export type Result = Value | Missing | Fault
export type Run = (part: Expression, scope?: Scope) => Result
type Method = (args: readonly Expression[], run: Run, scope: Scope) => Result

const isKnown = (result: Result): result is Value => !(result instanceof Missing || result instanceof Fault)

/** What keeps a set of results from being worked out: a fault first, else all that is missing. */
function obstacle(results: readonly Result[]): Missing | Fault | undefined {
  const fault = results.find((result) => result instanceof Fault)
  if (fault instanceof Fault) return fault
  const names = results.flatMap((result) => (result instanceof Missing ? result.variables : []))
  return names.length > 0 ? new Missing([...new Set(names)].sort()) : undefined
}

const wrong = (expected: string, found: Value): Fault =>
  new Fault('wrong-kind', { expected, found: Array.isArray(found) ? 'list' : typeof found })

/** Three-valued `and` (settled by false) and `or` (settled by true): what is missing counts only when nothing settles. */
function settle(results: readonly Result[], settler: boolean): Result {
  const odd = results.find((result) => isKnown(result) && typeof result !== 'boolean')
  if (odd !== undefined && isKnown(odd)) return wrong('boolean', odd)
  const fault = results.find((result) => result instanceof Fault)
  if (fault) return fault
  return results.includes(settler) ? settler : (obstacle(results) ?? !settler)
}

const settledBy =
  (settler: boolean): Method =>
  (args, run) =>
    settle(
      args.map((arg) => run(arg)),
      settler,
    )

/** Runs every part, then works on their values, once they are all known and of the right kinds. */
function strict(takes: readonly Kind[], work: (values: readonly Value[]) => Result): Method {
  return (args, run) => {
    const results = args.map((arg) => run(arg))
    const known: Value[] = []
    for (const [index, result] of results.entries()) {
      if (!isKnown(result)) continue
      const kind = takes[Math.min(index, takes.length - 1)]
      if (kind !== undefined && !isOf[kind](result)) return wrong(kind, result)
      known.push(result)
    }
    return obstacle(results) ?? work(known)
  }
}

const isOf: Readonly<Record<Kind, (value: Value) => boolean>> = {
  boolean: (value) => typeof value === 'boolean',
  number: isWhole,
  text: (value) => typeof value === 'string',
  date: isDate,
  list: isTextList,
}

/** Numbers with numbers, texts (and so dates, which compare as texts) with texts. */
const ordered = (holds: (low: number | string, high: number | string) => boolean): Method =>
  strict([], (values) => {
    for (const [index, value] of values.entries()) {
      if (!(isWhole(value) || isDate(value)) || typeof value !== typeof values[0]) return wrong('number | date', value)
      const before = values[index - 1]
      if (before === undefined) continue
      if (!(isWhole(before) || isDate(before))) return wrong('number | date', before)
      if (!holds(before, value)) return false
    }
    return true
  })

const alike = (expected: boolean): Method =>
  strict([], ([one, other]) => {
    if (one === undefined || other === undefined || typeof one !== typeof other)
      return new Fault('wrong-kind', { expected: typeof one, found: typeof other })
    return Array.isArray(one) || Array.isArray(other) ? wrong('text', one) : (one === other) === expected
  })

const arithmetic = (combine: (total: number, next: number) => number): Method =>
  strict(['number'], (values) => {
    const total = values.filter(isWhole).reduce(combine)
    return isWhole(total) ? total + 0 : new Fault('out-of-range')
  })

const dates = (count: (from: string, to: string) => number): Method =>
  strict(['date'], ([from, to]) => count(String(from), String(to)))

const moved = (unit: 'days' | 'months'): Method =>
  strict(['date', 'number'], ([date, by]) => moveDate(String(date), Number(by), unit) ?? new Fault('out-of-range'))

/** Characters as people count them (code points), without the blanks at both ends. */
export function lengthOf(text: string): number {
  const trimmed = text.trim()
  return trimmed.length - (trimmed.match(/[\ud800-\udbff](?=[\udc00-\udfff])/g)?.length ?? 0)
}

/** Holds the condition against each item; the other variables stay readable beside `item`. */
const quantified =
  (settler: boolean, isNegated: boolean): Method =>
  ([list = [], condition = false], run, scope) => {
    const items = run(list)
    if (!isKnown(items)) return items
    if (!isTextList(items)) return wrong('list', items)
    const results = items.map((item) => run(condition, (name) => (name === itemVariable ? item : scope(name))))
    const result = settle(results, settler)
    return typeof result === 'boolean' ? result !== isNegated : result
  }

/** With the test missing, two branches that agree still settle it. */
const choose: Method = ([condition = false, then = false, otherwise = false], run) => {
  const test = run(condition)
  if (test instanceof Fault) return test
  if (isKnown(test)) return typeof test === 'boolean' ? run(test ? then : otherwise) : wrong('boolean', test)
  const one = run(then)
  const other = run(otherwise)
  return isKnown(one) && one === other ? one : (obstacle([test, one, other]) ?? test)
}

const listed = (items: Value | undefined): readonly string[] => (isTextList(items) ? items : [])

export const methods: Readonly<Record<Operator, Method>> = {
  var: ([name], _run, scope) => scope(String(name)) ?? new Missing([String(name)]),
  answered: ([name], _run, scope) => scope(String(name)) !== undefined,
  and: settledBy(false),
  or: settledBy(true),
  '!': strict(['boolean'], ([value]) => value !== true),
  if: choose,
  '==': alike(true),
  '!=': alike(false),
  '<': ordered((low, high) => low < high),
  '<=': ordered((low, high) => low <= high),
  '>': ordered((high, low) => high > low),
  '>=': ordered((high, low) => high >= low),
  '+': arithmetic((total, next) => total + next),
  '-': arithmetic((total, next) => total - next),
  '*': arithmetic((total, next) => total * next),
  in: strict(['text', 'list'], ([item, list]) => listed(list).includes(String(item))),
  'contains-all': strict(['list'], ([list, wanted]) => listed(wanted).every((item) => listed(list).includes(item))),
  count: strict(['list'], ([list]) => listed(list).length),
  length: strict(['text'], ([text]) => lengthOf(String(text))),
  all: quantified(false, false),
  some: quantified(true, false),
  none: quantified(true, true),
  'days-between': dates(daysBetween),
  'months-between': dates(monthsBetween),
  'add-days': moved('days'),
  'add-months': moved('months'),
}
