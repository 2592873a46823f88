import type { Tx } from '~/platform/db/db.server'
import { type Act, type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { StatutesVersion } from '../../statutes/queries.server'
import { type MeetingSubject, votePermissions } from '../permissions'
import { type LoadedPoll, loadPoll, pollSubject, statutesOf } from '../store-votes.server'

export type FoundPoll = { poll: LoadedPoll; version: StatutesVersion; subject: MeetingSubject }

/**
 * What every act on a vote begins with, inside its transaction: the vote, the statutes that govern it, and whether this
 * actor may. What they may not see is 'not-found'; what they may see but not do is 'not-allowed'.
 */
export async function findPoll(
  tx: Tx,
  actor: Actor,
  id: string,
  act: Act<MeetingSubject>,
): Promise<Outcome<FoundPoll>> {
  const poll = await loadPoll(tx, id)
  const version = poll && (await statutesOf(tx, poll.meeting))
  const subject = poll && pollSubject(poll.meeting, version)
  if (!poll || !subject) return refused({ code: 'not-found' })
  if (!can(actor, act, subject))
    return refused({ code: can(actor, votePermissions['governance.see-vote'], subject) ? 'not-allowed' : 'not-found' })
  if (!version) return refused({ code: 'no-statutes' })
  return ok({ poll, version, subject })
}
