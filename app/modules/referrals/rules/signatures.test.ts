import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitmentProblem } from './commitment'
import { shipped } from './shipped.test-data'
import { alertReached, signaturesNeeded, sumSignatures } from './signatures'
import { isWithin } from './within'

const { signatures } = shipped.rules

describe('signaturesNeeded', () => {
  // The table of the law of Tuscany, at the ends of its steps and between.
  it.each([
    [0, 1],
    [1, 1],
    [999, 50],
    [1_000, 50],
    [1_001, 51],
    [5_000, 170],
    [15_000, 370],
    [30_000, 520],
    [30_001, 521],
    [100_000, 870],
    [2_590_000, 13_320],
  ])('%i inhabitants need %i', (population, needed) => {
    expect(signaturesNeeded(signatures, population)).toBe(needed)
  })

  it('never falls as the population grows', () => {
    fc.assert(
      fc.property(fc.nat(3_000_000), fc.nat(3_000_000), (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        expect(signaturesNeeded(signatures, less)).toBeLessThanOrEqual(signaturesNeeded(signatures, more))
      }),
    )
  })
})

it('signatures on paper count once somebody else has checked them', () => {
  const sheets = [
    { count: 12, isChecked: true },
    { count: 7, isChecked: false },
  ]
  expect(sumSignatures(30, sheets)).toEqual({ online: 30, paper: 12, total: 42, unchecked: 7 })
})

it.each([
  [32, 0, null],
  [33, 0, 33],
  [70, 0, 66],
  [70, 66, null],
  [100, 66, 100],
  [250, 100, null],
])('at %i of 100, told of %i, the alert is %s', (total, told, alert) => {
  expect(alertReached(signatures.alerts, { total, needed: 100, told })).toBe(alert)
})

it.each([
  ['region', 'reg:24', [], true],
  ['bassin', 'bassin:vierzon', [], true],
  ['departement', 'dep:18', [], true],
  ['departement', 'dep:45', [], false],
  ['epci', 'epci:1', [], true],
  ['petr', 'petr:1', ['epci:1'], true],
  ['petr', 'petr:1', ['epci:2'], false],
  ['commune', 'com:18033', [], true],
  ['commune', 'com:18034', [], false],
] as const)('a commune is within %s %s: %j gives %s', (kind, code, epcis, expected) => {
  expect(isWithin({ code: 'com:18033', epci: 'epci:1', departement: 'dep:18' }, { kind, code }, epcis)).toBe(expected)
})

describe('commitmentProblem', () => {
  const asked = { authority: 'Le conseil régional', state: 'asked', askedOn: '2026-09-01' } as const
  const blank = { ...asked, signatory: '', function: '', answeredOn: '', reason: '' } as const
  const signed = { ...blank, state: 'signed', signatory: 'Une élue', answeredOn: '2026-09-10' } as const
  const known = { today: '2026-09-15', hasFile: true, kept: null }
  it.each([
    [blank, known, null],
    [{ ...blank, authority: '' }, known, 'authority-missing'],
    [{ ...blank, askedOn: '2026-09-16' }, known, 'day-to-come'],
    [signed, known, null],
    [signed, { ...known, hasFile: false }, 'commitment-document-missing'],
    [{ ...signed, signatory: '' }, known, 'signatory-missing'],
    [{ ...signed, answeredOn: '2026-08-31' }, known, 'answered-before-asked'],
    [{ ...signed, state: 'refused' } as const, { ...known, hasFile: false }, 'refusal-reason-missing'],
    [{ ...signed, state: 'refused', reason: 'Le budget est voté.' } as const, { ...known, hasFile: false }, null],
    [blank, { ...known, kept: { state: 'signed' } }, 'answered-already'],
  ])('%#', (commitment, context, code) => {
    expect(commitmentProblem(commitment, context)?.code ?? null).toBe(code)
  })
})
