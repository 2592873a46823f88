/** What a debate may be built from (modèles). */
export const templates = [
  'regional-debate',
  'workshop-tour',
  'citizens-convention',
  'consultation',
  'position-papers',
] as const
export type Template = (typeof templates)[number]

export const debateStates = ['draft', 'announced', 'open', 'closed', 'reported', 'answered', 'abandoned'] as const
export type DebateState = (typeof debateStates)[number]

/** The bricks of a debate, each with a page of its own. */
export const stageKinds = [
  'information',
  'contributions',
  'workshops',
  'panel',
  'position-papers',
  'votation',
  'report',
  'answers',
] as const
export type StageKind = (typeof stageKinds)[number]

/** Nothing more comes: answered, or abandoned. */
export const isOver = (state: DebateState): boolean => state === 'answered' || state === 'abandoned'

/** What everyone may read: a draft is the team's alone. */
export const isPublic = (state: DebateState): boolean => state !== 'draft'

export type StageDates = { startsOn: string; endsOn: string }

/** Where a stage stands on this civil date; both its dates are included. */
export function stageTime({ startsOn, endsOn }: StageDates, today: string): 'to-come' | 'under-way' | 'over' {
  if (today < startsOn) return 'to-come'
  return today <= endsOn ? 'under-way' : 'over'
}
