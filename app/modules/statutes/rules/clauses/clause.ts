import { spaceFrench } from '../../../criteria/rules/problems'
import { inEach, type Language, type Text, writeCount, writeNumber } from '../../../criteria/rules/text'
import type { Majority, MemberKind } from '../statutes'

/**
 * One sentence of the statutes in plain words. `key` stays the same from one version to the next while it says the same
 * thing, so that two versions can be held against each other clause by clause.
 */
export type Clause = {
  key: string
  /** What it is about, where several clauses follow each other: a category, a body, an assembly. */
  head: Text | null
  text: Text
}

/** A clause; French is written with plain spaces. */
export const clause = (key: string, write: (language: Language) => string, head: Text | null = null): Clause => ({
  key,
  head,
  text: inEach((language) => (language === 'fr' ? spaceFrench(write('fr')) : write(language))),
})

type Fraction = { readonly numerator: number; readonly denominator: number }

const frenchParts: Readonly<Record<string, string>> = {
  '1/2': 'la moitié',
  '1/3': 'le tiers',
  '2/3': 'les deux tiers',
  '1/4': 'le quart',
  '3/4': 'les trois quarts',
  '1/5': 'le cinquième',
  '2/5': 'les deux cinquièmes',
  '3/5': 'les trois cinquièmes',
  '1/10': 'le dixième',
  '1/20': 'le vingtième',
  '1/1': 'la totalité',
}
const englishParts: Readonly<Record<string, string>> = {
  '1/2': 'half',
  '1/3': 'one third',
  '2/3': 'two thirds',
  '1/4': 'one quarter',
  '3/4': 'three quarters',
  '1/5': 'one fifth',
  '2/5': 'two fifths',
  '3/5': 'three fifths',
  '1/10': 'one tenth',
  '1/20': 'one twentieth',
  '1/1': 'all',
}

/** 'les deux tiers', 'two thirds'; '7/12' where the language has no usual word. */
export function writeShare({ numerator, denominator }: Fraction, language: Language): string {
  const fraction = `${numerator}/${denominator}`
  const known = { fr: frenchParts, en: englishParts }[language][fraction]
  return known ?? fraction
}

const contracted = (part: string): string =>
  part.startsWith('le ') ? `du ${part.slice(3)}` : part.startsWith('les ') ? `des ${part.slice(4)}` : `de ${part}`

/** 'au moins les deux tiers des voix exprimées'. */
export function writeMajority({ rule, base, countAbstentions, countBlanks }: Majority, language: Language): string {
  const bases = {
    fr: {
      expressed: 'des voix exprimées',
      present: 'des voix des membres présents ou représentés',
      entitled: 'des voix de tous les membres',
    },
    en: {
      expressed: 'of the votes expressed',
      present: 'of the votes of the members present or represented',
      entitled: 'of the votes of all members',
    },
  }[language][base]
  const counted = [
    ...(countAbstentions ? [{ fr: 'les abstentions', en: 'abstentions' }[language]] : []),
    ...(countBlanks ? [{ fr: 'les votes blancs', en: 'blank votes' }[language]] : []),
  ]
  const among =
    base !== 'expressed' || counted.length === 0
      ? ''
      : language === 'fr'
        ? `, parmi lesquelles comptent ${counted.join(' et ')}`
        : `, among which ${counted.join(' and ')} count`
  if (rule.kind === 'more-for-than-against')
    return language === 'fr' ? 'plus de voix pour que de voix contre' : 'more votes for than against'
  const part = writeShare(rule.share, language)
  if (language === 'fr')
    return rule.kind === 'more-than' ? `plus ${contracted(part)} ${bases}${among}` : `au moins ${part} ${bases}${among}`
  return rule.kind === 'more-than' ? `more than ${part} ${bases}${among}` : `at least ${part} ${bases}${among}`
}

/** 2 050 → '20,50 €' in French, '€20.50' in English. */
export function writeMoney(cents: number, language: Language): string {
  const euros = writeNumber(Math.trunc(cents / 100), language)
  const rest = cents % 100
  const decimals = rest === 0 ? '' : `${language === 'fr' ? ',' : '.'}${String(rest).padStart(2, '0')}`
  return language === 'fr' ? `${euros}${decimals}\u00a0€` : `€${euros}${decimals}`
}

export const writeDays = (days: number, language: Language): string =>
  language === 'fr' ? writeCount(days, 'fr', 'jour', 'jours') : writeCount(days, 'en', 'day', 'days')

/** Whole years where it is so: 36 → '3 ans'; 18 → '18 mois'. */
export function writeMonths(months: number, language: Language): string {
  const [year, years, month, manyMonths] =
    language === 'fr' ? (['an', 'ans', 'mois', 'mois'] as const) : (['year', 'years', 'month', 'months'] as const)
  return months > 0 && months % 12 === 0
    ? writeCount(months / 12, language, year, years)
    : writeCount(months, language, month, manyMonths)
}

export const memberKindWords: Readonly<Record<MemberKind, Text>> = {
  person: { fr: 'personnes', en: 'individuals' },
  association: { fr: 'associations', en: 'associations' },
  company: { fr: 'entreprises et coopératives', en: 'companies and cooperatives' },
  'local-authority': { fr: 'collectivités et leurs groupements', en: 'local authorities and their groupings' },
  'public-body': { fr: 'établissements publics', en: 'public bodies' },
}
