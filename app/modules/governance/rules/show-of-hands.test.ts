import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DecisionRule } from './poll'
import { type Hands, judgeHands, type Room } from './show-of-hands'

const rule: DecisionRule = {
  statutesVersion: 1,
  quorum: { share: { numerator: 1, denominator: 2 }, of: 'entitled' },
  majority: {
    rule: { kind: 'more-than', share: { numerator: 1, denominator: 2 } },
    base: 'expressed',
    countAbstentions: false,
    countBlanks: false,
  },
  ties: 'chair-prevails',
  electionTies: 'lot',
  voting: { kind: 'one-member-one-vote' },
}
const hands = (forIt: number, against: number, abstain = 0, chair: Hands['chair'] = null): Hands => ({
  ...{ for: forIt, against, abstain, chair },
})

describe('a vote by show of hands', () => {
  it.each<[Hands, Room, string]>([
    [hands(4, 1), { entitled: 6, present: 5 }, 'adopted'],
    [hands(1, 4), { entitled: 6, present: 5 }, 'rejected'],
    [hands(3, 2), { entitled: 6, present: 3 }, 'more-hands-than-present'],
    [hands(2, 0), { entitled: 5, present: 2 }, 'no-quorum'],
    [hands(3, 0), { entitled: 6, present: 3 }, 'adopted'],
    [hands(2, 2), { entitled: 6, present: 5 }, 'chair-vote-missing'],
    [hands(2, 2, 0, 'for'), { entitled: 6, present: 5 }, 'adopted'],
    [hands(2, 2, 0, 'against'), { entitled: 6, present: 5 }, 'rejected'],
    [hands(0, 0, 4), { entitled: 6, present: 4 }, 'rejected'],
    [hands(1, 0, 4), { entitled: 6, present: 5 }, 'adopted'],
  ])('%j of %j: %s', (given, room, result) => {
    const outcome = judgeHands(rule, given, room)
    expect('ok' in outcome ? outcome.ok.outcome : outcome.refused.code).toBe(result)
  })

  it('on a tie is rejected where the statutes give the chair nothing more', () => {
    const outcome = judgeHands({ ...rule, ties: 'rejected' }, hands(2, 2), { entitled: 4, present: 4 })
    expect('ok' in outcome ? outcome.ok.outcome : outcome.refused.code).toBe('rejected')
  })

  it('is adopted exactly where more than half of those expressed are for it', () => {
    const few = fc.nat(8)
    fc.assert(
      fc.property(few, few, few, (forIt, against, abstain) => {
        const present = forIt + against + abstain
        const outcome = judgeHands(rule, hands(forIt, against, abstain, 'against'), { entitled: present, present })
        if (present === 0) expect('ok' in outcome && outcome.ok.outcome === 'adopted').toBe(false)
        else expect('ok' in outcome && outcome.ok.outcome).toBe(2 * forIt > forIt + against ? 'adopted' : 'rejected')
      }),
    )
  })
})
