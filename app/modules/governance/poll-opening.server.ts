import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { isOk, type Outcome, refused } from '~/platform/pure/outcome'
import { mayOpenBesideAmendments } from './queries-amendments.server'
import { type PollTransition, pollTransition } from './rules/poll-states'
import type { LoadedPoll } from './store-votes.server'

/** Whether a vote may open now: its own state, the meeting's, the amendments to its item, and the time at which it would close. */
export async function mayOpenNow(poll: LoadedPoll, tx: Tx): Promise<Outcome<PollTransition>> {
  const moved = pollTransition(poll.state, 'open')
  if (!isOk(moved)) return moved
  if (poll.meeting.state !== 'open') return refused({ code: 'meeting-not-open' })
  const amended = await mayOpenBesideAmendments(poll, tx)
  if (!isOk(amended)) return amended
  if (poll.closesAt !== null && poll.closesAt <= now())
    return refused({ code: 'closes-in-the-past', field: 'closesAt' })
  return moved
}
