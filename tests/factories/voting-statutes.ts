import type { Statutes } from '~/modules/statutes/rules/statutes'
import { testStatutes } from './statutes'

const words = (text: string) => ({ fr: text, en: `Test ${text}` })
const half = { numerator: 1, denominator: 2 }
const simple = {
  rule: { kind: 'more-than', share: half },
  base: 'expressed',
  countAbstentions: false,
  countBlanks: false,
} as const

/** Colleges of the SCIC's example: weights in ten-thousandths. */
export const testColleges = [
  ['employees', 2000],
  ['residents', 2500],
  ['associations', 2000],
  ['local-authorities', 2000],
  ['partners', 1500],
] as const

type Colleges = Extract<Statutes['voting'], { kind: 'colleges' }>
export const collegesVoting = (changes: Partial<Colleges> = {}): Colleges => ({
  kind: 'colleges',
  colleges: testColleges.map(([id, weight]) => ({ id, name: words(`Collège ${id}`), weight })),
  count: 'proportional',
  emptyCollege: 'lost',
  leastSize: 3,
  smallCollege: { then: 'postponed' },
  ...changes,
})

/** The meetings' statutes with a quorum of a fifth, more than half of the votes expressed, and colleges that must have three. */
export const votingStatutes = (changes: Partial<Statutes> = {}): Statutes =>
  testStatutes({
    voting: collegesVoting(),
    quorums: [
      { assembly: 'ordinary', call: 1, share: { numerator: 1, denominator: 5 } },
      { assembly: 'ordinary', call: 2, share: null },
      { assembly: 'extraordinary', call: 1, share: { numerator: 1, denominator: 3 } },
      { assembly: 'extraordinary', call: 2, share: null },
    ],
    resolutionKinds: [
      { id: 'ordinary', name: words('Résolution ordinaire'), assembly: 'ordinary', majority: simple },
      {
        id: 'extraordinary',
        name: words('Résolution extraordinaire'),
        assembly: 'extraordinary',
        majority: { ...simple, rule: { kind: 'at-least', share: { numerator: 2, denominator: 3 } } },
      },
    ],
    ...changes,
  })
