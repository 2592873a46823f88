import { describe, expect, it } from 'vitest'
import type { Charter, Criterion } from './charter'
import { charterProblems } from './charter-problems'
import { readApplication, readCharter } from './read-charter'
import { charterOf, shipped, shippedJson } from './shipped.test-data'

const say = (text: string) => ({ fr: text, en: text })
const found = (charter: Charter) => charterProblems(charter).map(({ path, code }) => `${path} ${code}`)
const rule = (expression: unknown): Partial<Criterion> => ({
  rule: { kind: 'expression', expression: expression as never },
})
const choice = {
  type: 'choice',
  label: say('?'),
  options: [
    { value: 'a', label: say('A') },
    { value: 'b', label: say('B') },
  ],
} as const satisfies Criterion['answer']

describe('the shipped charter', () => {
  it('is right, says that it is a demonstration, and covers every kind of answer', () => {
    expect(charterProblems(shipped.charter)).toEqual([])
    expect(shipped.charter.decision.fr).toContain('démonstration')
    expect(new Set(shipped.charter.criteria.map(({ answer }) => answer.type)).size).toBe(6)
  })
  it('keeps French typography: no ordinary space before ; ? ! : nor inside guillemets, no straight apostrophe', () => {
    const french = JSON.stringify(shippedJson).match(/"fr":"(?:[^"\\]|\\.)*"/g) ?? []
    expect(french.length).toBeGreaterThan(150)
    expect(french.filter((text) => / [;?!:»]|« |'/.test(text.slice(5)))).toEqual([])
  })
  it('says why a file is refused', () => {
    const broken = readCharter({ ...shipped.charter, version: 0, extra: 1 })
    expect('problems' in broken && broken.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/version too_small',
      ' unrecognized_keys',
    ])
    expect(readCharter(null)).toMatchObject({ problems: [{ code: 'invalid_type' }] })
    expect(readApplication({ ...shipped.complete, answers: { __proto__x: 1 } })).toMatchObject({ problems: [{}] })
  })
  it('refuses an expression nested without end', () => {
    let deep: unknown = true
    for (let level = 0; level < 20_000; level += 1) deep = { '!': deep }
    expect(
      readCharter({
        ...shipped.charter,
        eligibility: [{ id: 'x', article: 'award', failure: say('x'), condition: deep }],
      }),
    ).toMatchObject({ problems: [{ path: '/eligibility/0/condition' }] })
  })
})

describe('charterProblems', () => {
  it.each<[string, Charter, string[]]>([
    ['an id twice', charterOf([{ id: 'a' }, { id: 'a' }]), ['/criteria/1 duplicate']],
    [
      'an article that is not there',
      charterOf([{ id: 'a', article: 'nope' }]),
      ['/criteria/0/article unknown-article'],
    ],
    [
      'a variable that is not there',
      charterOf([{ id: 'a', ...rule({ var: 'answer.b' }) }]),
      ['/criteria/0/rule/expression unknown-variable'],
    ],
    [
      'a kind that does not fit',
      charterOf([{ id: 'a', ...rule({ '>=': [{ var: 'answer' }, 1] }) }]),
      ['/criteria/0/rule/expression/>=/0 wrong-kind', '/criteria/0/rule/expression/>=/1 wrong-kind'],
    ],
    [
      'an option that is not there',
      charterOf([{ id: 'a', answer: choice, ...rule({ in: [{ var: 'answer' }, ['a', 'c']] }) }]),
      ['/criteria/0/rule/expression/in unknown-option'],
    ],
    [
      'a kind of applicant that is not there',
      charterOf([{ id: 'a', ...rule({ '==': ['bank', { var: 'applicantKind' }] }) }]),
      ['/criteria/0/rule/expression/== unknown-option'],
    ],
    [
      'an applicability that reads its own answer',
      charterOf([
        { id: 'a', appliesTo: { applicants: ['company'], initiatives: ['debate'], when: { var: 'answer' } } },
      ]),
      ['/criteria/0/appliesTo/when unknown-variable'],
    ],
    [
      'an empty range',
      charterOf([
        {
          id: 'a',
          answer: { type: 'number', label: say('?'), minimum: 3, maximum: 2 },
          ...rule({ '>=': [{ var: 'answer' }, 1] }),
        },
      ]),
      ['/criteria/0/answer empty-range'],
    ],
    [
      'options twice',
      charterOf([
        {
          id: 'a',
          answer: { ...choice, options: [...choice.options, ...choice.options] },
          ...rule({ '==': [{ var: 'answer' }, 'a'] }),
        },
      ]),
      ['/criteria/0/answer/options/2 duplicate', '/criteria/0/answer/options/3 duplicate'],
    ],
    [
      'a condition on answers instead of totals',
      charterOf([{ id: 'a' }], [{ id: 'x', article: 'first', failure: say('x'), condition: { var: 'answer.a' } }]),
      ['/eligibility/0/condition unknown-variable'],
    ],
    [
      'a condition that depends on nothing',
      charterOf([{ id: 'a', ...rule(true) }]),
      ['/criteria/0/rule/expression constant-condition'],
    ],
  ])('finds %s', (_, charter, problems) => {
    expect(found(charter)).toEqual(problems)
  })
})
