import { describe, expect, it } from 'vitest'
import { spaceFrench } from '../../criteria/rules/problems'
import { checkReferral } from './check'
import type { ReferralFacts } from './facts'
import { readReferralRules } from './read-rules'
import { factsOfFile } from './referral-file'
import { missingBeforeSignatures } from './submission'
import { shipped, shippedJson } from './shipped.test-data'

const { rules, complete, incomplete } = shipped
const facts = factsOfFile(complete, rules)
const check = (changed: Partial<ReferralFacts> = {}, answers: Record<string, unknown> = {}, today = '2026-09-15') =>
  checkReferral(rules, {
    facts: { ...facts, ...changed },
    answers: { ...complete.answers, ...(answers as typeof complete.answers) },
    evidence: {},
    today,
  })
const statusOf = (report: ReturnType<typeof check>, id: string) => report.criteria.find((one) => one.id === id)?.status

describe('the shipped rules of admissibility', () => {
  it('are sound, and their French is set right', () => {
    expect('ok' in readReferralRules(shippedJson.rules)).toBe(true)
    const french = JSON.stringify(shippedJson.rules).match(/"fr":"(?:[^"\\]|\\.)*"/g) ?? []
    expect(french.length).toBeGreaterThan(50)
    for (const text of french) expect(spaceFrench(text)).toBe(text)
  })

  it('admit the complete example and say everything that the other lacks', () => {
    expect(check()).toMatchObject({ eligible: true, totals: { notMet: 0, missing: 0 } })
    const report = checkReferral(rules, {
      facts: factsOfFile(incomplete, rules),
      answers: incomplete.answers,
      evidence: {},
      today: '2026-09-15',
    })
    expect(report.eligible).toBe(false)
    expect(statusOf(report, 'commitment')).toBe('needs-judgement')
    for (const id of ['precise-object', 'supra-communal', 'signatures', 'decision-stage', 'alternatives', 'deciders'])
      expect(statusOf(report, id), id).toBe('not-met')
    for (const id of ['not-debated-lately', 'no-tender']) expect(statusOf(report, id), id).toBe('not-met')
  })

  it.each<[string, Partial<ReferralFacts>, Record<string, unknown>, string]>([
    ['entitled', { hasMandate: false }, {}, 'not-met'],
    ['entitled', { hasMandate: false, requesterKind: 'residents' }, {}, 'met'],
    ['signatures', {}, {}, 'not-applicable'],
    ['signatures', { requesterKind: 'residents', signaturesNeeded: null }, {}, 'missing'],
    ['signatures', { requesterKind: 'residents', signatures: 10, signaturesNeeded: 10 }, {}, 'met'],
    ['precise-object', { title: '' }, {}, 'missing'],
    ['precise-object', { title: 'Les transports' }, {}, 'not-met'],
    ['supra-communal', { territoryLevel: null }, {}, 'missing'],
    ['supra-communal', { territoryLevel: 'commune' }, {}, 'not-met'],
    ['commitment', { commitment: 'none' }, {}, 'not-met'],
    ['commitment', { commitment: 'asked' }, {}, 'needs-judgement'],
    ['commitment', { commitment: 'refused' }, {}, 'met'],
    ['decision-stage', {}, { 'decision-stage': 'under-way' }, 'not-met'],
    ['not-debated-lately', {}, { 'not-debated-lately': true }, 'missing'],
    ['not-debated-lately', {}, { 'not-debated-lately': true, 'last-debate': '2023-09-16' }, 'not-met'],
    ['not-debated-lately', {}, { 'not-debated-lately': true, 'last-debate': '2023-09-15' }, 'met'],
    ['last-debate', {}, {}, 'not-applicable'],
    ['equal-treatment', {}, { 'equal-treatment': false }, 'not-met'],
    ['documents', { documents: 0 }, {}, 'not-met'],
  ])('%s with %j and %j is %s', (id, changed, answers, status) => {
    expect(statusOf(check(changed, answers), id)).toBe(status)
  })

  it('lets what is advisory refuse nothing', () => {
    expect(check({ documents: 0 }, { resources: '', calendar: '' })).toMatchObject({ eligible: true })
  })

  it('waits for the signatures alone before a collection', () => {
    const report = check({ requesterKind: 'residents', signaturesNeeded: null })
    expect([report.totals.mandatoryMissing, missingBeforeSignatures(rules, report)]).toEqual([1, 0])
  })

  it('refuses rules whose table of signatures does not rise', () => {
    const steps = [
      { upTo: 5_000, base: 1, perThousand: 1 },
      { upTo: 1_000, base: 1, perThousand: 1 },
    ]
    expect(readReferralRules({ ...rules, signatures: { ...rules.signatures, steps } })).toMatchObject({
      problems: [{ path: '/signatures/steps/1', code: 'steps-out-of-order' }],
    })
  })
})
