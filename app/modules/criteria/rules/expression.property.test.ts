import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkExpression } from './check-expression'
import { describe as say } from './describe'
import { evaluate, scopeOf } from './evaluate'
import { obstaclesOf } from './explain'
import type { Expression, Value } from './expression'
import { type Kind, operators } from './operators'

const declared = new Map<string, Kind>([
  ['flag', 'boolean'],
  ['other', 'boolean'],
  ['number', 'number'],
  ['text', 'text'],
  ['day', 'date'],
  ['list', 'list'],
])
const kinds: Readonly<Record<string, fc.Arbitrary<Value>>> = {
  flag: fc.boolean(),
  other: fc.boolean(),
  number: fc.integer({ min: -1000, max: 1000 }),
  text: fc.string({ maxLength: 20 }),
  day: fc.constantFrom('2024-02-29', '2026-01-31', '2026-12-01'),
  list: fc.array(fc.string({ maxLength: 5 }), { maxLength: 5 }),
}
const data = fc.record(kinds, { requiredKeys: [] })

const { condition } = fc.letrec<{ condition: Expression; number: Expression; date: Expression }>((tie) => ({
  number: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.integer({ min: -100, max: 100 }),
    fc.constant({ var: 'number' }),
    fc.constant({ length: { var: 'text' } }),
    fc.constant({ count: { var: 'list' } }),
    fc.tuple(tie('date'), tie('date')).map((args) => ({ 'days-between': args })),
    fc.tuple(tie('date'), tie('date')).map((args) => ({ 'months-between': args })),
    fc.tuple(tie('number'), tie('number')).map((args) => ({ '+': args })),
  ),
  date: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant({ var: 'day' }),
    fc.constant('2025-06-30'),
    fc.tuple(tie('date'), fc.integer({ min: -30, max: 30 })).map((args) => ({ 'add-months': args })),
  ),
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Expression>({ var: 'flag' }, { var: 'other' }),
    fc.tuple(tie('number'), tie('number')).map((args) => ({ '>=': args })),
    fc.tuple(tie('date'), tie('date')).map((args) => ({ '<': args })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((args) => ({ and: args })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((args) => ({ or: args })),
    tie('condition').map((arg) => ({ '!': arg })),
    fc.tuple(tie('condition'), tie('condition'), tie('condition')).map((args) => ({ if: args })),
    fc.constant({ some: [{ var: 'list' }, { '>=': [{ length: { var: 'item' } }, 2] }] }),
  ),
}))

const hostileKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'var',
  'and',
  ...Object.keys(operators),
)
const anyJson = fc.oneof(
  fc.jsonValue(),
  fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.jsonValue(),
      fc
        .tuple(hostileKey, fc.array(tie('node'), { maxLength: 3 }))
        .map(([key, args]) => JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(args)}}`)),
    ),
  })).node,
)
const labels = { variable: (name: string) => name }

describe('the expression language', () => {
  it('is total on any JSON, and says the same thing twice', () => {
    fc.assert(
      fc.property(anyJson, data, (json, record) => {
        const once = evaluate(json, scopeOf(record))
        expect(evaluate(json, scopeOf(record))).toEqual(once)
        expect(Array.isArray(checkExpression(json, declared))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('has no problem at run time once checked, but for numbers and dates out of range', () => {
    fc.assert(
      fc.property(condition, data, (expression, record) => {
        const problems = checkExpression(expression, declared).map(({ code }) => code)
        fc.pre(problems.every((code) => code === 'duplicate-condition' || code === 'constant-condition'))
        const result = evaluate(expression, scopeOf(record))
        if ('problem' in result) expect(result.problem.code).toBe('out-of-range')
      }),
      { numRuns: 500 },
    )
  })

  it('keeps its word once more is known: a value told early does not change', () => {
    fc.assert(
      fc.property(
        condition,
        fc.record(kinds),
        fc.uniqueArray(fc.constantFrom(...declared.keys())),
        (expression, full, hidden) => {
          const partial = Object.fromEntries(Object.entries(full).filter(([name]) => !hidden.includes(name)))
          const early = evaluate(expression, scopeOf(partial))
          if ('value' in early) expect(evaluate(expression, scopeOf(full))).toEqual(early)
          if ('missing' in early) expect(hidden).toEqual(expect.arrayContaining([...early.missing]))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('names what stands in the way exactly when the condition does not hold', () => {
    fc.assert(
      fc.property(condition, data, (expression, record) => {
        const result = evaluate(expression, scopeOf(record))
        const obstacles = obstaclesOf(expression, scopeOf(record))
        expect(obstacles.length === 0).toBe('value' in result && result.value === true)
      }),
      { numRuns: 500 },
    )
  })

  it('can be said in both languages', () => {
    fc.assert(
      fc.property(condition, fc.boolean(), (expression, wanted) => {
        for (const language of ['fr', 'en'] as const) {
          const text = say(expression, labels, language, wanted)
          expect(text).not.toMatch(/undefined|…|NaN/)
          expect(text.length).toBeGreaterThan(3)
        }
      }),
    )
  })
})
