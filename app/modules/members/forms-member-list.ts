import { withoutUnseen } from '~/platform/pure/unseen'
import { isMembershipState, type MembershipState } from './rules/membership-states'

/** How the list of members is ordered, as the address says it. */
export const memberSorts = ['nom', 'numero', 'date'] as const
export type MemberSort = (typeof memberSorts)[number]
export type MemberFilter = {
  words: string
  state: MembershipState | null
  category: string
  sort: MemberSort
  ascending: boolean
}

/** The filters that an address carries; what is unknown is left out. The latest applications come first. */
export function readMemberFilter(params: URLSearchParams): MemberFilter {
  const [state, category] = [params.get('etat'), params.get('categorie') ?? '']
  const sort = memberSorts.find((one) => one === params.get('tri')) ?? 'date'
  const ordre = params.get('ordre')
  return {
    words: withoutUnseen(params.get('q') ?? '').slice(0, 100),
    state: isMembershipState(state) ? state : null,
    category: /^[a-z][a-z0-9-]{0,39}$/.test(category) ? category : '',
    sort,
    ascending: ordre === null ? sort !== 'date' : ordre === 'croissant',
  }
}

/** The same, as an address carries them, with a change where one is given. */
export function memberListSearch(filter: MemberFilter, change: Partial<MemberFilter> = {}): string {
  const { words, state, category, sort, ascending } = { ...filter, ...change }
  const params = new URLSearchParams()
  if (words) params.set('q', words)
  if (state) params.set('etat', state)
  if (category) params.set('categorie', category)
  if (sort !== 'date') params.set('tri', sort)
  if (ascending !== (sort !== 'date')) params.set('ordre', ascending ? 'croissant' : 'decroissant')
  return params.toString()
}
