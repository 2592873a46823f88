import type { InitiativeState } from '~/modules/governance/rules/initiative'

/** What a list of initiatives is narrowed to, by the word of its address (`?etat=abouties`). */
export const initiativeFilters = {
  ouvertes: ['open'],
  abouties: ['reached'],
  closes: ['expired', 'withdrawn'],
} as const satisfies Record<string, readonly InitiativeState[]>
export type InitiativeFilter = keyof typeof initiativeFilters

/** The filter and the page that an address asks for; the open ones first. */
export function readFilter(request: Request): { filter: InitiativeFilter; page: number } {
  const { searchParams } = new URL(request.url)
  const [asked, page] = [searchParams.get('etat') ?? '', searchParams.get('page') ?? '']
  return {
    filter: asked === 'abouties' || asked === 'closes' ? asked : 'ouvertes',
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  }
}

/** The address of a list narrowed so. */
export const listPath = (path: string, filter: InitiativeFilter): string =>
  filter === 'ouvertes' ? path : `${path}?etat=${filter}`
