import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionQuery, readDecisionFilter, recordedDecision } from './forms-decisions'

const read = (query: string) => readDecisionFilter(new URLSearchParams(query))

describe('the address of the register of decisions', () => {
  it.each([
    ['', { text: '', body: '', year: '', outcome: '', page: 1 }],
    ['q= débat &instance=board&annee=2026&issue=rejetee&page=3', { text: 'débat', body: 'board', year: '2026', outcome: 'rejected', page: 3 }], // prettier-ignore
    ['instance=%3Cscript%3E&annee=1926&issue=x&page=0', { text: '', body: '', year: '', outcome: '', page: 1 }],
  ])('%s', (query, filter) => expect(read(query)).toEqual(filter))

  it('is read back as it was written, and never throws', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('q', 'instance', 'annee', 'issue', 'page'), fc.string()), (given) => {
        const filter = readDecisionFilter(new URLSearchParams(given))
        expect(read(decisionQuery(filter, { page: filter.page }).slice(1))).toEqual(filter)
      }),
    )
  })
})

describe('the form of a decision', () => {
  const whole = {
    body: 'board',
    title: 'Titre',
    text: 'Un\r\ntexte',
    reason: 'Parce que',
    vote: 'Unanimité',
    outcome: 'adopted',
    decidedOn: '2026-01-05',
    reviewOn: '',
  }
  it('takes what is right', () =>
    expect(recordedDecision.safeParse(whole)).toMatchObject({ success: true, data: { text: 'Un\ntexte', reviewOn: null } })) // prettier-ignore
  it.each([
    ['body', '', 'body-missing'],
    ['title', ' ', 'title-missing'],
    ['title', 'x'.repeat(201), 'longer-than-200'],
    ['text', 'a\u202eb', 'unseen-characters'],
    ['outcome', 'maybe', 'outcome-missing'],
    ['decidedOn', '2026-02-30', 'date-form'],
    ['reviewOn', 'demain', 'date-form'],
  ])('says what is wrong with %s = %.20j', (field, value, code) => {
    const parsed = recordedDecision.safeParse({ ...whole, [field]: value })
    expect(parsed.success ? null : parsed.error.issues[0]?.message).toBe(code)
  })
})
