import { fold } from '~/platform/pure/fold'
import { withoutUnseen } from '~/platform/pure/unseen'
import { type InitiativeKind, initiativeKinds } from './rules/kinds'
import { schemeKeyPattern, schemeLimits } from './rules/scheme'

/** What the register may be narrowed to: a label that is not yet valid cannot be, since it is valid from its decision on. */
export const registerValidities = ['valid', 'suspended', 'expired', 'revoked'] as const
export type RegisterValidity = (typeof registerValidities)[number]

export const registerSorts = ['accord', 'terme'] as const
export type RegisterSort = (typeof registerSorts)[number]

export type RegisterFilter = {
  /** As typed, cut. */
  text: string
  departement: string
  /** The key of a label on offer, or ''. */
  scheme: string
  /** INSEE code of the holder's commune: '18033'. */
  commune: string
  kind: InitiativeKind | ''
  validity: RegisterValidity | ''
  /** Of the decision: '2026'. */
  year: string
  sort: RegisterSort
  ascending: boolean
  page: number
}

export const longestText = 100
const furthestPage = 100_000

/** The words of the filter in the address, in French as all the portal's addresses. */
const validityWords: Readonly<Record<RegisterValidity, string>> = {
  valid: 'valable',
  suspended: 'suspendu',
  expired: 'expire',
  revoked: 'retire',
}
const kindWords: Readonly<Record<InitiativeKind, string>> = {
  debate: 'debat',
  process: 'demarche',
  organisation: 'organisation',
}

export const validityWord = (validity: RegisterValidity): string => validityWords[validity]
export const kindWord = (kind: InitiativeKind): string => kindWords[kind]
export const kindFromWord = (word: string | null): InitiativeKind | '' =>
  initiativeKinds.find((kind) => kindWords[kind] === word) ?? ''

const isKey = (key: string | null): string =>
  key !== null && key.length <= schemeLimits.key && schemeKeyPattern.test(key) ? key : ''

/** Reads the register's address. Total: whatever is not understood is left out, so that any address shows a register. */
export function readRegisterFilter(params: URLSearchParams): RegisterFilter {
  const departement = params.get('departement') ?? ''
  const commune = params.get('commune') ?? ''
  const year = params.get('annee') ?? ''
  const page = params.get('page') ?? ''
  return {
    // What no keyboard types would only spoil the page that says it back.
    text: withoutUnseen(params.get('q') ?? '', ' ')
      .trim()
      .slice(0, longestText),
    departement: /^(\d\d|2[AB])$/.test(departement) ? departement : '',
    scheme: isKey(params.get('label')),
    commune: /^(\d\d|2[AB])\d{3}$/.test(commune) ? commune : '',
    kind: kindFromWord(params.get('nature')),
    validity: registerValidities.find((validity) => validityWords[validity] === params.get('etat')) ?? '',
    year: /^20\d\d$/.test(year) ? year : '',
    sort: registerSorts.find((sort) => sort === params.get('tri')) ?? 'accord',
    ascending: params.get('ordre') === 'croissant',
    page: /^[1-9]\d{0,5}$/.test(page) ? Math.min(Number(page), furthestPage) : 1,
  }
}

/** The words of a filter's text, as the register is searched; at most eight. */
export const filterWords = ({ text }: Pick<RegisterFilter, 'text'>): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8)

/** The address's query for a filter: the contrary of reading it, in one fixed order; what is usual is left out. */
export function registerQuery(filter: RegisterFilter, change: Partial<RegisterFilter> = {}): string {
  const { text, departement, scheme, commune, kind, validity, year, sort, ascending, page } = {
    ...filter,
    page: 1,
    ...change,
  }
  const params = new URLSearchParams()
  const set = (name: string, value: string) => {
    if (value !== '') params.set(name, value)
  }
  set('q', text)
  set('departement', departement)
  set('label', scheme)
  set('commune', commune)
  set('nature', kind && kindWords[kind])
  set('etat', validity && validityWords[validity])
  set('annee', year)
  set('tri', sort === 'accord' ? '' : sort)
  set('ordre', ascending ? 'croissant' : '')
  set('page', page > 1 ? String(page) : '')
  return params.size > 0 ? `?${params}` : ''
}
