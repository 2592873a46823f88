import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerForm } from './book'
import { canBeMet, type Wanted } from './can-be-met'
import { evaluate } from './evaluate'
import type { Expression } from './expression'
import { answerDomain, dayDomain, evidenceDomain } from './samples'

const label = { fr: 'Question', en: 'Question' }
const today = '2026-11-28'
const forms: Readonly<Record<string, AnswerForm>> = {
  'answer.yes': { type: 'boolean', label },
  'answer.other': { type: 'boolean', label },
  'answer.way': {
    type: 'choice',
    label,
    options: ['lot', 'open', 'chosen'].map((value) => ({ value, label })),
  },
  'answer.few': { type: 'number', label, minimum: 0, maximum: 10 },
  'answer.many': { type: 'number', label, minimum: 0, maximum: 1_000_000 },
  'answer.on': { type: 'date', label },
  'answer.text': { type: 'text', label, maximumLength: 200 },
  'answer.list': { type: 'list', label, maximumItems: 5, maximumItemLength: 50 },
}
const wanted = (expression: Expression, when?: Expression, id = 'one'): Wanted => ({
  id,
  expression,
  when,
  name: (variable) => variable,
})
const meet = (...all: Wanted[]) =>
  canBeMet(all, new Map(), (variable, group) => {
    const form = forms[variable]
    if (form) return answerDomain(form, group, today)
    return variable.startsWith('evidence.') ? evidenceDomain : dayDomain(group, today)
  })

describe('one condition', () => {
  it.each<[string, Expression, string]>([
    ['a yes', { var: 'answer.yes' }, 'possible'],
    ['a yes and its contrary', { and: [{ var: 'answer.yes' }, { '!': { var: 'answer.yes' } }] }, 'never'],
    ['a choice among others', { in: [{ var: 'answer.way' }, ['lot', 'open']] }, 'possible'],
    [
      'two choices at once',
      { and: [{ '==': [{ var: 'answer.way' }, 'lot'] }, { '==': [{ var: 'answer.way' }, 'open'] }] },
      'never',
    ],
    ['a number past its maximum', { '>': [{ var: 'answer.few' }, 10] }, 'never'],
    ['a large number', { '>': [{ var: 'answer.many' }, 999_000] }, 'possible'],
    ['a number past a large maximum', { '>': [{ var: 'answer.many' }, 1_000_000] }, 'not-proven'],
    ['a text that is long enough', { '>=': [{ length: { var: 'answer.text' } }, 150] }, 'possible'],
    ['a text that is longer than it may be', { '>=': [{ length: { var: 'answer.text' } }, 300] }, 'not-proven'],
    ['three items', { '>=': [{ count: { var: 'answer.list' } }, 3] }, 'possible'],
    ['items by name', { 'contains-all': [{ var: 'answer.list' }, ['a', 'b']] }, 'possible'],
    ['a month ahead', { '>=': [{ 'days-between': [{ var: 'today' }, { var: 'answer.on' }] }, 30] }, 'possible'],
    [
      'a long text, and never a yes',
      {
        and: [
          { '>=': [{ length: { var: 'answer.text' } }, 10] },
          { var: 'answer.yes' },
          { '!': { var: 'answer.yes' } },
        ],
      },
      'never',
    ],
    ['no answer', { '!': { answered: 'answer.yes' } }, 'possible'],
    ['no answer, and yes', { and: [{ '!': { answered: 'answer.yes' } }, { var: 'answer.yes' }] }, 'never'],
    ['too many pieces', { '>': [{ var: 'evidence.one' }, 20] }, 'never'],
  ])('%s', (_name, expression, meeting) => expect(meet(wanted(expression))).toEqual([{ ids: ['one'], meeting }]))
})

describe('several conditions', () => {
  const yes = wanted({ var: 'answer.yes' }, undefined, 'yes')
  const no = wanted({ '!': { var: 'answer.yes' } }, undefined, 'no')
  const other = wanted({ var: 'answer.other' }, undefined, 'other')

  it('are tried together where they read the same', () =>
    expect(meet(yes, other, no)).toEqual([
      { ids: ['other'], meeting: 'possible' },
      { ids: ['yes', 'no'], meeting: 'never' },
    ]))

  it('ask nothing where they do not apply', () => {
    const applies = { '==': [{ var: 'answer.way' }, 'lot'] }
    expect(meet(yes, { ...no, when: applies })).toEqual([{ ids: ['yes', 'no'], meeting: 'possible' }])
  })

  it('say that nothing is proven past what may be tried', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ '>=': [{ var: `answer.n${index}` }, 30] }))
    const domain = { values: Array.from({ length: 31 }, (_, value) => value), isWhole: true }
    const never = wanted({ and: [...many, { '<': [{ var: 'answer.n0' }, 0] }] })
    expect(canBeMet([never], new Map(), () => domain)).toEqual([{ ids: ['one'], meeting: 'not-proven' }])
  })

  it('agree with every combination, whatever the expression of yes and no', () => {
    const names = ['answer.yes', 'answer.other']
    const leaf = fc.constantFrom(...names).map((name): Expression => ({ var: name }))
    const expression = fc.letrec<{ node: Expression }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        leaf,
        tie('node').map((one): Expression => ({ '!': one })),
        fc.tuple(tie('node'), tie('node')).map((pair): Expression => ({ and: pair })),
        fc.tuple(tie('node'), tie('node')).map((pair): Expression => ({ or: pair })),
      ),
    })).node
    fc.assert(
      fc.property(expression, (one) => {
        const every = [0, 1, 2, 3].some((bits) => {
          const result = evaluate(one, (name) => ((bits >> names.indexOf(name)) & 1) === 1)
          return 'value' in result && result.value === true
        })
        expect(meet(wanted(one))[0]?.meeting).toBe(every ? 'possible' : 'never')
      }),
      { numRuns: 100 },
    )
  })
})
