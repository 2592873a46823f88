import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import type { VotationState } from './votation'

export const votationEvents = [
  'edit',
  'announce',
  'open',
  'cast',
  'enter-paper',
  'close',
  'decide-block',
  'freeze',
  'count',
  'cancel',
] as const
export type VotationEvent = (typeof votationEvents)[number]
export type VotationTransition = { from: VotationState; event: VotationEvent; to: VotationState }

/**
 * What may happen to a votation, and when. Once announced, its rules never change; once frozen, its box never does. The
 * public page of the procedure is drawn from this table.
 */
export const votationTransitions: readonly VotationTransition[] = [
  { from: 'draft', event: 'edit', to: 'draft' },
  { from: 'draft', event: 'announce', to: 'announced' },
  { from: 'draft', event: 'cancel', to: 'cancelled' },
  { from: 'announced', event: 'open', to: 'open' },
  { from: 'announced', event: 'cancel', to: 'cancelled' },
  { from: 'open', event: 'cast', to: 'open' },
  { from: 'open', event: 'enter-paper', to: 'open' },
  { from: 'open', event: 'decide-block', to: 'open' },
  { from: 'open', event: 'close', to: 'closed' },
  { from: 'open', event: 'cancel', to: 'cancelled' },
  { from: 'closed', event: 'enter-paper', to: 'closed' },
  { from: 'closed', event: 'decide-block', to: 'closed' },
  { from: 'closed', event: 'cancel', to: 'cancelled' },
  { from: 'closed', event: 'freeze', to: 'counting' },
  { from: 'counting', event: 'count', to: 'counted' },
]

/** Applies an event; refused with 'votation-state-forbids', or 'votation-announced' where only a draft could. */
export function votationTransition(state: VotationState, event: VotationEvent): Outcome<VotationTransition> {
  const row = votationTransitions.find(({ from, event: on }) => from === state && on === event)
  if (row) return ok(row)
  return refused({
    code: event === 'edit' && state !== 'draft' ? 'votation-announced' : 'votation-state-forbids',
    detail: { state, event },
  })
}
