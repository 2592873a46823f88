import type { PollDefinition } from '../../governance/rules/poll'
import type { AreaView } from './area-view'
import type { QuestionResult, VotationSummary } from './result'
import type { Identification, VotationState } from './votation'

/** A votation as its public pages show it; instants as ISO text. */
export type VotationView = {
  id: string
  state: VotationState
  title: string
  territory: string
  leastAge: number
  identification: Identification
  mayChange: boolean
  opensAt: string
  closesAt: string
  /** Whether a vote is taken now, by the clock. */
  isTaking: boolean
  leastShown: number
  blockLimit: number
  reason: string
  isDemonstration: boolean
  debate: { id: string; slug: string; title: string }
  questions: readonly { id: string; position: number; title: string; definition: PollDefinition }[]
}

/** Once counted. */
export type VotationResults = {
  summary: VotationSummary
  entries: number | null
  entriesHash: string | null
  seed: string
  publicKey: string
  areas: readonly AreaView[]
  boxPlaces: readonly { number: number; commune: string }[]
  questions: readonly { id: string; position: number; result: QuestionResult; archiveHash: string }[]
}
