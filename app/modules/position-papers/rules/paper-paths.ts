import { stagePath } from '../../debates/rules/debate-paths'

type Debate = { slug: string }

/** Addresses, without language. */
export const papersPath = (debate: Debate): string => stagePath(debate, 'position-papers')
export const paperPath = (debate: Debate, number: number): string => `${papersPath(debate)}/${number}`
export const paperPdfPath = (debate: Debate, number: number): string => `${paperPath(debate, number)}.pdf`
export const ownPapersPath = '/espace/cahiers'
export const ownPaperPath = ({ id }: { id: string }): string => `${ownPapersPath}/${id}`
export const teamPapersPath = (debateId: string): string => `/equipe/debats/${debateId}/cahiers`
export const teamPaperPath = (debateId: string, id: string): string => `${teamPapersPath(debateId)}/${id}`
