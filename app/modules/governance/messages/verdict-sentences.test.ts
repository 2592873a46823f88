import { describe, expect, it } from 'vitest'
import { locales } from '~/platform/i18n/locale'
import type { VerdictStep } from '../rules/verdict-steps'
import { citationText, flagSentence, stepSentence } from './verdict-sentences'

const names = { college: (id: string) => `Collège ${id}`, option: (id: string) => id.toUpperCase() }
const twoThirds = { kind: 'at-least', share: { numerator: 2, denominator: 3 } } as const
const half = { kind: 'more-than', share: { numerator: 1, denominator: 2 } } as const
const majority = { kind: 'majority', cites: 'majority', base: 'expressed', weighted: false, reached: true } as const

describe('stepSentence', () => {
  it.each<[VerdictStep, string]>([
    [
      {
        kind: 'quorum',
        cites: 'quorum',
        present: 34,
        entitled: 100,
        share: { numerator: 1, denominator: 3 },
        reached: true,
      },
      '34 membres présents ou représentés sur 100. Le quorum est de 1/3, soit 34 : il est atteint.',
    ],
    [
      { kind: 'quorum', cites: 'quorum', present: 1, entitled: 5, share: null, reached: true },
      '1 membre présent ou représenté sur 5. Aucun quorum n’est demandé.',
    ],
    [
      {
        kind: 'votes',
        cites: 'majority',
        college: 'x',
        for: 3,
        against: 1,
        abstain: 1,
        blank: 0,
        of: 4,
        base: 'expressed',
      },
      'Collège x : 3 pour, 1 contre, 1 abstention, 0 blanc. Les parts se calculent sur 4 suffrages exprimés.',
    ],
    [
      {
        kind: 'college-share',
        cites: 'college-weights',
        college: 'x',
        weight: '2500/1',
        for: '5000/3',
        against: '2500/3',
      },
      'Collège x : pour, 25 % × 2/3 ≈ 16,66 % ; contre, 25 % × 1/3 ≈ 8,33 %.',
    ],
    [
      { kind: 'college-empty', cites: 'empty-college', college: 'x', weight: '1500/1', then: 'lost' },
      'Collège x : aucun suffrage. Son poids, 15 %, est perdu : il ne va à personne et reste dans le total.',
    ],
    [
      { kind: 'college-taken', cites: 'college-count', college: 'x', weight: '2000/1', to: null },
      'Collège x : autant de pour que de contre, son poids (20 %) ne va à personne.',
    ],
    [
      { kind: 'sum', cites: 'college-weights', for: '18500/3', against: '7000/3', of: '10000/1' },
      'En tout : ≈ 61,66 % pour, ≈ 23,33 % contre, sur 100 %.',
    ],
    [
      { ...majority, rule: twoThirds, for: '6/1', against: '3/1', of: '9/1', needed: '6/1' },
      'Il faut au moins 2/3 de 9 suffrages exprimés, soit 6 : 6 pour. La majorité est atteinte.',
    ],
    [
      {
        ...majority,
        rule: half,
        for: '5000/1',
        against: '0/1',
        of: '10000/1',
        needed: '5000/1',
        weighted: true,
        reached: false,
      },
      'Il faut plus de 1/2 de toutes les voix, soit plus de 50 % : 50 % pour. La majorité n’est pas atteinte.',
    ],
    [
      { ...majority, rule: { kind: 'more-for-than-against' }, for: '2/1', against: '1/1', of: '3/1', needed: null },
      'Il faut plus de pour que de contre : 2 pour, 1 contre. La majorité est atteinte.',
    ],
    [
      { kind: 'tie', cites: 'ties', then: 'chair-prevails', chair: 'for', adopted: true },
      'Il y a partage des voix : la voix de la présidence l’emporte. Elle a voté « pour » : la proposition est adoptée.',
    ],
    [
      {
        kind: 'tie-broken',
        cites: 'election-ties',
        by: 'lot',
        tied: ['a', 'b'],
        order: ['b', 'a'],
        occasion: 'last seat',
      },
      'À égalité : A et B. Tirage au sort, dans l’ordre : B et A.',
    ],
    [{ kind: 'seats', cites: null, winners: ['a', 'b'], seats: 3 }, '2 sièges pourvus sur 3 : A et B.'],
    [{ kind: 'outcome', cites: null, outcome: 'rejected' }, 'Rejeté'],
  ])('%j', (step, sentence) => {
    const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
    expect(plain(stepSentence(step, names, 'fr'))).toBe(sentence)
    for (const locale of locales) expect(stepSentence(step, names, locale)).not.toMatch(/undefined|NaN/)
  })

  it('cites the rule and its version', () => {
    const step: VerdictStep = { kind: 'outcome', cites: null, outcome: 'adopted' }
    expect(citationText(step, 2, 'fr')).toBeNull()
    expect(
      citationText({ ...majority, rule: half, for: '1/1', against: '0/1', of: '1/1', needed: '1/2' }, 2, 'fr'),
    ).toBe('statuts, majorité (version 2)')
    expect(flagSentence({ kind: 'unanimous', college: 'x', ballots: 3 }, names, 'en')).toContain(
      'Collège x: all 3 ballots',
    )
  })
})
