import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

/** A decision by consent, or an election without candidates: words in rounds, until nobody objects (sociocracy's methods). */
export const consentKinds = ['decision', 'election'] as const
export type ConsentKind = (typeof consentKinds)[number]

export const consentStates = [
  'clarification',
  'reactions',
  'nominations',
  'changes',
  'objections',
  'integration',
  'adopted',
  'abandoned',
] as const
export type ConsentState = (typeof consentStates)[number]

export const consentEvents = ['next', 'propose', 'integrate', 'propose-again', 'adopt', 'abandon'] as const
export type ConsentEvent = (typeof consentEvents)[number]

/** What the guards look at, counted in the present round. */
export type ConsentContext = {
  nominations?: number
  /** Somebody is proposed (an election). */
  proposed?: boolean
  /** Objections neither integrated nor withdrawn. */
  standing?: number
  /** Members who said that they consent, and the fewest who must (the body's quorum). */
  consents?: number
  needed?: number
  reason?: string
}

const guards = {
  'nobody-named': ({ nominations }) => (nominations ?? 0) > 0,
  'nobody-proposed': ({ proposed }) => proposed === true,
  'no-objection': ({ standing }) => (standing ?? 0) > 0,
  'objection-stands': ({ standing }) => standing === 0,
  'too-few-consents': ({ consents, needed }) => (consents ?? 0) > 0 && (consents ?? 0) >= (needed ?? 1),
  'reason-missing': ({ reason }) => (reason ?? '').trim() !== '',
} as const satisfies Record<string, (context: ConsentContext) => boolean>
export type ConsentGuard = keyof typeof guards

export type ConsentTransition = {
  kind: ConsentKind
  from: ConsentState
  event: ConsentEvent
  to: ConsentState
  guards: readonly ConsentGuard[]
}

const row = (
  kind: ConsentKind,
  from: ConsentState,
  event: ConsentEvent,
  to: ConsentState,
  ...guarded: ConsentGuard[]
): ConsentTransition => ({ kind, from, event, to, guards: guarded })

/** The last steps are the same for both: objections, their integration, and round again until none stands. */
const ending = (kind: ConsentKind): ConsentTransition[] => [
  row(kind, 'objections', 'adopt', 'adopted', 'objection-stands', 'too-few-consents', 'reason-missing'),
  row(kind, 'objections', 'integrate', 'integration', 'no-objection'),
  row(kind, 'integration', 'propose-again', 'objections', 'objection-stands'),
  ...(['objections', 'integration'] as const).map((from) => row(kind, from, 'abandon', 'abandoned', 'reason-missing')),
]

/** The whole procedure; the line of steps on the page is drawn from this table. */
export const consentTransitions: readonly ConsentTransition[] = [
  row('decision', 'clarification', 'next', 'reactions'),
  row('decision', 'clarification', 'abandon', 'abandoned', 'reason-missing'),
  row('decision', 'reactions', 'next', 'objections'),
  row('decision', 'reactions', 'abandon', 'abandoned', 'reason-missing'),
  ...ending('decision'),
  row('election', 'nominations', 'next', 'changes', 'nobody-named'),
  row('election', 'nominations', 'abandon', 'abandoned', 'reason-missing'),
  row('election', 'changes', 'propose', 'objections', 'nobody-proposed'),
  row('election', 'changes', 'abandon', 'abandoned', 'reason-missing'),
  ...ending('election'),
]

export const firstState = (kind: ConsentKind): ConsentState => (kind === 'decision' ? 'clarification' : 'nominations')
export const isOver = (state: ConsentState): boolean => state === 'adopted' || state === 'abandoned'

/** The steps of a kind, in order, without those that end it. */
export const stepsOf = (kind: ConsentKind): readonly ConsentState[] =>
  kind === 'decision'
    ? ['clarification', 'reactions', 'objections', 'integration']
    : ['nominations', 'changes', 'objections', 'integration']

/** Applies an event; refused with 'state-forbids', or with the first guard that says no. */
export function consentTransition(
  kind: ConsentKind,
  state: ConsentState,
  event: ConsentEvent,
  context: ConsentContext,
): Outcome<ConsentTransition> {
  const found = consentTransitions.find((one) => one.kind === kind && one.from === state && one.event === event)
  if (!found) return refused({ code: 'state-forbids', detail: { state, event } })
  const failed = found.guards.find((guard) => !guards[guard](context))
  if (failed) return refused({ code: failed, detail: { needed: context.needed ?? 0, consents: context.consents ?? 0 } })
  return ok(found)
}

export const contributionKinds = ['question', 'reaction', 'nomination', 'change', 'consent', 'objection'] as const
export type ContributionKind = (typeof contributionKinds)[number]

/** What is said at each step. */
const saidIn: Readonly<Partial<Record<ConsentState, readonly ContributionKind[]>>> = {
  clarification: ['question'],
  reactions: ['reaction'],
  nominations: ['nomination'],
  changes: ['change'],
  objections: ['consent', 'objection'],
}
export const contributionsIn = (state: ConsentState): readonly ContributionKind[] => saidIn[state] ?? []

export type Contribution = { kind: ContributionKind; round: number; authorId: string; state: string | null }

/**
 * May somebody say this now? At its step; once each in a round, but for questions; who consented may still object as long
 * as the step lasts, and who objected consents by taking the objection back. Refused: not-now, said-already.
 */
export function mayContribute(
  process: { state: ConsentState; round: number },
  kind: ContributionKind,
  mine: readonly Contribution[],
): Outcome<null> {
  const allowed = contributionsIn(process.state)
  if (!allowed.includes(kind)) return refused({ code: 'not-now' })
  if (kind === 'question') return ok(null)
  const said = mine.filter((one) => one.round === process.round && one.state !== 'withdrawn')
  const blocks = (one: Contribution) => one.kind === kind || (kind === 'consent' && one.kind === 'objection')
  return said.some(blocks) ? refused({ code: 'said-already' }) : ok(null)
}

/** How a round of objections stands: each member counts by the last word; an objection that stands outweighs a consent. */
export function standingOf(
  round: number,
  contributions: readonly Contribution[],
): { standing: number; consents: number } {
  const now = contributions.filter((one) => one.round === round)
  const objecting = now.filter(({ kind, state }) => kind === 'objection' && state === 'raised')
  const objectors = new Set(objecting.map(({ authorId }) => authorId))
  const consenting = now.filter(({ kind, authorId }) => kind === 'consent' && !objectors.has(authorId))
  return { standing: objecting.length, consents: new Set(consenting.map(({ authorId }) => authorId)).size }
}
