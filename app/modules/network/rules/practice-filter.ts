import { type Point, readPoint } from '~/modules/territory/rules/given-place'
import type { Box } from '~/modules/territory/rules/map-box'
import { codeFromAddress, codeInAddress } from '~/modules/territory/rules/place'
import { withoutUnseen } from '~/platform/pure/unseen'
import { readBox, writeBox } from './box-address'
import { isWordOf, type Word } from './vocabularies'

export const completenessLevels = ['stub', 'partial', 'complete'] as const
export type Completeness = (typeof completenessLevels)[number]

/** 'relevance' is usual with words, 'distance' near a place, 'recent' otherwise. */
export const practiceSorts = ['relevance', 'distance', 'recent', 'published', 'title'] as const
export type PracticeSort = (typeof practiceSorts)[number]

/** Kilometres around a place. */
export const radii = [5, 10, 25, 50] as const
export type Radius = (typeof radii)[number]
const usualRadius: Radius = 25

/** Near what: a place by its code, a point (where one is, to a kilometre), or words that are still to be read. */
export type Near = { place: string } | { point: Point } | { words: string }

export type PracticeFilter = Readonly<{
  /** As typed, cut. */
  text: string
  theme: Word<'theme'> | ''
  public: Word<'public'> | ''
  level: Word<'level'> | ''
  /** Its slug. */
  method: string
  /** A code: 'dep:18', 'epci:200…'. */
  territory: string
  /** Years: '2017'. */
  from: string
  to: string
  label: boolean
  completeness: Completeness | ''
  near: Near | null
  radius: Radius
  /** A part of the map. */
  box: Box | null
  /** '' where it is what is usual. */
  sort: PracticeSort | ''
  page: number
}>

export const longestText = 100
const furthestPage = 10_000

const sortWords: Readonly<Record<PracticeSort, string>> = {
  relevance: 'pertinence',
  distance: 'distance',
  recent: 'date',
  published: 'publication',
  title: 'titre',
}
const completenessWords: Readonly<Record<Completeness, string>> = {
  stub: 'ebauche',
  partial: 'partielle',
  complete: 'complete',
}
export const sortWord = (sort: PracticeSort): string => sortWords[sort]
export const completenessWord = (level: Completeness): string => completenessWords[level]

const yearOf = (text: string | null): string => (/^(19|20)\d\d$/.test(text ?? '') ? (text ?? '') : '')

function readNear(text: string): Near | null {
  if (text === '') return null
  const place = codeFromAddress(text)
  if (place) return { place }
  const point = readPoint(text)
  return point ? { point } : { words: text }
}
/** A point is said to a kilometre: more would only tell where somebody is. */
const writeNear = (near: Near): string =>
  'place' in near
    ? codeInAddress(near.place)
    : 'words' in near
      ? near.words
      : `${near.point.latitude.toFixed(2)}, ${near.point.longitude.toFixed(2)}`

/** Reads the address of the map or of the list. Total: what is not understood is left out, so that any address shows something. */
export function readPracticeFilter(params: URLSearchParams): PracticeFilter {
  const get = (name: string): string => params.get(name) ?? ''
  const words = (name: string): string => withoutUnseen(get(name), ' ').trim().slice(0, longestText)
  const [theme, audience, level] = [get('theme'), get('public'), get('niveau')]
  const page = get('page')
  return {
    text: words('q'),
    theme: isWordOf('theme', theme) ? theme : '',
    public: isWordOf('public', audience) ? audience : '',
    level: isWordOf('level', level) ? level : '',
    method: /^[a-z0-9-]{1,120}$/.test(get('methode')) ? get('methode') : '',
    territory: codeFromAddress(get('territoire')) ?? '',
    from: yearOf(params.get('depuis')),
    to: yearOf(params.get('jusque')),
    label: get('label') === 'oui',
    completeness: completenessLevels.find((one) => completenessWords[one] === get('fiche')) ?? '',
    near: readNear(words('pres')),
    radius: radii.find((one) => String(one) === get('rayon')) ?? usualRadius,
    box: readBox(params.get('cadre')),
    sort: practiceSorts.find((one) => sortWords[one] === get('tri')) ?? '',
    page: /^[1-9]\d{0,4}$/.test(page) ? Math.min(Number(page), furthestPage) : 1,
  }
}

/** What of a filter the form carries besides its own fields. */
export function practiceParams(filter: PracticeFilter, change: Partial<PracticeFilter> = {}): URLSearchParams {
  const all = { ...filter, page: 1, ...change }
  const params = new URLSearchParams()
  const set = (name: string, value: string) => {
    if (value !== '') params.set(name, value)
  }
  set('q', all.text)
  set('theme', all.theme)
  set('public', all.public)
  set('niveau', all.level)
  set('methode', all.method)
  set('territoire', all.territory && codeInAddress(all.territory))
  set('depuis', all.from)
  set('jusque', all.to)
  set('label', all.label ? 'oui' : '')
  set('fiche', all.completeness && completenessWords[all.completeness])
  set('pres', all.near ? writeNear(all.near) : '')
  set('rayon', all.near && all.radius !== usualRadius ? String(all.radius) : '')
  set('cadre', all.box ? writeBox(all.box) : '')
  set('tri', all.sort && sortWords[all.sort])
  set('page', all.page > 1 ? String(all.page) : '')
  return params
}

/** The address's query for a filter: the contrary of reading it, in one fixed order; what is usual is left out. */
export function practiceQuery(filter: PracticeFilter, change: Partial<PracticeFilter> = {}): string {
  const params = practiceParams(filter, change)
  return params.size > 0 ? `?${params}` : ''
}

/** True where the filter narrows nothing. */
export const isOpen = (filter: PracticeFilter): boolean =>
  practiceParams(filter, { sort: '', page: 1, radius: usualRadius }).size === 0

/** The order that the list is in. */
export const sortOf = ({ sort, text, near }: Pick<PracticeFilter, 'sort' | 'text' | 'near'>): PracticeSort =>
  sort === 'relevance' && text === ''
    ? 'recent'
    : sort === 'distance' && !near
      ? 'recent'
      : sort || (near ? 'distance' : text === '' ? 'recent' : 'relevance')

/** No filter at all. */
export const openFilter: PracticeFilter = readPracticeFilter(new URLSearchParams())
