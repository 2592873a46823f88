import { transact } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { votePermissions } from '../permissions'
import { pollTransition } from '../rules/poll-states'
import type { PaperChannel } from '../rules/paper'
import { findPoll } from './find-poll.server'

/**
 * Marks that this right was used on paper, when its ballot is handed out or opened. Refused when it was used already, on
 * line or on paper: one counts. It leaves no line in the journal: nothing there says who voted.
 */
export async function markPaperVoter(
  actor: Actor,
  { pollId, rightId, channel }: { pollId: string; rightId: string; channel: PaperChannel },
): Promise<Outcome<{ rightId: string }>> {
  return transact(async (tx) => {
    const found = await findPoll(tx, actor, pollId, votePermissions['governance.handle-paper-votes'])
    if (!isOk(found)) return found
    const { poll } = found.ok
    const moved = pollTransition(poll.state, 'enter-paper')
    if (!isOk(moved)) return moved
    if (poll.rule?.voting.kind === 'member-weights') return refused({ code: 'paper-for-secret-only' })
    const { count } = await tx.votingRight.updateMany({
      where: { id: rightId, pollId, used: null },
      data: { used: channel },
    })
    if (count === 1) return ok({ rightId })
    const right = await tx.votingRight.findFirst({ where: { id: rightId, pollId }, select: { id: true } })
    return refused({ code: right ? 'right-used' : 'not-found' })
  })
}
