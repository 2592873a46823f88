import { describe, expect, it } from 'vitest'
import { checkExpression } from './check-expression'
import { variablesOf } from './expression'
import type { Kind } from './operators'
import { problemSentence } from './problems'

const declared = new Map<string, Kind>([
  ['answer', 'text'],
  ['yes', 'boolean'],
  ['points', 'number'],
  ['today', 'date'],
  ['list', 'list'],
])
const V = (name: string) => ({ var: name })
const codes = (expression: unknown, expected?: Kind) =>
  checkExpression(expression, declared, expected).map(({ path, code }) => `${path} ${code}`)

describe('checkExpression', () => {
  it.each([
    V('yes'),
    { and: [V('yes'), { '>=': [{ length: V('answer') }, 200] }] },
    { '<=': [V('today'), '2026-12-31'] },
    { '==': ['2026-12-31', V('today')] },
    { '>=': [{ '*': [2, V('points')] }, 10] },
    { all: [V('list'), { in: [V('item'), ['a', 'b']] }] },
    { '<=': [{ 'months-between': ['2026-01-01', { 'add-months': [V('today'), 2] }] }, 3] },
    { answered: 'list' },
  ])('accepts %j', (expression) => {
    expect(codes(expression)).toEqual([])
  })

  it.each<[unknown, string[]]>([
    [V('nope'), [' unknown-variable']],
    [{ answered: 'nope' }, [' unknown-variable']],
    [V('item'), [' unknown-variable']],
    [{ and: [V('yes'), V('points')] }, ['/and/1 wrong-kind']],
    [{ and: [V('yes'), { '>=': [V('points'), 1] }, V('yes')] }, ['/and/2 duplicate-condition']],
    [{ in: [V('answer'), ['a', 'b', 'a']] }, ['/in/1/2 duplicate-item']],
    [{ '>=': [V('answer'), 3] }, ['/>=/0 wrong-kind', '/>=/1 wrong-kind']],
    [{ '>=': [V('today'), 'demain'] }, ['/>=/1 wrong-kind']],
    [{ '==': [V('list'), V('list')] }, ['/==/0 wrong-kind', '/==/1 wrong-kind']],
    [{ '>=': [{ length: V('list') }, 3] }, ['/>=/0/length wrong-kind']],
    [V('points'), [' wrong-kind']],
    [{ '==': [1, 1] }, [' constant-condition']],
    [true, [' constant-condition']],
    [{ '!': [] }, ['/! wrong-count']],
    [{ var: ['yes', 1] }, ['/var wrong-count']],
    [{ var: [V('yes')] }, ['/var name-expected']],
    [{ 'a/b': [] }, [' unknown-operator']],
    [{ and: [{ 'c~d': 1 }] }, ['/and/0 unknown-operator']],
    [{ and: [[V('yes')]] }, ['/and/0 not-an-expression']],
    ['oui', [' wrong-kind']],
  ])('%j has %j', (expression, expected) => {
    expect(codes(expression)).toEqual(expected)
  })

  it('knows the kind that is expected', () => {
    expect(codes({ count: V('list') }, 'number')).toEqual([])
    expect(codes({ 'add-days': [V('today'), 3] }, 'date')).toEqual([])
  })

  it('says each problem in both languages', () => {
    const [problem] = checkExpression(V('nope'), declared)
    expect(problem && problemSentence(problem)).toEqual({
      fr: '«\u202fnope\u202f» n’est ni une question de ce texte, ni rien de ce qu’une règle peut lire ici.',
      en: '“nope” is no question of this text, nor anything that a rule may read here.',
    })
  })

  it('lists the variables that an expression reads', () => {
    expect(
      variablesOf({ and: [{ answered: 'b' }, { all: [V('list'), { '==': [V('item'), V('a')] }] }, V('b')] }),
    ).toEqual(['a', 'b', 'list'])
  })
})
