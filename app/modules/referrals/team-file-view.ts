import type { ReferralOutcome } from './rules/proposal'
import type { State } from './rules/states'

/** A file as the page of the team shows it: made on the server, in one language. */
export type TeamFileView = {
  id: string
  number: string
  title: string
  requester: string
  state: State
  revision: number
  holder: string | null
  isMine: boolean
  /** The last day of the requester's turn, while they complete. */
  requesterDueOn: string | null
  admissibilityDays: number
  may: {
    take: boolean
    examine: boolean
    propose: boolean
    place: boolean
    join: boolean
    note: boolean
    debate: boolean
  }
  questions: readonly { id: string; label: string }[]
  /** The rules that a refusal may name. */
  rules: readonly { id: string; label: string }[]
  proposal: { outcome: ReferralOutcome; code: string; reason: string; redirectedTo: string } | null
  rejected: readonly { id: string; outcome: string; reason: string }[]
  item: { meetingId: string; title: string; isDraft: boolean; startsAt: string } | null
  sittings: readonly { id: string; title: string; startsAt: string }[]
  body: 'ethics-committee' | 'board'
  /** The debates begun from it, whatever their state, and what one may be built from. */
  drafts: readonly { id: string; title: string; href: string }[]
  debateTemplates: readonly { id: string; label: string }[]
  notes: readonly { id: string; text: string; at: string; author: string | null }[]
}
