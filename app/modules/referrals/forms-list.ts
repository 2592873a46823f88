import { type RequesterKind, requesterKinds } from './rules/referral'
import { type State, states } from './rules/states'

/** What narrows the public list, as its address says it. */
export type ReferralFilter = {
  text: string
  state: State | ''
  kind: RequesterKind | ''
  departement: string
  page: number
}

/** States that the list can be narrowed to: all but a draft, which is not public. */
export const listedStates = states.filter((state) => state !== 'draft')

/** Reads the address: what means nothing is left out. */
export function readReferralFilter(search: URLSearchParams): ReferralFilter {
  const page = Number(search.get('page'))
  return {
    text: (search.get('q') ?? '').trim().slice(0, 100),
    state: listedStates.find((state) => state === search.get('etat')) ?? '',
    kind: requesterKinds.find((kind) => kind === search.get('qui')) ?? '',
    departement: /^dep:\w{2,3}$/.exec(search.get('departement') ?? '')?.[0] ?? '',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/** The query of a filter, with a change: '?etat=submitted', or '' where nothing narrows. */
export function referralQuery(filter: ReferralFilter, change: Partial<ReferralFilter> = {}): string {
  const { text, state, kind, departement, page } = { ...filter, page: 1, ...change }
  const search = new URLSearchParams(
    Object.entries({ q: text, etat: state, qui: kind, departement, page: page > 1 ? String(page) : '' }).filter(
      ([, value]) => value !== '',
    ),
  ).toString()
  return search === '' ? '' : `?${search}`
}
