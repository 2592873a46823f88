import type { CivilDate } from '../../../platform/pure/civil-date'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

/** The states of a referral, in the order of the procedure. */
export const states = [
  'draft',
  'collecting-signatures',
  'submitted',
  'to-complete',
  'admissibility',
  'admissible',
  'inadmissible',
  'redirected',
  'under-appeal',
  'joined',
  'withdrawn',
  'expired',
] as const
export type State = (typeof states)[number]
export const isState = (text: unknown): text is State => states.some((state) => state === text)

export const sides = ['requester', 'team', 'committee', 'board', 'system'] as const
export type Side = (typeof sides)[number]

export const events = [
  'collect-signatures',
  'submit',
  'request-completion',
  'complete',
  'accept-complete',
  'deem-complete',
  'admit',
  'reject',
  'redirect',
  'appeal',
  'uphold-appeal',
  'dismiss-appeal',
  'dismiss-appeal-of-redirection',
  'join',
  'follow',
  'separate',
  'free',
  'withdraw',
  'expire',
] as const
export type Event = (typeof events)[number]

/** What an event does to the cooperative's clock: 'begins' starts a new one, 'resumes' goes on with the one stopped. */
export type ClockEffect = 'begins' | 'resumes' | 'runs' | 'stops'

/** What the guards look at. Members that an event's guards do not read may be left out; what is left out forbids. */
export type TransitionContext = {
  side: Side
  today: CivilDate
  /** Mandatory questions left without an answer, from the check. */
  mandatoryMissing?: number
  /** A group of residents submits with its signatures; all others without. */
  needsSignatures?: boolean
  signaturesReached?: boolean
  /** The reason written for the other side. */
  reason?: string
  /** The last day of the requester's turn. */
  requesterDueOn?: CivilDate | null
  /** The last day of the clock that runs. */
  dueOn?: CivilDate | null
  /** The decision in the public register that this follows from. */
  decisionId?: string | null
  /** The last day to appeal. */
  appealUntil?: CivilDate | null
  /** What the decision under appeal was. */
  appealed?: 'inadmissible' | 'redirected' | null
  /** The appeal against this same decision was dismissed. */
  appealDismissed?: boolean
  /** The state of the file that it joins, or has joined. */
  target?: State | null
}

/** A file that others may join: it is under examination, or admissible and its debate is to come. */
export const takesJoined: readonly State[] = ['submitted', 'to-complete', 'admissibility', 'under-appeal', 'admissible']

const isSet = (text: string | null | undefined): text is string => typeof text === 'string' && text.trim() !== ''

/** What the table's rows ask; the name is the refusal's code when the guard says no. */
const guards = {
  'signatures-not-needed': ({ needsSignatures }) => needsSignatures === true,
  'signatures-missing': ({ needsSignatures, signaturesReached }) =>
    needsSignatures === false || signaturesReached === true,
  'mandatory-missing': ({ mandatoryMissing }) => mandatoryMissing === 0,
  'reason-missing': ({ reason }) => isSet(reason),
  'too-late-to-ask': ({ dueOn, today }) => isSet(dueOn) && today <= dueOn,
  'clock-not-passed': ({ dueOn, today }) => isSet(dueOn) && today > dueOn,
  'term-not-passed': ({ requesterDueOn, today }) => isSet(requesterDueOn) && today > requesterDueOn,
  'decision-missing': ({ decisionId }) => isSet(decisionId),
  'appeal-dismissed': ({ appealDismissed }) => appealDismissed === false,
  'appeal-too-late': ({ appealUntil, today }) => isSet(appealUntil) && today <= appealUntil,
  'was-redirected': ({ appealed }) => appealed === 'inadmissible',
  'was-inadmissible': ({ appealed }) => appealed === 'redirected',
  'target-over': ({ target }) => !!target && takesJoined.includes(target),
  'target-admissible': ({ target }) => !!target && target !== 'admissible',
} as const satisfies Record<string, (context: TransitionContext) => boolean>
export type Guard = keyof typeof guards

export type Transition = {
  from: State
  event: Event
  to: State
  side: Side
  clock: ClockEffect
  guards?: readonly Guard[]
}

/** The procedure. The public page that explains it is drawn from this table. */
// prettier-ignore
export const transitions: readonly Transition[] = [
  { from: 'draft', event: 'collect-signatures', to: 'collecting-signatures', side: 'requester', clock: 'stops', guards: ['signatures-not-needed', 'mandatory-missing'] },
  { from: 'draft', event: 'submit', to: 'submitted', side: 'requester', clock: 'begins', guards: ['signatures-missing', 'mandatory-missing'] },
  { from: 'draft', event: 'withdraw', to: 'withdrawn', side: 'requester', clock: 'stops' },
  { from: 'draft', event: 'expire', to: 'expired', side: 'system', clock: 'stops', guards: ['term-not-passed'] },

  { from: 'collecting-signatures', event: 'submit', to: 'submitted', side: 'requester', clock: 'begins', guards: ['signatures-missing', 'mandatory-missing'] },
  { from: 'collecting-signatures', event: 'withdraw', to: 'withdrawn', side: 'requester', clock: 'stops' },
  { from: 'collecting-signatures', event: 'expire', to: 'expired', side: 'system', clock: 'stops', guards: ['term-not-passed'] },

  { from: 'submitted', event: 'request-completion', to: 'to-complete', side: 'team', clock: 'stops', guards: ['reason-missing', 'too-late-to-ask'] },
  { from: 'submitted', event: 'accept-complete', to: 'admissibility', side: 'team', clock: 'begins' },
  { from: 'submitted', event: 'deem-complete', to: 'admissibility', side: 'system', clock: 'begins', guards: ['clock-not-passed'] },
  { from: 'submitted', event: 'join', to: 'joined', side: 'team', clock: 'stops', guards: ['reason-missing', 'target-over'] },
  { from: 'submitted', event: 'withdraw', to: 'withdrawn', side: 'requester', clock: 'stops' },

  { from: 'to-complete', event: 'complete', to: 'submitted', side: 'requester', clock: 'resumes', guards: ['mandatory-missing'] },
  { from: 'to-complete', event: 'join', to: 'joined', side: 'team', clock: 'stops', guards: ['reason-missing', 'target-over'] },
  { from: 'to-complete', event: 'withdraw', to: 'withdrawn', side: 'requester', clock: 'stops' },
  { from: 'to-complete', event: 'expire', to: 'expired', side: 'system', clock: 'stops', guards: ['term-not-passed'] },

  { from: 'admissibility', event: 'admit', to: 'admissible', side: 'committee', clock: 'stops', guards: ['decision-missing'] },
  { from: 'admissibility', event: 'reject', to: 'inadmissible', side: 'committee', clock: 'stops', guards: ['decision-missing', 'reason-missing'] },
  { from: 'admissibility', event: 'redirect', to: 'redirected', side: 'committee', clock: 'stops', guards: ['decision-missing', 'reason-missing'] },
  { from: 'admissibility', event: 'join', to: 'joined', side: 'team', clock: 'stops', guards: ['reason-missing', 'target-over'] },
  { from: 'admissibility', event: 'withdraw', to: 'withdrawn', side: 'requester', clock: 'stops' },

  { from: 'inadmissible', event: 'appeal', to: 'under-appeal', side: 'requester', clock: 'begins', guards: ['reason-missing', 'appeal-dismissed', 'appeal-too-late'] },
  { from: 'redirected', event: 'appeal', to: 'under-appeal', side: 'requester', clock: 'begins', guards: ['reason-missing', 'appeal-dismissed', 'appeal-too-late'] },

  { from: 'under-appeal', event: 'uphold-appeal', to: 'admissibility', side: 'board', clock: 'begins', guards: ['decision-missing'] },
  { from: 'under-appeal', event: 'dismiss-appeal', to: 'inadmissible', side: 'board', clock: 'stops', guards: ['decision-missing', 'was-redirected'] },
  { from: 'under-appeal', event: 'dismiss-appeal-of-redirection', to: 'redirected', side: 'board', clock: 'stops', guards: ['decision-missing', 'was-inadmissible'] },
  { from: 'under-appeal', event: 'withdraw', to: 'withdrawn', side: 'requester', clock: 'stops' },

  { from: 'joined', event: 'separate', to: 'submitted', side: 'requester', clock: 'begins', guards: ['target-admissible'] },
  { from: 'joined', event: 'free', to: 'submitted', side: 'system', clock: 'begins' },
  { from: 'joined', event: 'follow', to: 'joined', side: 'system', clock: 'stops', guards: ['target-over'] },
  { from: 'joined', event: 'withdraw', to: 'withdrawn', side: 'requester', clock: 'stops' },
]

export type TransitionRefusal = { code: 'state-forbids' | 'wrong-side' | Guard; detail: { state: State; event: Event } }

/** The row of the table for an event in a state, if the procedure has one. */
export const transitionFor = (state: State, event: Event): Transition | undefined =>
  transitions.find((row) => row.from === state && row.event === event)

/**
 * Applies an event. Refused with 'state-forbids' when the procedure has no such step, 'wrong-side' when another side
 * has to take it, or with the name of the first guard that says no. Who exactly may act is a matter of permissions.
 */
export function transition(
  state: State,
  event: Event,
  context: TransitionContext,
): Outcome<Transition, TransitionRefusal> {
  const row = transitionFor(state, event)
  const detail = { state, event }
  if (!row) return refused({ code: 'state-forbids', detail })
  if (row.side !== context.side) return refused({ code: 'wrong-side', detail })
  const no = row.guards?.find((guard) => !guards[guard](context))
  return no === undefined ? ok(row) : refused({ code: no, detail })
}

/** The events that a side may choose from in a state, guards aside. */
export const eventsFor = (state: State, side: Side): Event[] =>
  transitions.filter((row) => row.from === state && row.side === side).map(({ event }) => event)
