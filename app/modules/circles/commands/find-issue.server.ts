import type { Tx } from '~/platform/db/db.server'
import { type Act, type Actor, can, type Person } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { CommunitySubject } from '../permissions'
import { communityFor } from '../queries-communities.server'
import { type Issue, issueById } from '../queries-letters.server'

/**
 * What every act on a letter begins with, inside its transaction: the issue, whose draft exists only for those who
 * write it. `draft` refuses once it was sent.
 */
export async function findIssue(
  tx: Tx,
  actor: Actor,
  id: string,
  act: Act<CommunitySubject>,
  { draft = true }: { draft?: boolean } = {},
): Promise<Outcome<{ issue: Issue; person: Person }>> {
  const issue = await issueById(id, tx)
  const found = issue && (await communityFor({ id: issue.communityId }, actor, tx))
  if (!issue || !found || actor.kind !== 'person' || !can(actor, act, found.subject))
    return refused({ code: 'not-found' })
  return draft && issue.state !== 'draft' ? refused({ code: 'letter-sent' }) : ok({ issue, person: actor })
}
