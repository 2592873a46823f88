import type { RequesterKind } from './referral'

const byOrganisation: Readonly<Record<string, readonly RequesterKind[]>> = {
  association: ['association'],
  company: ['company'],
  'local-authority': ['petr', 'epci', 'commune', 'departement', 'region'],
  'public-body': ['university', 'ceser', 'crj', 'petr'],
}

/** As which of the requesters an organisation of that kind may refer; none for a kind that is not known. */
export const kindsOfOrganisation = (kind: string): readonly RequesterKind[] => byOrganisation[kind] ?? []
