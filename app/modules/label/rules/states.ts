import type { CivilDate } from '../../../platform/pure/civil-date'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

/** The states of an application for the label, in the order of the procedure. */
export const states = [
  'draft',
  'submitted',
  'under-review',
  'to-complete',
  'in-committee',
  'granted',
  'granted-with-plan',
  'refused',
  'under-appeal',
  'closed',
] as const
export type State = (typeof states)[number]
export const isState = (text: unknown): text is State => states.some((state) => state === text)

export const sides = ['applicant', 'instructor', 'committee', 'appeal', 'system'] as const
export type Side = (typeof sides)[number]

export const events = [
  'submit',
  'take',
  'request-completion',
  'complete',
  'send-to-committee',
  'send-back',
  'grant',
  'grant-with-plan',
  'refuse',
  'close',
  'adjourn',
  'withdraw',
  'expire',
  'appeal',
  'withdraw-appeal',
  'uphold',
  'grant-on-appeal',
  'grant-with-plan-on-appeal',
] as const
export type Event = (typeof events)[number]

/** What an event does to the cooperative's clock: see clock.ts. */
export type ClockEffect = 'starts' | 'runs' | 'stops'

/** What the guards look at. Members that an event's guard does not read may be left out. */
export type TransitionContext = {
  side: Side
  today: CivilDate
  /** Mandatory criteria whose answer or evidence is missing, from the check. */
  mandatoryMissing?: number
  /** Applicable criteria that need judgement and have no finding yet. */
  unjudged?: number
  /** The reason written for the other side. */
  reason?: string
  /** The date after which the applicant's turn ends. */
  applicantDueOn?: CivilDate | null
  /** Problems found by `decisionProblems`. */
  decisionProblems?: number
  /** How often the committee has adjourned this file. */
  adjournments?: number
  /** The last day to contest a refusal; null where it can't be contested (any more). */
  appealUntil?: CivilDate | null
}

/** The refusal's code when the guard says no, which is also its name. */
const guards = {
  'mandatory-missing': ({ mandatoryMissing }) => mandatoryMissing === 0,
  'judgement-missing': ({ unjudged }) => unjudged === 0,
  'reason-missing': ({ reason }) => (reason ?? '').trim() !== '',
  'term-not-passed': ({ applicantDueOn, today }) => typeof applicantDueOn === 'string' && today > applicantDueOn,
  'decision-incomplete': ({ decisionProblems }) => decisionProblems === 0,
  'adjourned-already': ({ adjournments }) => adjournments === 0,
  'appeal-too-late': ({ appealUntil, today }) => typeof appealUntil === 'string' && today <= appealUntil,
} as const satisfies Record<string, (context: TransitionContext) => boolean>
export type Guard = keyof typeof guards

export type Transition = { from: State; event: Event; to: State; side: Side; clock: ClockEffect; guard?: Guard }

/** The procedure. The public page that explains it is drawn from this table. */
export const transitions: readonly Transition[] = [
  { from: 'draft', event: 'submit', to: 'submitted', side: 'applicant', clock: 'starts', guard: 'mandatory-missing' },
  { from: 'draft', event: 'withdraw', to: 'closed', side: 'applicant', clock: 'stops' },
  { from: 'draft', event: 'expire', to: 'closed', side: 'system', clock: 'stops', guard: 'term-not-passed' },

  { from: 'submitted', event: 'take', to: 'under-review', side: 'instructor', clock: 'runs' },
  { from: 'submitted', event: 'withdraw', to: 'closed', side: 'applicant', clock: 'stops' },

  {
    from: 'under-review',
    event: 'request-completion',
    to: 'to-complete',
    side: 'instructor',
    clock: 'stops',
    guard: 'reason-missing',
  },
  {
    from: 'under-review',
    event: 'send-to-committee',
    to: 'in-committee',
    side: 'instructor',
    clock: 'runs',
    guard: 'judgement-missing',
  },
  { from: 'under-review', event: 'withdraw', to: 'closed', side: 'applicant', clock: 'stops' },

  {
    from: 'to-complete',
    event: 'complete',
    to: 'under-review',
    side: 'applicant',
    clock: 'starts',
    guard: 'mandatory-missing',
  },
  { from: 'to-complete', event: 'withdraw', to: 'closed', side: 'applicant', clock: 'stops' },
  { from: 'to-complete', event: 'expire', to: 'closed', side: 'system', clock: 'stops', guard: 'term-not-passed' },

  {
    from: 'in-committee',
    event: 'send-back',
    to: 'under-review',
    side: 'committee',
    clock: 'runs',
    guard: 'reason-missing',
  },
  {
    from: 'in-committee',
    event: 'grant',
    to: 'granted',
    side: 'committee',
    clock: 'stops',
    guard: 'decision-incomplete',
  },
  {
    from: 'in-committee',
    event: 'grant-with-plan',
    to: 'granted-with-plan',
    side: 'committee',
    clock: 'stops',
    guard: 'decision-incomplete',
  },
  {
    from: 'in-committee',
    event: 'refuse',
    to: 'refused',
    side: 'committee',
    clock: 'stops',
    guard: 'decision-incomplete',
  },
  { from: 'in-committee', event: 'close', to: 'closed', side: 'committee', clock: 'stops', guard: 'reason-missing' },
  {
    from: 'in-committee',
    event: 'adjourn',
    to: 'in-committee',
    side: 'committee',
    clock: 'runs',
    guard: 'adjourned-already',
  },
  { from: 'in-committee', event: 'withdraw', to: 'closed', side: 'applicant', clock: 'stops' },

  { from: 'refused', event: 'appeal', to: 'under-appeal', side: 'applicant', clock: 'stops', guard: 'appeal-too-late' },

  { from: 'under-appeal', event: 'withdraw-appeal', to: 'refused', side: 'applicant', clock: 'stops' },
  { from: 'under-appeal', event: 'uphold', to: 'refused', side: 'appeal', clock: 'stops', guard: 'reason-missing' },
  {
    from: 'under-appeal',
    event: 'grant-on-appeal',
    to: 'granted',
    side: 'appeal',
    clock: 'stops',
    guard: 'decision-incomplete',
  },
  {
    from: 'under-appeal',
    event: 'grant-with-plan-on-appeal',
    to: 'granted-with-plan',
    side: 'appeal',
    clock: 'stops',
    guard: 'decision-incomplete',
  },
]

/** What the instruction does to a file: whoever did any of it has instructed that file. */
export const instructionEvents: readonly Event[] = [
  ...new Set(transitions.filter(({ side }) => side === 'instructor').map(({ event }) => event)),
]

export type TransitionRefusal = { code: 'state-forbids' | 'wrong-side' | Guard; detail: { state: State; event: Event } }

/** The row of the table for an event in a state, if the procedure has one. */
export const transitionFor = (state: State, event: Event): Transition | undefined =>
  transitions.find((row) => row.from === state && row.event === event)

/**
 * Applies an event. Refused with 'state-forbids' when the procedure has no such step, 'wrong-side' when another side
 * has to take it, or with the name of the guard that says no. Who exactly may act is `permissions.ts`'s business.
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
  if (row.guard && !guards[row.guard](context)) return refused({ code: row.guard, detail })
  return ok(row)
}

/** The events that a side may choose from in a state, guards aside. */
export const eventsFor = (state: State, side: Side): Event[] =>
  transitions.filter((row) => row.from === state && row.side === side).map(({ event }) => event)

const decided: readonly State[] = ['granted', 'granted-with-plan', 'refused']

/** The committee has decided on the merits. */
export const isDecided = (state: State): boolean => decided.includes(state)
export const isGranted = (state: State): boolean => state === 'granted' || state === 'granted-with-plan'
/** Something may still happen. */
export const isOpen = (state: State): boolean => !isDecided(state) && state !== 'closed'
/** The applicant writes in a draft, and when asked to complete; never otherwise. */
export const isReadOnly = (state: State): boolean => state !== 'draft' && state !== 'to-complete'

/** Who has to act next; nobody once it is over. */
export function whoHasTheHand(state: State): Exclude<Side, 'system'> | null {
  if (!isReadOnly(state)) return 'applicant'
  if (state === 'in-committee') return 'committee'
  if (state === 'under-appeal') return 'appeal'
  return isOpen(state) ? 'instructor' : null
}

/** The cooperative's time runs, once submitted, while the applicant has not the hand; an appeal has its own term. */
export const isClockRunning = (state: State): boolean => isOpen(state) && isReadOnly(state) && state !== 'under-appeal'
