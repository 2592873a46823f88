import { addDays, type CivilDate } from '../../../platform/pure/civil-date'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import type { DebateState } from './debate'

export const debateEvents = ['publish', 'open', 'close', 'report', 'answer', 'abandon'] as const
export type DebateEvent = (typeof debateEvents)[number]

/** Days after the close by which the report is due, and days after the report by which every answer is. */
export const reportDays = 60
export const answersDays = 90

export const reportDueOn = (closesOn: CivilDate): CivilDate => addDays(closesOn, reportDays)
/** Once the report is published, the clock runs from that day; before, from the last day that it may be. */
export const answersDueOn = (reportedOn: CivilDate): CivilDate => addDays(reportedOn, answersDays)

/** What the guards look at. Members that an event's guard does not read may be left out. */
export type DebateContext = {
  today: CivilDate
  opensOn?: CivilDate
  closesOn?: CivilDate
  /** What is missing before it may be announced (rules/publication.ts): none. */
  isComplete?: boolean
  /** Recommendations that have no answer yet. */
  unanswered?: number
  reason?: string
}

const guards = {
  'design-incomplete': ({ isComplete }) => isComplete === true,
  'debate-begins-first': ({ opensOn, today }) => (opensOn ?? '') > today,
  'too-early': ({ opensOn, today }) => (opensOn ?? '9999') <= today,
  'not-over': ({ closesOn, today }) => (closesOn ?? '9999') < today,
  'answers-missing': ({ unanswered }) => unanswered === 0,
  'reason-missing': ({ reason }) => (reason ?? '').trim() !== '',
} as const satisfies Record<string, (context: DebateContext) => boolean>
export type DebateGuard = keyof typeof guards

/** Who brings an event about: the team by an act, or the portal at a date. */
export type DebateHand = 'team' | 'portal'
export type DebateTransition = {
  from: DebateState
  event: DebateEvent
  to: DebateState
  by: DebateHand
  guards: readonly DebateGuard[]
}

/**
 * The life of every debate. It is announced, whole, before the day it opens; opens and closes by itself at its dates; is
 * reported, then answered. What was announced is never taken back: it is abandoned, with the reason.
 */
export const debateTransitions: readonly DebateTransition[] = [
  {
    from: 'draft',
    event: 'publish',
    to: 'announced',
    by: 'team',
    guards: ['design-incomplete', 'debate-begins-first'],
  },
  { from: 'announced', event: 'open', to: 'open', by: 'portal', guards: ['too-early'] },
  { from: 'open', event: 'close', to: 'closed', by: 'portal', guards: ['not-over'] },
  { from: 'closed', event: 'report', to: 'reported', by: 'team', guards: [] },
  { from: 'reported', event: 'answer', to: 'answered', by: 'team', guards: ['answers-missing'] },
  { from: 'announced', event: 'abandon', to: 'abandoned', by: 'team', guards: ['reason-missing'] },
  { from: 'open', event: 'abandon', to: 'abandoned', by: 'team', guards: ['reason-missing'] },
  { from: 'closed', event: 'abandon', to: 'abandoned', by: 'team', guards: ['reason-missing'] },
]

/** Applies an event; refused with 'state-forbids', or with the name of the first guard that says no. */
export function debateTransition(
  state: DebateState,
  event: DebateEvent,
  context: DebateContext,
): Outcome<DebateTransition> {
  const row = debateTransitions.find((one) => one.from === state && one.event === event)
  const detail = { state, event }
  if (!row) return refused({ code: 'state-forbids', detail })
  const no = row.guards.find((guard) => !guards[guard](context))
  return no ? refused({ code: no, detail }) : ok(row)
}

/** What the team may still change: all of a draft; of what was announced, with a reason that is public; nothing once it is over. */
export const mayChange = (state: DebateState): boolean => state === 'draft' || state === 'announced' || state === 'open'

export type TakingPart = { state: DebateState; pausedOn: CivilDate | null }
/**
 * Whether people may take part in a stage now; refused with 'debate-not-open', 'debate-closed', 'debate-paused',
 * 'stage-to-come' or 'stage-over'. The stage's dates count, and not only the daily job that moves the state.
 */
export function mayTakePart(
  { state, pausedOn }: TakingPart,
  stage: { startsOn: CivilDate; endsOn: CivilDate },
  today: CivilDate,
): Outcome<true> {
  if (state === 'draft' || state === 'announced') return refused({ code: 'debate-not-open' })
  if (state !== 'open') return refused({ code: 'debate-closed' })
  if (pausedOn !== null) return refused({ code: 'debate-paused' })
  if (today < stage.startsOn) return refused({ code: 'stage-to-come' })
  return today > stage.endsOn ? refused({ code: 'stage-over' }) : ok(true)
}
