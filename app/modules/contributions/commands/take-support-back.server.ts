import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { contributionPermissions } from '../permissions'
import { readKnownVoice, readSupportable } from '../queries-voices.server'
import { closedBecause } from '../rules/contribution'
import { count } from '../store.server'

/** Takes one's support back, while the debate lasts. Done twice, it is the same. */
export async function takeSupportBack(
  actor: Actor,
  { contributionId, participantId }: { contributionId: string; participantId: string | null },
): Promise<Outcome<{ answer: 'taken-back' | 'none' }>> {
  const [found] = await readSupportable(contributionId)
  const subject = { isDraft: found?.debateState === 'draft' }
  if (!found || !can(actor, contributionPermissions['contributions.take-part'], subject))
    return refused({ code: 'not-found' })
  const closed = closedBecause({ state: found.debateState, pausedOn: found.pausedOn }, found.stage, today())
  if (closed) return refused({ code: closed })
  const known = await readKnownVoice(actor, participantId)
  if (known === null) return refused({ code: 'voice-unknown' })
  return transact(async (tx): Promise<Outcome<{ answer: 'taken-back' | 'none' }>> => {
    const mine = { contributionId, participantId: known }
    const { count: gone } = await tx.contributionSupport.deleteMany({ where: mine })
    await tx.contributionFollow.deleteMany({ where: mine })
    if (gone === 0) return ok({ answer: 'none' })
    await tx.contribution.update({ where: { id: contributionId }, data: { supports: { decrement: 1 } } })
    await count(tx, found.debateId, { supports: -1 })
    await writeJournal(tx, {
      actor: { kind: 'system', job: 'contributions.count-supports' },
      act: 'contributions.take-support-back',
      subject: { kind: 'debate', id: found.debateId },
      data: { count: 1 },
    })
    return ok({ answer: 'taken-back' })
  })
}
