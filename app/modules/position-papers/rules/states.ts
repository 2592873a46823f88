import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

export const paperStates = ['draft', 'submitted', 'published', 'withdrawn'] as const
export type PaperState = (typeof paperStates)[number]

export const paperActs = ['save', 'submit', 'take-back', 'return', 'publish', 'withdraw'] as const
export type PaperAct = (typeof paperActs)[number]

/** What the guards look at. Members that an act's guard does not read may be left out. */
export type PaperContext = {
  /** True until the last day of the stage, that day included. */
  isOpen?: boolean
  faults?: number
  reason?: string
}

const guards = {
  'stage-over': ({ isOpen }) => isOpen === true,
  'template-not-respected': ({ faults }) => faults === 0,
  'reason-missing': ({ reason }) => (reason ?? '').trim() !== '',
} as const satisfies Record<string, (context: PaperContext) => boolean>
type PaperGuard = keyof typeof guards

export type PaperTransition = { from: PaperState; act: PaperAct; to: PaperState; guards: readonly PaperGuard[] }

/**
 * The life of a paper. Sent in time, it may be read, sent back and published after the stage's end: the team's delay takes
 * nothing from anyone, and neither does a correction that it asked for (`returned` keeps the right to send it again).
 */
export const paperTransitions: readonly PaperTransition[] = [
  { from: 'draft', act: 'save', to: 'draft', guards: ['stage-over'] },
  { from: 'draft', act: 'submit', to: 'submitted', guards: ['stage-over', 'template-not-respected'] },
  { from: 'submitted', act: 'take-back', to: 'draft', guards: ['stage-over'] },
  { from: 'submitted', act: 'return', to: 'draft', guards: ['reason-missing'] },
  { from: 'submitted', act: 'publish', to: 'published', guards: ['template-not-respected'] },
  { from: 'published', act: 'withdraw', to: 'withdrawn', guards: ['reason-missing'] },
]

/** Applies an act; refused with 'state-forbids', or with the name of the first guard that says no. */
export function paperTransition(state: PaperState, act: PaperAct, context: PaperContext): Outcome<PaperTransition> {
  const row = paperTransitions.find((one) => one.from === state && one.act === act)
  if (!row) return refused({ code: 'state-forbids', detail: { state, act } })
  const no = row.guards.find((guard) => !guards[guard](context))
  return no ? refused({ code: no, detail: { state, act } }) : ok(row)
}

/** Days that an organisation has to correct a paper that was sent back, even beyond the stage's end. */
export const correctionDays = 10

/** True while a paper of this stage may be written and sent: to its last day, or to that of a correction asked for. */
export const isOpenFor = (
  stage: { startsOn: string; endsOn: string } | null,
  today: string,
  correctUntil: string | null,
): boolean =>
  stage !== null &&
  today >= stage.startsOn &&
  (today <= stage.endsOn || (correctUntil !== null && today <= correctUntil))
