import type { AssemblyKind } from '../../statutes/rules/statutes'
import type { ItemKind } from './agenda'
import type { MeetingKind, MeetingState } from './meeting'
import type { MeetingRules } from './meeting-rules'

type Words = { fr: string; en: string }

/** A meeting as a list shows it. */
export type ListedMeeting = {
  id: string
  body: string | null
  bodyName: Words
  kind: MeetingKind
  assemblyKind: AssemblyKind | null
  title: string
  state: MeetingState
  call: 1 | 2
  place: string
  startsAt: Date
  endsAt: Date | null
}

/** A meeting as its pages show it; names of people where the page may show them. */
export type MeetingView = ListedMeeting & {
  link: string
  day: string
  chair: string | null
  secretary: string | null
  statutesVersion: number
  rules: MeetingRules
  reason: string | null
  isDemonstration: boolean
}

export type PollView = {
  id: string
  amendmentId: string | null
  title: string
  state: 'draft' | 'open' | 'closed'
  secrecy: string
  method: string
}

/** An item of an agenda as pages show it. */
export type AgendaView = {
  id: string
  title: string
  kind: ItemKind
  speaker: string
  text: string
  initiativeId: string | null
  /** Members who signed for it to be on the agenda, where it came by their initiative. */
  signatures: number
  amendments: { total: number; awaiting: number }
  /** Whether whoever has a voice may still propose one. */
  mayAmend: boolean
  resolutionKind: Words | null
  documents: readonly { id: string; title: string; fileId: string; size: number }[]
  polls: readonly PollView[]
  /** The decision by consent that it is held by; for those who may read the papers. */
  consent: { id: string; isOver: boolean } | null
  decision: { number: string; outcome: string } | null
}
