import { type RequesterKind, requesterKinds } from './referral'
import { isState, type State } from './states'

export const queueWho = ['all', 'me', 'none'] as const
export type QueueFilter = {
  state: State | 'open' | 'late' | 'all'
  who: (typeof queueWho)[number]
  kind: RequesterKind | null
  text: string
  page: number
}

/** Reads what the address says of the queue; what it says wrongly is as if it said nothing. */
export function readQueueFilter(search: URLSearchParams): QueueFilter {
  const state = search.get('etat') ?? ''
  const page = search.get('page') ?? ''
  return {
    state: state === 'all' || state === 'late' || (isState(state) && state !== 'draft') ? state : 'open',
    who: queueWho.find((who) => who === search.get('qui')) ?? 'all',
    kind: requesterKinds.find((kind) => kind === search.get('type')) ?? null,
    text: (search.get('q') ?? '')
      .replace(/[\p{Cc}%_]/gu, ' ')
      .trim()
      .slice(0, 100),
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  }
}
