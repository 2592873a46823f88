import { describe, expect, it } from 'vitest'
import { check } from './check'
import { type Decision, decisionProblems, failedCriteria, type Finding, unjudgedCriteria } from './decision'
import { charterOf } from './shipped.test-data'

const label = { fr: '?', en: '?' }
const charter = charterOf([
  { id: 'must' },
  { id: 'nice', importance: { kind: 'weighted', weight: 2 } },
  { id: 'judged', answer: { type: 'text', label, maximumLength: 100 }, rule: { kind: 'judgement' } },
  { id: 'blank' },
  { id: 'optional', importance: { kind: 'weighted', weight: 1 } },
])
const report = check(charter, {
  applicantKind: 'association',
  initiativeKind: 'debate',
  answers: { must: true, nice: false, judged: 'texte' },
  evidence: {},
  today: '2026-06-01',
})
const judged: Finding[] = [
  { criterionId: 'judged', outcome: 'met' },
  { criterionId: 'blank', outcome: 'met' },
]
const today = '2026-06-01'
const decision = (parts: Partial<Decision>): Decision => ({
  outcome: 'granted',
  summary: 'Synthèse',
  reasons: { nice: 'faute de licence' },
  support: [],
  actionPlan: [],
  ...parts,
})
const codes = (parts: Partial<Decision>, findings = judged) =>
  decisionProblems(decision(parts), report, findings, today).map(({ code, field }) => `${code} ${field}`)
const commitment = { commitment: 'Publier sous licence libre', dueOn: '2026-12-01' }

describe('failed criteria', () => {
  it('follow the report, then the findings', () => {
    expect(failedCriteria(report, [])).toEqual(['nice', 'blank'])
    expect(
      failedCriteria(report, [
        { criterionId: 'must', outcome: 'not-met' },
        { criterionId: 'nice', outcome: 'met' },
      ]),
    ).toEqual(['must', 'blank'])
    expect(failedCriteria(report, [{ criterionId: 'blank', outcome: 'not-applicable' }])).toEqual(['nice'])
    expect(unjudgedCriteria(report, [])).toEqual(['judged'])
    expect(unjudgedCriteria(report, judged)).toEqual([])
  })
})

describe('decisionProblems', () => {
  it.each<[string, Partial<Decision>, Finding[], string[]]>([
    ['a grant with its reasons', {}, judged, []],
    ['no reason', { reasons: { nice: ' ' } }, judged, ['reason-missing reason.nice']],
    ['no summary', { summary: '\n' }, judged, ['summary-missing summary']],
    ['nobody judged', {}, judged.slice(1), ['judgement-missing reason.judged']],
    [
      'a plain grant although a mandatory criterion failed',
      { reasons: { nice: 'x', must: 'y' } },
      [...judged, { criterionId: 'must', outcome: 'not-met' }],
      ['mandatory-criterion-failed reason.must'],
    ],
    [
      'a plan with its commitment',
      { outcome: 'granted-with-plan', reasons: { nice: 'x', must: 'y' }, actionPlan: [commitment] },
      [...judged, { criterionId: 'must', outcome: 'not-met' }],
      [],
    ],
    ['a plan without commitment', { outcome: 'granted-with-plan' }, judged, ['plan-missing plan.0']],
    [
      'a commitment for today',
      { outcome: 'granted-with-plan', actionPlan: [{ ...commitment, dueOn: today }] },
      judged,
      ['commitment-not-in-future plan.0'],
    ],
    [
      'a commitment on no date',
      { outcome: 'granted-with-plan', actionPlan: [{ commitment: '', dueOn: '2027-02-30' }] },
      judged,
      ['commitment-missing plan.0', 'commitment-not-in-future plan.0'],
    ],
    ['a plan on a refusal', { outcome: 'refused', actionPlan: [commitment] }, judged, ['plan-not-wanted plan.0']],
    [
      'a refusal although nothing failed',
      { outcome: 'refused', reasons: {} },
      [...judged, { criterionId: 'nice', outcome: 'met' }],
      ['nothing-failed outcome'],
    ],
    ['a closing without decision', { outcome: 'closed', reasons: {} }, [], []],
    ['a reason for nothing', { reasons: { nice: 'x', __x: 'y' } }, judged, ['reason-for-unknown-criterion reason.__x']],
    ['support without a word', { support: [{ kind: 'mentor', note: '' }] }, judged, ['support-note-missing support.0']],
    [
      'texts too long',
      { summary: 'x'.repeat(5_001), reasons: { nice: 'x'.repeat(2_001) } },
      judged,
      ['text-too-long summary', 'text-too-long reason.nice'],
    ],
  ])('%s', (_, parts, findings, expected) => {
    expect(codes(parts, findings)).toEqual(expected)
  })

  it('cites the article', () => {
    expect(decisionProblems(decision({ reasons: {} }), report, judged, today)[0]?.rule).toBe(
      'Charte, version 1, article 1\u00a0: Premier',
    )
  })
})
