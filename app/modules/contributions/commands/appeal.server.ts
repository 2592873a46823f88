import { raiseMatter } from '~/modules/debates/matters.server'
import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { addDays, civilDateOf } from '~/platform/pure/civil-date'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { contributionMessages } from '../messages/contributions'
import { ownText } from '../own.server'
import { contributionPermissions } from '../permissions'
import { appealDays } from '../rules/moderation'
import { standingRemoval } from '../store-moderation.server'

/** What the garants' matter is about, by the kind of its subject. */
export const appealSubject = 'contribution-removal'

/** The author of a removed text appeals to the garants of the debate, by the link of its mail: once, in a set time. */
export const appealRemoval = (
  actor: Actor,
  { token, appeal }: { token: string; appeal: string },
): Promise<Outcome<{ dueOn: string }>> =>
  transact(async (tx): Promise<Outcome<{ dueOn: string }>> => {
    const own = await ownText(token, tx)
    const subject = { userId: own?.userId ?? null, byLink: own !== null }
    if (!can(actor, contributionPermissions['contributions.keep-own'], subject) || !own)
      return refused({ code: 'not-found' })
    const { contributionId, debate, number, locale, email } = own
    const commentId = own.kind === 'comment' ? own.id : null
    const removal = await standingRemoval(tx, { contributionId, commentId })
    if (!removal) return refused({ code: 'state-forbids' })
    if (removal.appealedAt) return refused({ code: 'appeal-made' })
    if (addDays(civilDateOf(removal.removedAt), appealDays) < today()) return refused({ code: 'appeal-late' })
    const { id: matterId, dueOn } = await raiseMatter(tx, debate, {
      kind: 'moderation-appeal',
      subject: `${appealSubject}:${removal.id}`,
      title: contributionMessages[locale].appeal.title(number),
      text: appeal,
      authorId: own.userId,
      email,
      authorName: own.authorName,
      locale,
      // The words of the appeal may repeat what was removed: the count and the answer are public, not they.
      isPublic: false,
    })
    await tx.contributionRemoval.update({ where: { id: removal.id }, data: { appeal, appealedAt: now(), matterId } })
    await writeJournal(tx, {
      actor,
      act: 'contributions.appeal',
      subject: { kind: 'contribution', id: contributionId },
      data: { debate: debate.id, number },
    })
    return ok({ dueOn })
  })
