import { stagePath, teamDebatePath } from '../../debates/rules/debate-paths'

type Named = { slug: string }

/** Addresses, without language. */
export const contributionsPath = (debate: Named): string => stagePath(debate, 'contributions')
export const newContributionPath = (debate: Named): string => `${contributionsPath(debate)}/nouvelle`
export const contributionPath = (debate: Named, number: number): string => `${contributionsPath(debate)}/${number}`
export const moderationPath = ({ slug }: Named): string => `/debats/${slug}/moderation`
export const synthesesPath = ({ slug }: Named): string => `/debats/${slug}/syntheses`
export const synthesisPath = (debate: Named, id: string): string => `${synthesesPath(debate)}/${id}`

/** What the mails' links open. */
export const confirmPath = (token: string): string => `/contributions/confirmer/${token}`
export const ownPath = (token: string): string => `/contributions/la-mienne/${token}`

type Known = { id: string }
export const teamContributionsPath = (debate: Known): string => `${teamDebatePath(debate)}/contributions`
export const teamContributionPath = (debate: Known, number: number): string =>
  `${teamContributionsPath(debate)}/${number}`
export const enterPath = (debate: Known): string => `${teamContributionsPath(debate)}/saisir`
export const teamSynthesesPath = (debate: Known): string => `${teamDebatePath(debate)}/syntheses`
export const teamSynthesisPath = (debate: Known, id: string): string => `${teamSynthesesPath(debate)}/${id}`

/** Numbers in addresses: 1 to 9,999,999. */
export const readNumber = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null
/** Names the draft of a contribution that the browser keeps: one a debate. */
export const draftName = ({ slug }: { slug: string }): string => `contribution.${slug}`
