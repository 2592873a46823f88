import { describe, expect, it, vi } from 'vitest'
import { evaluate, scopeOf } from './evaluate'
import type { Expression, Value } from './expression'
import { isExpression } from './structure'

const V = (name: string) => ({ var: name })
const known: Record<string, Value> = {
  yes: true,
  no: false,
  three: 3,
  text: '  éléphant 🐘  ',
  kind: 'debate',
  list: ['a', 'bb', 'ccc'],
  empty: [],
  today: '2026-03-01',
  start: '2026-01-31',
  leap: '2024-02-29',
}
const run = (expression: unknown) => evaluate(expression, scopeOf(known))
const nested = (depth: number): Expression => (depth === 0 ? V('yes') : { '!': nested(depth - 1) })

describe('evaluate', () => {
  it.each<[unknown, Value]>([
    [true, true],
    [V('three'), 3],
    [{ and: [V('yes'), V('yes')] }, true],
    [{ or: [V('no'), V('yes')] }, true],
    [{ '!': V('no') }, true],
    [{ '!': [V('no')] }, true],
    [{ if: [V('yes'), V('no'), V('yes')] }, false],
    [{ '==': [V('kind'), 'debate'] }, true],
    [{ '!=': [V('three'), 4] }, true],
    [{ '<': [1, V('three'), 5] }, true],
    [{ '<=': [1, V('three'), 2] }, false],
    [{ '>': [V('three'), 3] }, false],
    [{ '>=': [V('three'), 3] }, true],
    [{ '<': [V('start'), V('today')] }, true],
    [{ '+': [V('three'), 4, -7] }, 0],
    [{ '-': [V('three'), 4] }, -1],
    [{ '*': [V('three'), 2, 2] }, 12],
    [{ in: [V('kind'), ['debate', 'process']] }, true],
    [{ 'contains-all': [V('list'), ['a', 'ccc']] }, true],
    [{ 'contains-all': [V('list'), ['a', 'z']] }, false],
    [{ count: V('list') }, 3],
    [{ count: [['x', 'y']] }, 2],
    [{ length: V('text') }, 10],
    [{ all: [V('list'), { '>=': [{ length: V('item') }, 1] }] }, true],
    [{ all: [V('empty'), { '>=': [{ length: V('item') }, 1] }] }, true],
    [{ some: [V('list'), { '==': [V('item'), 'bb'] }] }, true],
    [{ some: [V('empty'), { '==': [V('item'), 'bb'] }] }, false],
    [{ none: [V('list'), { '==': [V('item'), 'bb'] }] }, false],
    [{ 'days-between': [V('start'), V('today')] }, 29],
    [{ 'months-between': [V('start'), V('today')] }, 1],
    [{ 'months-between': [V('today'), V('start')] }, -1],
    [{ 'months-between': [V('leap'), '2025-02-28'] }, 12],
    [{ 'add-months': [V('start'), 1] }, '2026-02-28'],
    [{ 'add-days': [V('today'), -1] }, '2026-02-28'],
    [{ answered: 'absent' }, false],
    [{ answered: ['three'] }, true],
  ])('%j is worth %j', (expression, value) => {
    expect(run(expression)).toEqual({ value })
  })

  describe('tells what is missing from what is false', () => {
    const absent = V('absent')
    it.each<[unknown, unknown]>([
      [absent, { missing: ['absent'] }],
      [{ and: [absent, V('no')] }, { value: false }],
      [{ and: [V('yes'), absent, V('other')] }, { missing: ['absent', 'other'] }],
      [{ or: [absent, V('yes')] }, { value: true }],
      [{ or: [absent, V('no')] }, { missing: ['absent'] }],
      [{ '!': absent }, { missing: ['absent'] }],
      [{ if: [absent, V('yes'), true] }, { value: true }],
      [{ if: [absent, V('yes'), V('no')] }, { missing: ['absent'] }],
      [{ '>=': [{ length: absent }, 3] }, { missing: ['absent'] }],
      [{ all: [V('list'), { '==': [V('item'), absent] }] }, { missing: ['absent'] }],
      [{ all: [V('empty'), { '==': [V('item'), absent] }] }, { value: true }],
      [{ some: [absent, true] }, { missing: ['absent'] }],
    ])('%j', (expression, expected) => {
      expect(run(expression)).toEqual(expected)
    })
  })

  it.each<[unknown, string]>([
    [{ '>=': [V('kind'), 3] }, 'wrong-kind'],
    [{ '==': [V('three'), 'trois'] }, 'wrong-kind'],
    [{ and: [V('three'), V('yes')] }, 'wrong-kind'],
    [{ 'days-between': ['2026-02-30', V('today')] }, 'wrong-kind'],
    [{ 'add-days': [V('today'), 100_001] }, 'out-of-range'],
    [{ '*': [9_007_199_254_740_991, 2] }, 'out-of-range'],
    [{ nope: [] }, 'not-an-expression'],
    [{ var: V('kind') }, 'not-an-expression'],
    [{}, 'not-an-expression'],
    [{ and: [true], or: [true] }, 'not-an-expression'],
    [null, 'not-an-expression'],
    [1.5, 'not-an-expression'],
    [{ '==': [1, null] }, 'not-an-expression'],
    [undefined, 'not-an-expression'],
  ])('%j is a problem: %s', (expression, code) => {
    expect(run(expression)).toMatchObject({ problem: { code } })
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])('finds nothing behind %s', (key) => {
    expect(run({ var: key })).toEqual({ missing: [key] })
    expect(run(JSON.parse(`{"${key}": [1]}`))).toMatchObject({ problem: {} })
    expect(run({ var: `kind.${key}` })).toEqual({ missing: [`kind.${key}`] })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('refuses what is too deep, too large, too long', () => {
    expect(isExpression(nested(10))).toBe(true)
    expect(isExpression(nested(11))).toBe(false)
    expect(isExpression(nested(5_000))).toBe(false)
    const wide = (items: number) => ({
      or: Array.from({ length: items }, () => ({ and: Array.from({ length: 30 }, () => V('yes')) })),
    })
    expect(isExpression(wide(3))).toBe(true)
    expect(isExpression(wide(31))).toBe(false)
    expect(isExpression({ in: ['a', Array.from({ length: 51 }, String)] })).toBe(false)
    expect(isExpression({ '==': [V('kind'), 'x'.repeat(301)] })).toBe(false)
    expect(isExpression({ all: [V('list'), { all: [V('list'), true] }] })).toBe(false)
  })

  it('never compiles code', () => {
    const spy = vi.spyOn(globalThis, 'eval')
    run({ all: [V('list'), { and: [{ '>=': [{ length: V('item') }, 1] }, V('yes')] }] })
    expect(spy).not.toHaveBeenCalled()
    spy.mockRestore()
  })
})
