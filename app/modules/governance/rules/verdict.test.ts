import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compare, fraction, fromJson } from '../../../platform/pure/fraction'
import type { Majority } from '../../statutes/rules/statutes'
import { cast, collegeVoting, oneEach, seed, votes } from './count/count.test-data'
import { countBallots } from './count/count'
import { countYesNo } from './count/yes-no'
import type { CountedBallot, DecisionRule, ElectorateCount, PollDefinition } from './poll'
import { mayBeUnanimous, mayOpenSecret, mergedRule, publishedResult } from './secret-vote'
import { quorumStep, verdict, type VerdictInput } from './verdict'
import type { VerdictStep } from './verdict-steps'

const share = (numerator: number, denominator: number) => ({ numerator, denominator })
const twoThirds: Majority['rule'] = { kind: 'at-least', share: share(2, 3) }
const half: Majority['rule'] = { kind: 'more-than', share: share(1, 2) }
const more: Majority['rule'] = { kind: 'more-for-than-against' }
const majority = (rule: Majority['rule'], rest: Partial<Majority> = {}): Majority => ({
  rule,
  base: 'expressed',
  countAbstentions: false,
  countBlanks: false,
  ...rest,
})
const ruleOf = (parts: Partial<DecisionRule>): DecisionRule => ({
  statutesVersion: 2,
  quorum: { share: null, of: 'entitled' },
  majority: majority(more),
  ties: 'rejected',
  electionTies: 'lot',
  voting: oneEach,
  ...parts,
})
const group = (college: string | null, rights: number, present = rights, weight = rights): ElectorateCount => ({
  college,
  rights,
  present,
  weight,
  presentWeight: present,
})
const decide = (
  rule: DecisionRule,
  ballots: readonly CountedBallot[],
  electorate: readonly ElectorateCount[] = [group(null, 100)],
  rest: Partial<VerdictInput> = {},
) =>
  verdict({
    rule,
    count: countYesNo(ballots, rule.voting),
    electorate,
    secrecy: 'named',
    seats: 1,
    chair: null,
    ...rest,
  })
const step = <K extends VerdictStep['kind']>(steps: readonly VerdictStep[], kind: K) =>
  steps.find((one): one is Extract<VerdictStep, { kind: K }> => one.kind === kind)

describe('majorities at their exact edges', () => {
  it.each<[string, Majority, Parameters<typeof votes>[1], boolean]>([
    ['two thirds of 9 is 6', majority(twoThirds), { for: 6, against: 3 }, true],
    ['5 of 9 is less', majority(twoThirds), { for: 5, against: 4 }, false],
    ['two thirds of 10 is 7', majority(twoThirds), { for: 6, against: 4 }, false],
    ['7 of 10', majority(twoThirds), { for: 7, against: 3 }, true],
    ['6 of 9, one abstains and does not count', majority(twoThirds), { for: 6, against: 3, abstain: 1 }, true],
    ['6 of 10 where abstentions count', majority(twoThirds, { countAbstentions: true }), { for: 6, against: 3, abstain: 1 }, false], // prettier-ignore
    ['6 of 10 where blanks count', majority(twoThirds, { countBlanks: true }), { for: 6, against: 3, blank: 1 }, false],
    ['half is not more than half', majority(half), { for: 5, against: 5 }, false],
    ['one more than half', majority(half), { for: 6, against: 5 }, true],
    ['more for than against, whoever abstains', majority(more), { for: 2, against: 1, abstain: 90 }, true],
    ['as many for as against', majority(more), { for: 2, against: 2 }, false],
    ['nobody votes for', majority(twoThirds), { abstain: 4 }, false],
    ['nobody votes', majority({ kind: 'at-least', share: share(0, 1) }), {}, false],
    ['half of the 100 entitled', majority({ kind: 'at-least', share: share(1, 2) }, { base: 'entitled' }), { for: 50 }, true], // prettier-ignore
    ['49 of the 100 entitled', majority({ kind: 'at-least', share: share(1, 2) }, { base: 'entitled' }), { for: 49 }, false], // prettier-ignore
    ['all of it', majority({ kind: 'at-least', share: share(1, 1) }), { for: 3 }, true],
  ])('%s', (_, how, counts, isAdopted) => {
    const { outcome } = decide(ruleOf({ majority: how }), votes(null, counts))
    expect(outcome).toBe(isAdopted ? 'adopted' : 'rejected')
  })

  it('are those of integers, whatever the numbers', () => {
    const count = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (yes, no, a, b) => {
        const [numerator, denominator] = [Math.min(a, b), Math.max(a, b)]
        const how = majority({ kind: 'at-least', share: share(numerator, denominator) })
        const isAdopted = yes > 0 && denominator * yes >= numerator * (yes + no)
        const found = decide(ruleOf({ majority: how }), votes(null, { for: yes, against: no }))
        expect(found.outcome).toBe(isAdopted ? 'adopted' : 'rejected')
        // One more vote for never turns an adoption into a rejection, nor one more against the contrary.
        const again = decide(ruleOf({ majority: how }), votes(null, { for: yes + 1, against: no }))
        if (isAdopted) expect(again.outcome).toBe('adopted')
      }),
    )
  })

  it('of members’ own numbers of votes take those present by their votes', () => {
    const rule = ruleOf({ voting: { kind: 'member-weights' }, majority: majority({ kind: 'at-least', share: share(1, 2) }, { base: 'present' }) }) // prettier-ignore
    const box = [cast({ method: 'yes-no', answer: 'for' }, 1, null, 30)]
    const present = (presentWeight: number) => [{ college: null, rights: 4, present: 4, weight: 100, presentWeight }]
    expect(decide(rule, box, present(60)).outcome).toBe('adopted')
    expect(decide(rule, box, present(61)).outcome).toBe('rejected')
  })
})

describe('quorum', () => {
  it.each<[string, [number, number] | null, number, number, boolean]>([
    ['none is asked', null, 0, 100, true],
    ['a fifth of 100 is 20', [1, 5], 20, 100, true],
    ['19 is less', [1, 5], 19, 100, false],
    ['a third of 100 is 34', [1, 3], 33, 100, false],
    ['34', [1, 3], 34, 100, true],
    ['half of 5 is 3', [1, 2], 2, 5, false],
    ['3', [1, 2], 3, 5, true],
  ])('%s', (_, asked, present, entitled, reached) => {
    const quorum = { share: asked && share(...asked), of: 'entitled' } as const
    expect(quorumStep({ quorum }, [group('x', 0, 0), group('y', entitled, present)]).reached).toBe(reached)
    const found = decide(ruleOf({ quorum }), votes(null, { for: 1 }), [group(null, entitled, present)])
    expect(found).toMatchObject({ quorumReached: reached, outcome: reached ? 'adopted' : 'no-quorum' })
  })
})

describe('ties', () => {
  const level = votes(null, { for: 3, against: 3 })
  it.each<[string, Partial<DecisionRule>, VerdictInput['chair'], CountedBallot[], string, boolean]>([
    ['rejected as the statutes say', {}, 'for', level, 'rejected', true],
    ['the chair prevails, for', { ties: 'chair-prevails' }, 'for', level, 'adopted', true],
    ['the chair prevails, against', { ties: 'chair-prevails' }, 'against', level, 'rejected', true],
    ['the chair abstained', { ties: 'chair-prevails' }, 'abstain', level, 'rejected', true],
    ['a secret vote does not say what the chair voted', { ties: 'chair-prevails' }, null, level, 'rejected', true],
    ['level under two thirds is no tie', { ties: 'chair-prevails', majority: majority(twoThirds) }, 'for', level, 'rejected', false], // prettier-ignore
    ['exactly half', { ties: 'chair-prevails', majority: majority(half) }, 'for', level, 'adopted', true],
    ['nobody voted', { ties: 'chair-prevails' }, 'for', [], 'rejected', false],
  ])('%s', (_, parts, chair, box, outcome, isTie) => {
    const found = decide(ruleOf(parts), box, undefined, { chair })
    expect(found.outcome).toBe(outcome)
    expect(step(found.steps, 'tie') !== undefined).toBe(isTie)
  })
})

describe('colleges', () => {
  const weights = { staff: 2000, residents: 2500, associations: 2000, authorities: 2000, partners: 1500 }
  const electorate = Object.keys(weights).map((id) => group(id, 10))
  const ruleFor = (rule: Majority['rule'], parts: Parameters<typeof collegeVoting>[1] = {}) =>
    ruleOf({ majority: majority(rule), voting: collegeVoting(weights, parts) })
  const box = [
    ...votes('staff', { for: 3, against: 1 }),
    ...votes('residents', { for: 2, against: 1, abstain: 4 }),
    ...votes('associations', { for: 1, against: 1 }),
    ...votes('authorities', { for: 1 }),
  ]

  it('write out what each brings, exactly', () => {
    const found = decide(ruleFor(more), box, electorate)
    expect(found.steps.filter(({ kind }) => kind === 'college-share')).toMatchObject([
      { college: 'staff', weight: '2000/1', for: '1500/1', against: '500/1' },
      { college: 'residents', weight: '2500/1', for: '5000/3', against: '2500/3' },
      { college: 'associations', weight: '2000/1', for: '1000/1', against: '1000/1' },
      { college: 'authorities', weight: '2000/1', for: '2000/1', against: '0/1' },
    ])
    expect(step(found.steps, 'college-empty')).toEqual({
      kind: 'college-empty',
      cites: 'empty-college',
      college: 'partners',
      weight: '1500/1',
      then: 'lost',
    })
    expect(step(found.steps, 'sum')).toMatchObject({ for: '18500/3', against: '7000/3', of: '10000/1' })
  })

  it('fail in one reading of the rules and pass in another', () => {
    // 18 500/3 of 10 000 is 61.7 %; shared out among the four that voted, 72.5 %; by the winner of each, 65 % or 76.5 %.
    expect(decide(ruleFor(twoThirds), box, electorate).outcome).toBe('rejected')
    expect(decide(ruleFor(twoThirds, { emptyCollege: 'redistributed' }), box, electorate).outcome).toBe('adopted')
    const taken = decide(ruleFor(twoThirds, { count: 'winner-takes-all' }), box, electorate)
    expect(step(taken.steps, 'sum')).toMatchObject({ for: '6500/1', against: '0/1', of: '10000/1' })
    expect(taken.outcome).toBe('rejected')
    const shared = decide(ruleFor(twoThirds, { count: 'winner-takes-all', emptyCollege: 'redistributed' }), box, electorate) // prettier-ignore
    expect(step(shared.steps, 'sum')).toMatchObject({ for: '130000/17', of: '10000/1' })
    expect(shared.outcome).toBe('adopted')
  })

  it('where all abstain bring nothing, and say so', () => {
    const found = decide(ruleFor(more), votes('staff', { abstain: 3 }), electorate)
    expect(found.steps.filter((one) => 'college' in one && one.college === 'staff').map(({ kind }) => kind)).toEqual([
      'votes',
      'college-empty',
    ])
    expect(found.outcome).toBe('rejected')
  })

  it('keep the sum of weights: what is for, against and otherwise is never more than all of it', () => {
    const some = fc.record({ for: fc.nat(9), against: fc.nat(9), abstain: fc.nat(9), blank: fc.nat(9) })
    fc.assert(
      fc.property(
        fc.tuple(some, some, some, some, some),
        fc.constantFrom('proportional' as const, 'winner-takes-all' as const),
        fc.constantFrom('lost' as const, 'redistributed' as const),
        (colleges, count, emptyCollege) => {
          const ballots = Object.keys(weights).flatMap((id, index) => votes(id, colleges[index] ?? {}))
          const found = decide(ruleFor(more, { count, emptyCollege }), ballots, electorate)
          const total = step(found.steps, 'sum')
          const all = add(fromJson(total?.for ?? ''), fromJson(total?.against ?? ''))
          expect(compare(all, fraction(10_000))).toBeLessThanOrEqual(0)
          const isFull = colleges.some((one) => one.for + one.against > 0)
          if (count === 'proportional' && emptyCollege === 'redistributed')
            expect(all).toEqual(fraction(isFull ? 10_000 : 0))
          expect(decide(ruleFor(more, { count, emptyCollege }), ballots.toReversed(), electorate)).toEqual(found)
        },
      ),
    )
  })
})

describe('elections', () => {
  it('give who is elected, and how ties were broken', () => {
    const definition: PollDefinition = { method: 'approval', options: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }], seats: 1, grades: [] } // prettier-ignore
    const rule = ruleOf({ quorum: { share: share(1, 2), of: 'entitled' } })
    const count = countBallots(definition, [cast({ method: 'approval', approved: ['a', 'b'] }, 5)], oneEach, seed)
    const input = { rule, count, secrecy: 'secret', seats: 1, chair: null } as const
    const found = verdict({ ...input, electorate: [group(null, 10, 5)] })
    expect(found.outcome).toBe('elected')
    expect(step(found.steps, 'tie-broken')).toMatchObject({ by: 'lot', tied: ['a', 'b'] })
    expect(found.flags).toEqual([{ kind: 'unanimous', college: null, ballots: 5 }])
    expect(verdict({ ...input, electorate: [group(null, 10, 4)] })).toMatchObject({ outcome: 'no-quorum', winners: [] })
  })
})

describe('secret votes with colleges', () => {
  const voting = (then: 'named' | 'postponed' | 'merged') =>
    collegeVoting({ x: 6000, y: 2500, z: 1500 }, { smallCollege: then === 'merged' ? { then, into: 'y' } : { then } })
  it.each<[string, 'named' | 'postponed' | 'merged', [number, number, number], object]>([
    ['all large enough', 'named', [3, 3, 3], { ok: { merged: {} } }],
    ['a college without members is not too small', 'named', [3, 3, 0], { ok: { merged: {} } }],
    ['too small: to be named', 'named', [9, 3, 2], { refused: { code: 'college-too-small-named', detail: { college: 'z', fr: 'Collège z', en: 'College z', rights: 2, least: 3 } } }], // prettier-ignore
    ['too small: put off', 'postponed', [2, 3, 3], { refused: { code: 'college-too-small-postponed' } }],
    ['too small: merged', 'merged', [9, 1, 2], { ok: { merged: { z: 'y' } } }],
    ['too small even then', 'merged', [9, 1, 1], { refused: { code: 'college-too-small-postponed', detail: { rights: 2 } } }], // prettier-ignore
    ['the one that takes in is too small alone', 'merged', [9, 2, 0], { refused: { detail: { college: 'y' } } }],
  ])('%s', (_, then, [x, y, z], expected) => {
    const rule = ruleOf({ voting: voting(then) })
    expect(mayOpenSecret(rule, [group('x', x), group('y', y), group('z', z)])).toMatchObject(expected)
  })

  it.each([
    [5000, [2, 2], 'merged-too-heavy'],
    [null, [2, 2], 'ok'],
    [5000, [3, 2], 'ok'],
  ] as const)('does not merge colleges past what the law lets one weigh: %s, %j: %s', (most, [a, b], outcome) => {
    const rule = ruleOf({
      voting: collegeVoting({ w: 2500, x: 2500, y: 2500, z: 2500 }, { smallCollege: { then: 'merged', into: 'z' } }),
    })
    const electorate = [group('w', 9), group('x', a), group('y', b), group('z', 9)]
    const opened = mayOpenSecret(rule, electorate, 'yes-no', most)
    expect('refused' in opened ? opened.refused.code : 'ok').toBe(outcome)
    if ('refused' in opened)
      expect(opened.refused).toMatchObject({ rule: 'loi 47-1775, art. 19 octies', detail: { weight: 7500 } })
  })

  it('never weighs Schulze or STV, and keeps members’ own votes for named ones', () => {
    expect(mayOpenSecret(ruleOf({ voting: voting('named') }), [group('x', 1)], 'stv')).toEqual({ ok: { merged: {} } })
    expect(mayOpenSecret(ruleOf({ voting: { kind: 'member-weights' } }), [])).toMatchObject({
      refused: { code: 'member-weights-secret' },
    })
  })

  it('keeps the sum of the weights when colleges are merged', () => {
    const merged = mergedRule(ruleOf({ voting: voting('merged') }), { merged: { z: 'y' } })
    expect(merged.voting.kind === 'colleges' && merged.voting.colleges.map(({ id, weight }) => [id, weight])).toEqual([
      ['x', 6000],
      ['y', 4000],
    ])
  })

  it('warns of colleges that may well be unanimous', () => {
    expect(mayBeUnanimous(ruleOf({ voting: voting('named') }), [group('x', 6), group('y', 5), group('z', 0)])).toEqual([
      { college: 'y', rights: 5 },
    ])
  })

  it('publishes neither the votes of a college where too few voted, nor a total that gives them away', () => {
    const rule = ruleOf({ voting: voting('named') })
    const box = [...votes('x', { for: 4 }), ...votes('y', { for: 1, against: 3 }), ...votes('z', { against: 2 })]
    const electorate = [group('x', 5), group('y', 5), group('z', 5)]
    const count = countYesNo(box, rule.voting)
    const found = verdict({ rule, count, electorate, secrecy: 'secret', seats: 1, chair: null })
    const result = publishedResult(count, found, rule, 'secret')
    expect(result.withheld).toEqual(['z'])
    expect(result.verdict.outcome).toBe('adopted')
    expect(result.verdict.steps.map(({ kind }) => kind)).toEqual([
      'quorum',
      'votes',
      'college-share',
      'votes',
      'college-share',
      'withheld',
      'outcome',
    ])
    expect(result.count).toEqual({
      method: 'yes-no',
      withheld: true,
      colleges: count.colleges.filter(({ college }) => college !== 'z'),
    })
    expect(result.verdict.flags).toEqual([{ kind: 'unanimous', college: 'x', ballots: 4 }])
    expect(publishedResult(count, found, rule, 'named')).toEqual({ count, verdict: found, withheld: [] })
  })
})
