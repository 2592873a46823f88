import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import type { PollState } from './poll'

export type PollEvent = 'edit' | 'open' | 'cast' | 'enter-paper' | 'close' | 'cancel'
export type PollTransition = { from: PollState; event: PollEvent; to: PollState }

/** What may happen to a vote, and when. What is closed is never opened again; what is open is never changed. */
export const pollTransitions: readonly PollTransition[] = [
  { from: 'draft', event: 'edit', to: 'draft' },
  { from: 'draft', event: 'cancel', to: 'cancelled' },
  { from: 'draft', event: 'open', to: 'open' },
  { from: 'open', event: 'cast', to: 'open' },
  { from: 'open', event: 'enter-paper', to: 'open' },
  { from: 'open', event: 'close', to: 'closed' },
]

/** Applies an event; refused with 'poll-not-open', 'poll-closed' or 'poll-state-forbids', which say why in the state that it is in. */
export function pollTransition(state: PollState, event: PollEvent): Outcome<PollTransition> {
  const row = pollTransitions.find(({ from, event: on }) => from === state && on === event)
  if (row) return ok(row)
  if (state === 'closed') return refused({ code: 'poll-closed' })
  if (state === 'draft') return refused({ code: 'poll-not-open' })
  return refused({ code: 'poll-state-forbids', detail: { state, event } })
}
