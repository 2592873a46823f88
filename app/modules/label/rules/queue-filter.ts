import { departements } from './departements'
import { type InitiativeKind, initiativeKinds } from './kinds'
import { isState, type State } from './states'

export const queueSorts = ['due', 'number', 'submitted', 'organisation'] as const
export type QueueSort = (typeof queueSorts)[number]

export type QueueFilter = {
  state: State | 'open' | 'all'
  /** 'all', 'me', 'none', or the id of an examiner. */
  who: string
  kind: InitiativeKind | null
  departement: string | null
  text: string
  /** Only what the cooperative should have decided before today. */
  late: boolean
  sort: QueueSort
  page: number
}

/** Reads what the address says of the queue; what it says wrongly is as if it said nothing. */
export function readQueueFilter(search: URLSearchParams): QueueFilter {
  const state = search.get('etat') ?? ''
  const who = search.get('qui') ?? ''
  const page = Number(search.get('page') ?? '1')
  return {
    state: state === 'all' || (isState(state) && state !== 'draft') ? state : 'open',
    who: /^[\w-]{2,40}$/.test(who) ? who : 'all',
    kind: initiativeKinds.find((kind) => kind === search.get('type')) ?? null,
    departement: departements.find((code) => code === search.get('departement')) ?? null,
    text: (search.get('q') ?? '')
      .replace(/[\p{Cc}%_]/gu, ' ')
      .trim()
      .slice(0, 100),
    late: search.get('retard') === 'oui',
    sort: queueSorts.find((sort) => sort === search.get('tri')) ?? 'due',
    page: Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}

/** The same filter as an address says it, in a fixed order, without the page: two searches that ask the same are equal. */
export function queueSearch(filter: Omit<QueueFilter, 'page'>): string {
  const { state, who, kind, departement, text, late, sort } = filter
  return new URLSearchParams([
    ...(text === '' ? [] : [['q', text]]),
    ...(state === 'open' ? [] : [['etat', state]]),
    ...(who === 'all' ? [] : [['qui', who]]),
    ...(kind === null ? [] : [['type', kind]]),
    ...(departement === null ? [] : [['departement', departement]]),
    ...(late ? [['retard', 'oui']] : []),
    ...(sort === 'due' ? [] : [['tri', sort]]),
  ]).toString()
}
