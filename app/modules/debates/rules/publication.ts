import type { CivilDate } from '../../../platform/pure/civil-date'
import { calendarProblems, type PlannedStage } from './calendar'
import { type GarantFacts, inOffice } from './garants'

/** What a design says, as far as its publication asks. */
export type Design = {
  question: string
  summary: string
  scope: string
  rules: string
  publics: string
  governance: string
  team: string
  authority: string
  budgetCents: number | null
  budgetNote: string
  opensOn: CivilDate
  closesOn: CivilDate
  liveLink: string
  captionsLink: string
  stages: readonly PlannedStage[]
  garants: readonly GarantFacts[]
}

export const designTexts = [
  'question',
  'summary',
  'scope',
  'publics',
  'authority',
  'rules',
  'governance',
  'team',
] as const
export type DesignText = (typeof designTexts)[number]

/** What is missing, one code a sentence of the page; each names the section where it is put right. */
export type Missing =
  | DesignText
  | 'budget'
  | 'opening-past'
  | 'stages'
  | 'information-stage'
  | 'taking-part-stage'
  | 'dates'
  | 'captions'
  | 'garant'
  | 'garant-independent'
  | 'garant-statement'
  | 'garant-letter'

export const missingSections: Readonly<
  Record<Missing, 'question' | 'rules' | 'budget' | 'calendar' | 'live' | 'garants'>
> = {
  question: 'question',
  summary: 'question',
  scope: 'question',
  publics: 'question',
  authority: 'question',
  rules: 'rules',
  governance: 'rules',
  team: 'rules',
  budget: 'budget',
  'opening-past': 'calendar',
  stages: 'calendar',
  'information-stage': 'calendar',
  'taking-part-stage': 'calendar',
  dates: 'calendar',
  captions: 'live',
  garant: 'garants',
  'garant-independent': 'garants',
  'garant-statement': 'garants',
  'garant-letter': 'garants',
}

const takingPart = new Set(['contributions', 'workshops', 'panel', 'position-papers', 'votation'])

/** What the garants of a design lack; every one of them must have signed and hold a mission letter. */
function garantsMissing(garants: readonly GarantFacts[], day: CivilDate): Missing[] {
  const inPlace = garants.filter((garant) => garant.endsOn === null || inOffice(garant, day))
  if (inPlace.length === 0) return ['garant']
  return [
    ...(inPlace.some(({ authorityKind }) => authorityKind === 'other') ? [] : (['garant-independent'] as const)),
    ...(inPlace.every(({ statedAt }) => statedAt !== null) ? [] : (['garant-statement'] as const)),
    ...(inPlace.every(({ letterFileId }) => letterFileId !== null) ? [] : (['garant-letter'] as const)),
  ]
}

/** Everything that a design lacks before it may be announced, in the order of its sections; empty where it may. */
export function missingBeforePublication(design: Design, today: CivilDate): Missing[] {
  const kinds = new Set<string>(design.stages.map(({ kind }) => kind))
  return [
    ...designTexts.filter((name) => design[name].trim() === ''),
    ...(design.budgetCents === null && design.budgetNote.trim() === '' ? (['budget'] as const) : []),
    ...(design.opensOn <= today ? (['opening-past'] as const) : []),
    ...(design.stages.length === 0 ? (['stages'] as const) : []),
    ...(kinds.has('information') ? [] : (['information-stage'] as const)),
    ...(design.stages.some(({ kind }) => takingPart.has(kind)) ? [] : (['taking-part-stage'] as const)),
    ...(calendarProblems(design).length > 0 ? (['dates'] as const) : []),
    ...(design.liveLink !== '' && design.captionsLink === '' ? (['captions'] as const) : []),
    ...garantsMissing(design.garants, design.opensOn),
  ]
}
