import type { CompletionKind } from './forms-procedure'
import type { Side, State } from './rules/states'

/** A file that another names: its page is at its number. */
export type NamedReferral = { number: string; title: string; state: State }

export type AppealState = 'open' | 'upheld' | 'dismissed' | 'dropped'
export type AppealView = {
  id: string
  text: string
  state: AppealState
  madeAt: string
  /** The board's answer, with its decision in the register. */
  reason: string
  decision: string | null
}

export type HistoryRow = {
  id: string
  at: string
  event: string
  side: Side | null
  reason: string | null
  /** There is a reason, that the requester kept. */
  isKept: boolean
  decision: string | null
  other: string | null
}

/** All that the procedure has to say of a file: made on the server, in one language, for everyone. */
export type ProcedureView = {
  id: string
  number: string
  state: State
  today: string
  hand: Exclude<Side, 'system'> | null
  dueOn: string | null
  requesterDueOn: string | null
  clock: { used: number; allowed: number | null }
  completion: { kind: CompletionKind; message: string; dueOn: string } | null
  /** The convened sitting that has it on its agenda. */
  sitting: { id: string; body: string; startsAt: string } | null
  decision: {
    outcome: State
    decidedOn: string
    number: string | null
    rule: string | null
    reason: string
    redirectedTo: string | null
    appealUntil: string | null
  } | null
  appeals: readonly AppealView[]
  supports: {
    total: number
    /** Of them, those of a confirmed address, without an account. */
    byMail: number
    organisations: readonly string[]
    people: readonly string[]
    unnamed: number
  }
  history: readonly HistoryRow[]
  /** The resolution that opened it. */
  origin: string | null
  joinedTo: NamedReferral | null
  joined: readonly NamedReferral[]
  debates: readonly { slug: string; title: string }[]
}
