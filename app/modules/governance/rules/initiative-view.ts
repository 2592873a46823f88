import type { Share } from '../../../platform/pure/fraction'
import type { AssemblyKind } from '../../statutes/rules/statutes'
import type { InitiativeKind, InitiativeState } from './initiative'
import type { MeetingState } from './meeting'

type Words = { fr: string; en: string }

/** An initiative as a list shows it. */
export type InitiativeLine = {
  id: string
  kind: InitiativeKind
  title: string
  state: InitiativeState
  needed: number
  signatures: number
  closesOn: string
  conveneBy: string | null
}

/** A convened assembly, and the last day to ask an item onto its agenda. */
type DatedAssembly = { id: string; title: string; day: string; last: string }

/** What the form of a new initiative offers, and the rules of the statutes beside it. */
export type InitiativeFormView = {
  members: readonly { memberId: string; name: string }[]
  resolutionKinds: readonly { id: string; name: Words; assembly: AssemblyKind }[]
  inTime: readonly DatedAssembly[]
  tooLate: readonly DatedAssembly[]
  rules: {
    entitled: number
    needed: Readonly<Record<InitiativeKind, number>>
    shares: Readonly<Record<InitiativeKind, Share>>
    itemDaysBefore: number
    signingDays: number
    assemblyDays: number | null
  }
}

/** An initiative as its page shows it to one person. */
export type InitiativeView = InitiativeLine & {
  text: string
  reason: string
  entitled: number
  /** Signatures of those still entitled to vote. */
  standing: number
  assemblyKind: AssemblyKind
  author: string
  beganOn: string
  reachedOn: string | null
  isDemonstration: boolean
  statutesVersion: number
  share: Share | null
  resolutionKind: Words | null
  meeting: { id: string; title: string; state: MeetingState; day: string } | null
  /** The members that the reader acts for. */
  mine: readonly { memberId: string; name: string; signed: boolean; isAuthor: boolean }[]
  /** It can still be signed today. */
  open: boolean
  mayCall: boolean
  /** Who signed, for those alone who must check it. */
  signatories: readonly { memberId: string; name: string; number: number | null; signedOn: string }[] | null
}
