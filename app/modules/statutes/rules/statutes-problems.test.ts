import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleNames, exampleOf } from '../examples'
import { allVotes } from './category-problems'
import { defaultQuorums } from './legal-form'
import { writePercent } from './problem'
import { legalForms, type Statutes } from './statutes'
import { readStatutes, statutesProblems } from './statutes-problems'

const scic = (change: (statutes: Statutes) => void): Statutes => changed('scic-sas', change)
const association = (change: (statutes: Statutes) => void): Statutes => changed('association', change)
function changed(name: (typeof exampleNames)[number], change: (statutes: Statutes) => void): Statutes {
  const statutes = structuredClone(exampleOf(name))
  change(statutes)
  return statutes
}
const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index]
  if (item === undefined) throw new Error('no such item')
  return item
}
const colleges = ({ voting }: Statutes) => (voting.kind === 'colleges' ? voting.colleges : [])
const codes = (statutes: Statutes) => statutesProblems(statutes).map(({ code }) => code)

describe('the examples', () => {
  it.each(exampleNames)('%s may be adopted as it stands', (name) =>
    expect(statutesProblems(exampleOf(name))).toEqual([]),
  )
})

const cases: readonly [name: string, statutes: Statutes, code: string, law: string | null][] = [
  [
    'association with a capital',
    association((s) => (s.capital = { shareValueCents: 100, floor: { numerator: 1, denominator: 4 } })),
    'association-capital',
    '1er juillet 1901',
  ],
  [
    'SCIC without beneficiaries',
    scic((s) => (at(s.categories, 1).tie = 'volunteer')),
    'scic-beneficiaries',
    '19 septies',
  ],
  [
    'SCIC without employees or producers',
    scic((s) => {
      at(s.categories, 0).tie = 'volunteer'
      at(s.categories, 2).tie = 'partner'
    }),
    'scic-employees',
    '19 septies',
  ],
  [
    'SCIC with two ties',
    scic((s) => {
      s.categories = s.categories.slice(0, 2)
    }),
    'scic-three-categories',
    '19 septies',
  ],
  [
    'college of 50.01 %',
    scic((s) => {
      at(colleges(s), 0).weight = 5001
      at(colleges(s), 1).weight = 1000
      at(colleges(s), 2).weight = 1000
      at(colleges(s), 3).weight = 1499
      at(colleges(s), 4).weight = 1500
    }),
    'college-too-heavy',
    '19 octies',
  ],
  [
    'college of 9.99 %',
    scic((s) => {
      at(colleges(s), 4).weight = 999
      at(colleges(s), 3).weight = 2501
    }),
    'college-too-light',
    '19 octies',
  ],
  [
    'SCIC without capital',
    scic((s) => {
      s.capital = null
    }),
    'scic-capital',
    '19 quinquies',
  ],
  [
    'capital that may fall too low',
    scic((s) => {
      if (s.capital) s.capital.floor = { numerator: 1, denominator: 5 }
    }),
    'capital-floor',
    '13',
  ],
  ['SCIC category without a share', scic((s) => (at(s.categories, 0).leastShares = 0)), 'share-needed', '19 quinquies'],
  [
    'votes of its own for each member',
    scic((s) => (s.voting = { kind: 'member-weights' })),
    'weights-for-gip-only',
    '99, 6°',
  ],
  ['GIP with people', scic((s) => (s.legalForm = 'gip')), 'gip-legal-persons', '98'],
  [
    'GIP with half for its agreement',
    scic((s) => {
      s.legalForm = 'gip'
      at(s.resolutionKinds, 1).majority.rule = { kind: 'more-than', share: { numerator: 1, denominator: 2 } }
    }),
    'gip-qualified-majority',
    '105',
  ],
  [
    'SA with a lower quorum',
    scic((s) => {
      s.legalForm = 'scic-sa'
      at(s.quorums, 0).share = { numerator: 1, denominator: 6 }
    }),
    'quorum-below-law',
    'L. 225-98',
  ],
  [
    'SA extraordinary by half',
    scic((s) => {
      s.legalForm = 'scic-sa'
      at(s.resolutionKinds, 1).majority.rule = { kind: 'more-than', share: { numerator: 1, denominator: 2 } }
    }),
    'extraordinary-two-thirds',
    'L. 225-96',
  ],
  [
    'SA that refuses blank proxies',
    scic((s) => {
      s.legalForm = 'scic-sa'
      s.proxies.blank = 'refused'
    }),
    'sa-blank-proxy',
    'L. 225-106',
  ],
  [
    'SA with a board of twenty',
    scic((s) => {
      s.legalForm = 'scic-sa'
      at(s.bodies, 0).seats.most = 20
    }),
    'sa-board-seats',
    'L. 225-17',
  ],
  [
    'SARL called a week before',
    scic((s) => {
      s.legalForm = 'scic-sarl'
      s.notice.ordinaryDays = 7
    }),
    'notice-too-short',
    'R. 223-20',
  ],
  ['weights of 95 %', scic((s) => (at(colleges(s), 1).weight = 2000)), 'weights-do-not-add-up', null],
  ['category in no college', scic((s) => (at(s.categories, 0).college = null)), 'category-without-college', null],
  ['category in a college that is not', scic((s) => (at(s.categories, 0).college = 'ghosts')), 'college-unknown', null],
  [
    'college that nobody votes in',
    scic((s) => (at(s.categories, 0).college = 'residents')),
    'college-without-category',
    null,
  ],
  [
    'college without colleges',
    association((s) => (at(s.categories, 0).college = 'residents')),
    'college-without-colleges',
    null,
  ],
  [
    'small colleges merged into nothing',
    scic((s) => {
      if (s.voting.kind === 'colleges') s.voting.smallCollege = { then: 'merged', into: 'ghosts' }
    }),
    'merged-into-nothing',
    null,
  ],
  [
    'second call above the first',
    scic((s) => (at(s.quorums, 1).share = { numerator: 1, denominator: 2 })),
    'second-call-above-first',
    null,
  ],
  [
    'quorum missing',
    scic((s) => {
      s.quorums = s.quorums.slice(1)
    }),
    'quorum-missing',
    null,
  ],
  [
    'quorum for nothing',
    scic((s) => {
      s.resolutionKinds = s.resolutionKinds.slice(0, 1)
    }),
    'quorum-for-nothing',
    null,
  ],
  [
    'majority above all',
    scic(
      (s) => (at(s.resolutionKinds, 0).majority.rule = { kind: 'more-than', share: { numerator: 2, denominator: 2 } }),
    ),
    'majority-impossible',
    null,
  ],
  [
    'majority of nobody',
    scic(
      (s) => (at(s.resolutionKinds, 0).majority.rule = { kind: 'at-least', share: { numerator: 0, denominator: 3 } }),
    ),
    'majority-of-nobody',
    null,
  ],
  [
    'more for than against, of all members',
    association((s) => (at(s.resolutionKinds, 0).majority.base = 'entitled')),
    'base-without-share',
    null,
  ],
  ['seats upside down', scic((s) => (at(s.bodies, 1).seats.least = 9)), 'seats-upside-down', null],
  [
    'no board',
    scic((s) => {
      s.bodies = s.bodies.slice(1)
    }),
    'board-missing',
    null,
  ],
  ['two bodies of one role', scic((s) => (at(s.bodies, 1).role = 'board')), 'duplicate', null],
  ['a category twice', scic((s) => (at(s.categories, 1).id = 'employees')), 'duplicate', null],
  [
    'a company that works there',
    scic((s) => (at(s.categories, 0).admits = ['person', 'company'])),
    'tie-impossible',
    null,
  ],
  [
    'an item harder than an assembly',
    scic((s) => (s.initiative.item = { numerator: 1, denominator: 2 })),
    'initiative-upside-down',
    null,
  ],
  [
    'struck off for dues that nobody owes',
    scic((s) => {
      for (const category of s.categories) category.duesCents = 0
    }),
    'no-dues-to-pay',
    null,
  ],
]

describe('what may not be adopted', () => {
  it.each(cases)('%s: says so, with the article', (_name, statutes, code, law) => {
    const found = statutesProblems(statutes).find((problem) => problem.code === code)
    expect(found, codes(statutes).join(', ')).toBeDefined()
    expect(found?.law?.fr ?? null).toEqual(law === null ? null : expect.stringContaining(law))
  })

  it('says it in French typography, and in English', () => {
    for (const [, statutes] of cases)
      for (const { sentence } of statutesProblems(statutes)) {
        expect(sentence.fr).not.toMatch(/ [;?!:»]|« /)
        expect(sentence.en.length).toBeGreaterThan(10)
      }
  })

  it('reads no file of another shape', () => {
    expect(readStatutes({ ...exampleOf('association'), surprise: 1 })).toHaveProperty('problems')
    expect(readStatutes(null)).toHaveProperty('problems')
  })
})

describe('colleges of a SCIC', () => {
  it('that pass have weights that add up to all votes, each between a tenth and a half', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 5, maxLength: 5 }), (weights) => {
        const statutes = scic((s) => colleges(s).forEach((college, index) => (college.weight = weights[index] ?? 0)))
        const lawful =
          weights.reduce((sum, weight) => sum + weight, 0) === allVotes &&
          weights.every((weight) => weight >= 1000 && weight <= 5000)
        if (codes(statutes).filter((code) => code !== 'merged-too-heavy').length === 0) expect(lawful).toBe(true)
        else expect(lawful).toBe(false)
      }),
    ))

  it('at the very edges', () => {
    const [heavy, ...others] = [5000, 1000, 1000, 1500, 1500]
    const statutes = scic((s) => {
      if (s.voting.kind === 'colleges') s.voting.smallCollege = { then: 'named' }
      colleges(s).forEach((college, index) => (college.weight = [heavy, ...others][index] ?? 0))
    })
    expect(codes(statutes)).toEqual([])
  })
})

describe('the legal form', () => {
  it.each(legalForms)('%s gives quorums for each assembly and call, the second no higher', (form) => {
    const quorums = defaultQuorums(form)
    expect(quorums.map(({ assembly, call }) => `${assembly} ${call}`)).toEqual([
      'ordinary 1',
      'ordinary 2',
      'extraordinary 1',
      'extraordinary 2',
    ])
    expect(codes(scic((s) => (s.quorums = quorums)))).toEqual([])
  })

  it.each([
    [2550, '25,5\u00a0%', '25.5%'],
    [1000, '10\u00a0%', '10%'],
    [5001, '50,01\u00a0%', '50.01%'],
  ])('%d is written %s', (weight, fr, en) => expect(writePercent(weight)).toEqual({ fr, en }))
})
