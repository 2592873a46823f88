import type { Operator } from './operators'
import type { Language } from './text'

export type Relation = '==' | '!=' | '<' | '<=' | '>' | '>='

export const contrary: Readonly<Record<Relation, Relation>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
}

/** The relation read from right to left. */
export const mirrored: Readonly<Record<Relation, Relation>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

export const isRelation = (operator: Operator): operator is Relation => Object.hasOwn(contrary, operator)

/** A noun in the singular and the plural. */
export type Units = Readonly<Record<Language, readonly [string, string]>>

export const units = {
  character: { fr: ['caractère', 'caractères'], en: ['character', 'characters'] },
  item: { fr: ['élément', 'éléments'], en: ['item', 'items'] },
  day: { fr: ['jour', 'jours'], en: ['day', 'days'] },
  month: { fr: ['mois', 'mois'], en: ['month', 'months'] },
} as const satisfies Record<string, Units>

const quantities: Readonly<Record<Relation, Readonly<Record<Language, string>>>> = {
  '==': { fr: 'exactement', en: 'exactly' },
  '!=': { fr: 'autre chose que', en: 'other than' },
  '<': { fr: 'moins de', en: 'less than' },
  '<=': { fr: 'au plus', en: 'at most' },
  '>': { fr: 'plus de', en: 'more than' },
  '>=': { fr: 'au moins', en: 'at least' },
}

/** 'au moins 3 jours'. */
export const quantity = (relation: Relation, amount: string, language: Language): string =>
  `${quantities[relation][language]} ${amount}`

export const dateRelations: Readonly<Record<Relation, readonly [fr: string, en: string]>> = {
  '==': ['est le même jour que', 'is the same day as'],
  '!=': ['n’est pas le même jour que', 'is not the same day as'],
  '<': ['vient avant', 'is before'],
  '<=': ['ne vient pas après', 'is not after'],
  '>': ['vient après', 'is after'],
  '>=': ['ne vient pas avant', 'is not before'],
}
