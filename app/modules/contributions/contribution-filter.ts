import { isOrigin, type Origin, type Sort, sorts } from './rules/contribution'

/** What the list of contributions is narrowed by, as the address carries it. */
export type ContributionFilter = {
  sort: Sort
  /** A theme's key. */
  theme: string
  /** '45' */
  departement: string
  /** '18033' */
  commune: string
  origin: Origin | ''
  words: string
  /** Where the page goes on from: what the last one of the page before is sorted by, and its number. */
  after: { value: number; number: number } | null
}

const sortWords: Readonly<Record<Sort, string>> = {
  recent: 'recentes',
  supports: 'soutenues',
  discussed: 'discutees',
}
const originWords: Readonly<Record<Origin, string>> = {
  web: 'en-ligne',
  workshop: 'atelier',
  post: 'courrier',
  paper: 'papier',
  team: 'equipe',
}
export const sortWord = (sort: Sort): string => sortWords[sort]
export const originWord = (origin: Origin): string => originWords[origin]

const longestWords = 200

function readAfter(text: string): ContributionFilter['after'] {
  const [, value, number] = /^(\d{1,9})\.(\d{1,9})$/.exec(text) ?? []
  return value === undefined ? null : { value: Number(value), number: Number(number) }
}

/** Reads the address. Total: what is not understood is left out, so that any address shows a list. */
export function readContributionFilter(params: URLSearchParams): ContributionFilter {
  const said = (name: string) => (params.get(name) ?? '').trim()
  const origin = Object.entries(originWords).find(([, word]) => word === said('origine'))?.[0]
  return {
    sort: sorts.find((sort) => sortWords[sort] === said('tri')) ?? 'recent',
    theme: /^[a-z0-9-]{1,80}$/.test(said('theme')) ? said('theme') : '',
    departement: /^(18|28|36|37|41|45)$/.test(said('departement')) ? said('departement') : '',
    commune: /^\d[\dAB]\d{3}$/.test(said('commune')) ? said('commune') : '',
    origin: isOrigin(origin) ? origin : '',
    words: said('mots').normalize('NFC').slice(0, longestWords),
    after: readAfter(said('suite')),
  }
}

/** The contrary of reading it, in one fixed order; a change goes back to the beginning of the list. */
export function contributionQuery(filter: ContributionFilter, change: Partial<ContributionFilter> = {}): string {
  const { sort, theme, departement, commune, origin, words, after } = { ...filter, after: null, ...change }
  const params = new URLSearchParams()
  for (const [name, value] of [
    ['mots', words],
    ['theme', theme],
    ['departement', departement],
    ['commune', commune],
    ['origine', origin && originWords[origin]],
    ['tri', sort === 'recent' ? '' : sortWords[sort]],
    ['suite', after ? `${after.value}.${after.number}` : ''],
  ] as const)
    if (value !== '') params.set(name, value)
  return params.size > 0 ? `?${params}` : ''
}

export const isNarrowed = (filter: ContributionFilter): boolean => contributionQuery(filter, { sort: 'recent' }) !== ''
