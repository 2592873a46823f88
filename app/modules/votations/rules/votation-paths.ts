import { stagePath, teamDebatePath } from '../../debates/rules/debate-paths'

type Named = { slug: string }

/** Addresses, without language. */
export const votationPath = (debate: Named): string => stagePath(debate, 'votation')
export const voterPath = (debate: Named): string => `${votationPath(debate)}/voter`
export const ballotPath = (debate: Named, token: string): string => `${voterPath(debate)}/${token}`
export const receiptPath = (debate: Named): string => `${votationPath(debate)}/recu`
export const archivePath = (debate: Named, position: number): string =>
  `${votationPath(debate)}/questions/${position}/archive.jsonl`
export const worthPath = (debate: Named): string => `${votationPath(debate)}/ce-que-prouve-ce-vote`

export const teamVotationPath = (debate: { id: string }): string => `${teamDebatePath(debate)}/votation`
export const teamQuestionPath = (debate: { id: string }, question: string): string =>
  `${teamVotationPath(debate)}/questions/${question}`
export const teamBoxesPath = (debate: { id: string }): string => `${teamVotationPath(debate)}/urnes`
export const anomaliesPath = (debate: { id: string }): string => `${teamVotationPath(debate)}/anomalies`
