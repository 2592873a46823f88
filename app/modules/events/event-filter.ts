import { eventKinds, type EventKind } from './rules/event'
import { isMonth } from './rules/month'

/** What the list of events is narrowed by, as the address carries it. */
export type EventFilter = {
  kind: EventKind | ''
  /** '45' */
  departement: string
  free: boolean
  online: boolean
  past: boolean
  /** '2026-12': the events of that month, past or coming. */
  month: string
  page: number
}

const kindWords: Readonly<Record<EventKind, string>> = {
  meeting: 'rencontre',
  workshop: 'atelier',
  exchange: 'groupe',
  fabrik: 'fabrik',
  training: 'formation',
}
export const kindWord = (kind: EventKind): string => kindWords[kind]
export const departementNumbers = ['18', '28', '36', '37', '41', '45'] as const

/** Reads the address. Total: what is not understood is left out, so that any address shows a list. */
export function readEventFilter(params: URLSearchParams): EventFilter {
  const [departement, month, page] = [params.get('departement'), params.get('mois') ?? '', params.get('page') ?? '']
  return {
    kind: eventKinds.find((kind) => kindWords[kind] === params.get('genre')) ?? '',
    departement: departementNumbers.find((number) => number === departement) ?? '',
    free: params.get('places') === 'oui',
    online: params.get('en-ligne') === 'oui',
    past: params.get('periode') === 'passees',
    month: isMonth(month) ? month : '',
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  }
}

/** The contrary of reading it, in one fixed order. */
export function eventQuery(filter: EventFilter, change: Partial<EventFilter> = {}): string {
  const { kind, departement, free, online, past, month, page } = { ...filter, page: 1, ...change }
  const params = new URLSearchParams()
  for (const [name, value] of [
    ['periode', past ? 'passees' : ''],
    ['mois', month],
    ['genre', kind && kindWords[kind]],
    ['departement', departement],
    ['places', free ? 'oui' : ''],
    ['en-ligne', online ? 'oui' : ''],
    ['page', page > 1 ? String(page) : ''],
  ] as const)
    if (value !== '') params.set(name, value)
  return params.size > 0 ? `?${params}` : ''
}
