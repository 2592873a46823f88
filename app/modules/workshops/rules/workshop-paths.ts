import { stagePath } from '../../debates/rules/debate-paths'

type Debate = { slug: string }
type Workshop = { id: string }

/** Addresses, without language. */
export const workshopsPath = (debate: Debate): string => stagePath(debate, 'workshops')
export const workshopPath = (debate: Debate, { id }: Workshop): string => `${workshopsPath(debate)}/${id}`
export const kitSheetPath = (debate: Debate, workshop: Workshop): string => `${workshopPath(debate, workshop)}/kit`
export const proposePath = (debate: Debate): string => `${workshopsPath(debate)}/proposer`
export const confirmProposalPath = (token: string): string => `/ateliers/proposition/${token}`
export const facilitationPath = (token: string): string => `/ateliers/animation/${token}`
export const photoPath = ({ id }: { id: string }, width: number): string => `/ateliers/images/${id}/${width}`

export const teamWorkshopsPath = (debateId: string): string => `/equipe/debats/${debateId}/ateliers`
export const teamWorkshopPath = (debateId: string, { id }: Workshop): string => `${teamWorkshopsPath(debateId)}/${id}`
export const teamKitPath = (debateId: string, kitId: string): string => `${teamWorkshopsPath(debateId)}/kits/${kitId}`

/** Where a table is told of on the page of its workshop. */
export const tableAnchor = (number: number): string => `table-${number}`
