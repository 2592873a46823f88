import { evaluate } from './evaluate'
import { type Expression, type Value, variablesOf } from './expression'
import { asksWhether, type Domain } from './samples'

/** A condition to be met; `name` says what a variable is called outside of it ('answer' is its criterion's own). */
export type Wanted = {
  id: string
  /** Where it does not hold, nothing is wanted. */
  when?: Expression | undefined
  expression: Expression
  name: (variable: string) => string
}

/** `possible`: answers were found; `never`: every one was tried; `not-proven`: neither. */
export const meetings = ['possible', 'never', 'not-proven'] as const
export type Meeting = (typeof meetings)[number]
export type Found = { ids: readonly string[]; meeting: Meeting }

/** Answers tried for one group of conditions: past them nothing is proven. */
export const mostTries = 5_000

/**
 * Whether conditions can be met together: those that share no variable are looked at apart. What has an end (yes or no,
 * choices, small numbers) is tried whole; for the rest some values are tried, and then the three-valued logic of the
 * engine may still show that none would do. Pure; at most `mostTries` evaluations twice for each group.
 *
 * @param domainOf the values of a variable; undefined for one whose value is given by `fixed`
 */
export const canBeMet = (
  wanted: readonly Wanted[],
  fixed: ReadonlyMap<string, Value>,
  domainOf: (variable: string, group: readonly Expression[]) => Domain,
): Found[] =>
  groupsOf(wanted, fixed).map((group) => ({ ids: group.map(({ id }) => id), ...meet(group, fixed, domainOf) }))

const expressionsOf = ({ when, expression }: Wanted): readonly Expression[] =>
  when === undefined ? [expression] : [when, expression]
const readBy = (wanted: Wanted, fixed: ReadonlyMap<string, Value>): string[] => [
  ...new Set(
    expressionsOf(wanted)
      .flatMap(variablesOf)
      .map(wanted.name)
      .filter((name) => !fixed.has(name)),
  ),
]

/** Conditions that share a variable, directly or through others, go together. */
function groupsOf(wanted: readonly Wanted[], fixed: ReadonlyMap<string, Value>): Wanted[][] {
  let groups: { variables: Set<string>; members: Wanted[] }[] = []
  for (const one of wanted) {
    const variables = readBy(one, fixed)
    const touched = groups.filter((group) => variables.some((name) => group.variables.has(name)))
    groups = [
      ...groups.filter((group) => !touched.includes(group)),
      {
        variables: new Set([...variables, ...touched.flatMap((group) => [...group.variables])]),
        members: [...touched.flatMap(({ members }) => members), one],
      },
    ]
  }
  return groups.map(({ members }) => members)
}

/** Not answered, tried where a condition asks whether an answer is there. */
const unanswered: unique symbol = Symbol('unanswered')
type Tried = Value | typeof unanswered
type Axis = { name: string; values: readonly Tried[] }

function meet(
  group: readonly Wanted[],
  fixed: ReadonlyMap<string, Value>,
  domainOf: (variable: string, group: readonly Expression[]) => Domain,
): { meeting: Meeting } {
  const expressions = group.flatMap(expressionsOf)
  const asked = new Set(
    group.flatMap((one) => expressionsOf(one).flatMap((expression) => asksWhether(expression).map(one.name))),
  )
  const names = [...new Set(group.flatMap((one) => readBy(one, fixed)))].sort()
  const axes = names.map((name): Axis & { isWhole: boolean } => {
    const { values, isWhole } = domainOf(name, expressions)
    return { name, values: asked.has(name) ? [...values, unanswered] : values, isWhole }
  })
  for (const tried of combinations(axes))
    if (holds(group, fixed, tried, new Set()) === 'yes') return { meeting: 'possible' }
  const [ended, endless] = [axes.filter(({ isWhole }) => isWhole), axes.filter(({ isWhole }) => !isWhole)]
  const unknown = new Set(endless.map(({ name }) => name))
  if (sizeOf(ended) > mostTries || endless.some(({ name }) => asked.has(name))) return { meeting: 'not-proven' }
  for (const tried of combinations(ended))
    if (holds(group, fixed, tried, unknown) !== 'no') return { meeting: 'not-proven' }
  return { meeting: 'never' }
}

const sizeOf = (axes: readonly Axis[]): number => axes.reduce((size, { values }) => size * values.length, 1)

/** The first `mostTries` combinations, the last axis turning first. */
function* combinations(axes: readonly Axis[]): Generator<ReadonlyMap<string, Tried>> {
  const total = Math.min(sizeOf(axes), mostTries)
  for (let rank = 0; rank < total; rank += 1) {
    const tried = new Map<string, Tried>()
    let rest = rank
    for (const { name, values } of [...axes].reverse()) {
      const value = values[rest % values.length]
      if (value !== undefined) tried.set(name, value)
      rest = Math.floor(rest / values.length)
    }
    yield tried
  }
}

type Settled = boolean | 'missing' | 'unknown'

/** What the conditions of a group are together, with these answers: `unknown` where it hangs on what was left open. */
function holds(
  group: readonly Wanted[],
  fixed: ReadonlyMap<string, Value>,
  tried: ReadonlyMap<string, Tried>,
  open: ReadonlySet<string>,
): 'yes' | 'no' | 'unknown' {
  let isSure = true
  for (const { when, expression, name } of group) {
    const settle = (part: Expression): Settled => {
      const result = evaluate(part, (variable) => {
        const value = fixed.get(name(variable)) ?? tried.get(name(variable))
        return value === unanswered ? undefined : value
      })
      if ('value' in result) return result.value === true
      return 'missing' in result && result.missing.some((variable) => open.has(name(variable))) ? 'unknown' : 'missing'
    }
    const applies = when === undefined ? true : settle(when)
    if (applies === false) continue
    if (applies === 'missing') return 'no'
    const met = settle(expression)
    if (applies === true && (met === false || met === 'missing')) return 'no'
    if (applies === 'unknown' || met === 'unknown') isSure = false
  }
  return isSure ? 'yes' : 'unknown'
}
