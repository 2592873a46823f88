import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import type { MeetingState } from './meeting'

/** Months during which having acted for an organisation still keeps somebody from deciding about it. */
export const conflictMonths = 12

/** The instant from which mandates for an organisation count, at this one. */
export function conflictSince(at: Date): Date {
  const since = new Date(at)
  since.setUTCMonth(since.getUTCMonth() - conflictMonths)
  return since
}

/** Why the portal itself keeps somebody from an item: what their mandates and acts say. */
export const derivedReasons = ['acts-for', 'acted-for', 'instructed', 'oneself', 'decided-first'] as const
export type DerivedReason = (typeof derivedReasons)[number]
export const isDerivedReason = (text: string): text is DerivedReason =>
  (derivedReasons as readonly string[]).includes(text)

export type Concern = { userId: string; reason: DerivedReason }

/** What an item is about elsewhere in the portal: 'application:0192…' → { kind: 'application', id: '0192…' }. */
export function readSubject(subject: string | null): { kind: string; id: string } | null {
  const match = /^([a-z][a-z-]*):(\S+)$/.exec(subject ?? '')
  const [, kind, id] = match ?? []
  return kind && id ? { kind, id } : null
}

/**
 * What is to be noted for an item: those concerned who sit in the body and are not noted yet, each once, by the first
 * reason that holds.
 */
export function conflictsToNote(
  concerns: readonly Concern[],
  seated: readonly string[],
  noted: readonly string[],
): readonly Concern[] {
  const [sits, known] = [new Set(seated), new Set(noted)]
  const fresh = new Map<string, Concern>()
  for (const concern of concerns)
    if (sits.has(concern.userId) && !known.has(concern.userId) && !fresh.has(concern.userId))
      fresh.set(concern.userId, concern)
  return [...fresh.values()]
}

/**
 * May a conflict be declared, or taken back, on an item? While the meeting is prepared or held, before any vote of the
 * item was opened: a frozen electorate never changes. Refused: meeting-over, item-voted.
 */
export function mayTouchConflicts(state: MeetingState, pollStates: readonly string[]): Outcome<null> {
  if (state !== 'draft' && state !== 'convened' && state !== 'open') return refused({ code: 'meeting-over' })
  if (pollStates.some((poll) => poll === 'open' || poll === 'closed')) return refused({ code: 'item-voted' })
  return ok(null)
}
