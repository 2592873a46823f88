import { describe, expect, it } from 'vitest'
import type { ArchiveHeader } from '../../governance/rules/archive/archive'
import type { CountedBallot, PollDefinition } from '../../governance/rules/poll'
import { eachBallot, mixedGroups, paperByGroup } from './paper-areas'
import { boxProblem, boxText, readBox } from './paper-box'
import { questionResult } from './result'
import { votationRule } from './votation'

const definition: PollDefinition = { method: 'yes-no', options: [], seats: 1, grades: [] }
const say = (answer: 'for' | 'against') => ({ method: 'yes-no', answer }) as const
const ballots = (college: string, answer: 'for' | 'against', times: number): CountedBallot => ({
  college,
  weight: 1,
  choice: say(answer),
  times,
})
const header = (paper: ArchiveHeader['paper'], cast: number): Omit<ArchiveHeader, 'withheld'> => ({
  format: 'crdp-election/1',
  portal: 'https://portail.invalid',
  poll: 'question',
  title: 'Question',
  meeting: { id: 'debat', title: 'Débat', startsAt: '2026-12-01T08:00:00.000Z' },
  definition,
  secrecy: 'secret',
  scheme: 'plain/1',
  rule: votationRule,
  electorate: [{ college: null, rights: 1_000, weight: 1_000, present: cast, presentWeight: cast }],
  electorateHash: '',
  seed: '0',
  openedAt: '2026-12-01T08:00:00.000Z',
  closedAt: '2026-12-10T19:00:00.000Z',
  votes: [{ college: null, online: cast, room: 0, post: 0 }],
  paper,
  chair: null,
})

describe('the result of a question', () => {
  it('counts on line and on paper together and apart, area by area, whatever the area weighs', () => {
    const paper = [{ channel: 'room' as const, college: 'com:18033', ballots: [{ choice: say('against'), times: 7 }] }]
    const online = [ballots('com:18033', 'for', 6), ballots('dep:36', 'for', 2)]
    const found = questionResult(header(paper, 15), online, [])
    expect(found.result).toMatchObject({ verdict: { outcome: 'adopted' }, count: { total: { for: 8, against: 7 } } })
    expect(found.online).toMatchObject({ total: { for: 8, against: 0 } })
    expect(found.paper).toMatchObject({ total: { for: 0, against: 7 } })
    expect(found.areas.map(({ area, ballots: number }) => [area, number])).toEqual([
      ['com:18033', 13],
      ['dep:36', 2],
    ])
    expect(found.setAside).toBeNull()
  })

  it('says what it would have been with the ballots set aside', () => {
    const found = questionResult(
      header([], 8),
      [ballots('dep:18', 'for', 5), ballots('dep:18', 'against', 3)],
      [ballots('reg:24', 'against', 4)],
    )
    expect(found.result.verdict.outcome).toBe('adopted')
    expect(found.setAside).toEqual({ ballots: 4, outcome: 'rejected', winners: [] })
  })

  it('is level where as many are for as against: rejected', () => {
    const found = questionResult(header([], 4), [ballots('dep:18', 'for', 2), ballots('dep:18', 'against', 2)], [])
    expect(found.result.verdict.outcome).toBe('rejected')
  })
})

describe('paper boxes', () => {
  const box = (times: number) => new Map([['q', [{ choice: say('for'), times }]]])
  it.each([
    [7, 1, 8, 'ok'],
    [7, 0, 8, 'box-sum-differs'],
    [0, 3, 3, 'ok'],
  ] as const)('%s ballots and %s spoiled of %s voters: %s', (times, spoiled, voters, code) => {
    const outcome = boxProblem([{ id: 'q', position: 1, definition }], box(times), { voters, spoiled })
    expect('refused' in outcome ? outcome.refused.code : 'ok').toBe(code)
  })

  it('give the same text for the same ballots, and are read again', () => {
    const split = new Map([['q', [{ choice: say('for'), times: 3 }, { choice: say('for'), times: 4 }]]]) // prettier-ignore
    expect(boxText(split)).toBe(boxText(box(7)))
    expect(readBox(boxText(split)).get('q')).toEqual([{ choice: say('for'), times: 7 }])
  })

  it('are shown apart where they and those on line are enough in their group, and mixed elsewhere', () => {
    const groups = paperByGroup(
      [
        { area: 'com:18033', counts: box(7) },
        { area: 'com:18001', counts: box(2) },
        { area: 'com:36044', counts: box(3) },
      ],
      'q',
      (area) => (area === 'com:18001' ? 'com:18033' : area),
    )
    expect(groups.get('com:18033')).toEqual([{ choice: say('for'), times: 9 }])
    const mixed = (online: number) => [...mixedGroups(groups, () => online, 5)]
    expect([mixed(0), mixed(1), mixed(5)]).toEqual([['com:36044'], ['com:18033', 'com:36044'], ['com:36044']])
    expect(eachBallot(groups.get('com:36044') ?? [])).toHaveLength(3)
  })
})
