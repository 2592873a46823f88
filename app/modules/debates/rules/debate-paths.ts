import type { StageKind } from './debate'

type Named = { slug: string }

/** Addresses, without language. A stage is found by the word of its kind: a debate has one of each at most. */
export const debatePath = ({ slug }: Named): string => `/debats/${slug}`
export const teamDebatePath = ({ id }: { id: string }): string => `/equipe/debats/${id}`
export const garantPath = ({ id }: { id: string }): string => `/espace/debats/${id}/garant`
export const matterPath = (debate: { id: string }, number: number): string => `${garantPath(debate)}/${number}`
export const garantsPath = (debate: Named): string => `${debatePath(debate)}/garants`
export const newsPath = (debate: Named): string => `${debatePath(debate)}/actualites`

export const stageWords: Readonly<Record<StageKind, string>> = {
  information: 'dossier',
  contributions: 'contributions',
  workshops: 'ateliers',
  panel: 'panel',
  'position-papers': 'cahiers',
  votation: 'votation',
  report: 'rapport',
  answers: 'reponses',
}

export const stagePath = (debate: Named, kind: StageKind): string => `${debatePath(debate)}/${stageWords[kind]}`
