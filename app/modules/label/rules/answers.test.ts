import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerProblemSentence } from '../../criteria/rules/answer-problems'
import { fieldTextOf, parseAnswers, parseAnswersForm } from '../../criteria/rules/answers'
import { charterOf } from './shipped.test-data'

const label = { fr: '?', en: '?' }
const charter = charterOf([
  { id: 'flag' },
  {
    id: 'pick',
    answer: {
      type: 'choice',
      label,
      options: [
        { value: 'a', label },
        { value: 'b', label },
      ],
    },
  },
  { id: 'count', answer: { type: 'number', label, minimum: 0, maximum: 1_000_000 } },
  { id: 'day', answer: { type: 'date', label, earliest: '2020-01-01', latest: '2030-12-31' } },
  { id: 'text', answer: { type: 'text', label, maximumLength: 10 } },
  { id: 'list', answer: { type: 'list', label, maximumItems: 3, maximumItemLength: 5 } },
])
const form = (fields: Record<string, unknown>) =>
  parseAnswersForm(
    Object.entries(fields).map(([id, value]) => [`answer.${id}`, value] as const),
    charter,
  )

describe('parseAnswersForm', () => {
  it.each<[string, string, unknown]>([
    ['flag', 'yes', true],
    ['flag', 'no', false],
    ['pick', ' a ', 'a'],
    ['count', '12\u202f500', 12_500],
    ['count', '-0', 0],
    ['day', '2026-12-31', '2026-12-31'],
    ['day', '31/12/2026', '2026-12-31'],
    ['day', '1.2.2026', '2026-02-01'],
    ['text', '  e\u0301te\u0301\r\nici ', 'été\nici'],
    ['text', '🐘'.repeat(10), '🐘'.repeat(10)],
    ['text', 'مرحبا', 'مرحبا'],
    ['text', "<b>'--", "<b>'--"],
    ['list', 'un\r\n\r\n deux \nun', ['un', 'deux']],
  ])('%s %j', (id, typed, answer) => {
    expect(form({ [id]: typed })).toEqual({ answers: { [id]: answer }, problems: [], raw: { [`answer.${id}`]: typed } })
  })

  it.each(['flag', 'pick', 'count', 'day', 'text', 'list'])('takes a blank %s for no answer', (id) => {
    expect(form({ [id]: ' \n ' })).toMatchObject({ answers: {}, problems: [] })
  })

  it.each<[string, unknown, string]>([
    ['flag', 'oui', 'not-yes-or-no'],
    ['pick', 'c', 'unknown-option'],
    ['pick', '__proto__', 'unknown-option'],
    ['count', '3,5', 'not-whole'],
    ['count', 'trois', 'not-a-number'],
    ['count', '1e3', 'not-a-number'],
    ['count', '-1', 'too-small'],
    ['count', '1000001', 'too-big'],
    ['count', '9'.repeat(400), 'not-a-number'],
    ['day', '2026-02-30', 'not-a-date'],
    ['day', '31/12/1999', 'too-early'],
    ['day', '2031-01-01', 'too-late'],
    ['text', 'x'.repeat(11), 'too-long'],
    ['text', 'x'.repeat(10_000_000), 'too-long'],
    ['text', 'a\u0000b', 'control-character'],
    ['text', 'a\u202eb', 'control-character'],
    ['text', 'a\ud800b', 'control-character'],
    ['list', 'a\nb\nc\nd', 'too-many-items'],
    ['list', 'a\nbbbbbb', 'item-too-long'],
    ['list', 'a\u0007', 'control-character'],
    ['list', '\n'.repeat(1_000_000), 'too-many-items'],
    ['text', new Blob(['x']), 'not-text'],
    ['nope', 'x', 'unknown-criterion'],
    ['__proto__', 'x', 'unknown-criterion'],
  ])('refuses %s %j: %s', (id, typed, code) => {
    const read = form(Object.fromEntries([[id, typed]]))
    expect(read.answers).toEqual({})
    expect(read.problems.map((problem) => problem.code)).toEqual([code])
    expect(read.problems[0]?.field).toBe(`answer.${id}`)
    const [problem] = read.problems
    expect(problem && answerProblemSentence(problem).fr).toMatch(/\.$/)
    if (typeof typed === 'string') expect(Object.values(read.raw)).toEqual([typed])
  })

  it('refuses a field sent twice and keeps both texts', () => {
    const read = parseAnswersForm(
      [
        ['answer.text', 'a'],
        ['other', 'x'],
        ['answer.text', 'b'],
      ],
      charter,
    )
    expect(read).toEqual({
      answers: {},
      problems: [{ field: 'answer.text', criterionId: 'text', code: 'given-twice', detail: {} }],
      raw: { 'answer.text': 'a\nb' },
    })
  })
})

describe('parseAnswers', () => {
  it.each<[unknown, string[]]>([
    [null, ['wrong-type']],
    [[], ['wrong-type']],
    [{ flag: 'yes' }, ['wrong-type']],
    [{ count: '3' }, ['wrong-type']],
    [{ count: 1.5 }, ['not-whole']],
    [{ count: Number.NaN }, ['not-whole']],
    [{ list: 'a' }, ['wrong-type']],
    [{ list: [1] }, ['wrong-type']],
    [{ list: ['a\nb'] }, ['control-character']],
    [{ list: Array.from({ length: 1_000_000 }, () => 'a') }, ['too-many-items']],
    [JSON.parse('{"__proto__": 1}'), ['unknown-criterion']],
  ])('%#', (raw, codes) => {
    expect(parseAnswers(raw, charter).problems.map(({ code }) => code)).toEqual(codes)
  })

  it('keeps the right answers beside the wrong ones, in the order of the charter', () => {
    expect(JSON.stringify(parseAnswers({ text: 'ok', count: 'x', flag: true }, charter).answers)).toBe(
      '{"flag":true,"text":"ok"}',
    )
  })

  it('is total, and reads again what it gave without a change', () => {
    const ids = ['flag', 'pick', 'count', 'day', 'text', 'list', '__proto__', 'x']
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.dictionary(fc.constantFrom(...ids), fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }))),
        ),
        (json) => {
          const { answers } = parseAnswers(json, charter)
          expect(parseAnswers(answers, charter)).toEqual({ answers, problems: [] })
          const fields = Object.entries(answers).map(([id, answer]) => [`answer.${id}`, fieldTextOf(answer)] as const)
          expect(parseAnswersForm(fields, charter)).toMatchObject({ answers, problems: [] })
        },
      ),
      { numRuns: 300 },
    )
  })
})
