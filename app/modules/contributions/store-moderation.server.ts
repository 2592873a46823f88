import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/db.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { newId } from '~/platform/pure/ids'
import { reportAnsweredMail, removedMail, restoredMail } from './mails/moderation'
import { isRemovalReason, type RemovalReason } from './rules/moderation'
import { moveContribution } from './store.server'
import { tokenOf } from './tokens.server'

/** What a moderator acts on: a contribution, or one of its comments. */
export type Moderated = {
  contributionId: string
  commentId: string | null
  number: number
  state: string
  debate: { id: string; slug: string; title: string }
  /** Who wrote it, to be told; null for who left no address. */
  author: { email: string; locale: Locale } | null
}

/** The contribution, or its comment, that an act names. */
export async function moderated(
  tx: Tx,
  { contributionId, commentId }: { contributionId: string; commentId: string | null },
): Promise<Moderated | null> {
  const who = { select: { email: true, locale: true } } as const
  const row = await tx.contribution.findUnique({
    where: { id: contributionId },
    select: {
      number: true,
      state: true,
      participant: who,
      debate: { select: { id: true, slug: true, title: true } },
    },
  })
  if (!row) return null
  const comment =
    commentId === null
      ? null
      : await tx.contributionComment.findUnique({
          where: { id: commentId },
          select: { contributionId: true, state: true, participant: who },
        })
  if (commentId !== null && comment?.contributionId !== contributionId) return null
  const participant = comment ? comment.participant : row.participant
  const { number, debate } = row
  return {
    contributionId,
    commentId,
    number,
    state: comment ? comment.state : row.state,
    debate,
    author: participant?.email
      ? { email: participant.email, locale: isLocale(participant.locale) ? participant.locale : 'fr' }
      : null,
  }
}

/** Moves what is moderated off the pages, or back; false where another window was first. */
async function move(tx: Tx, { contributionId, commentId, state }: Moderated, to: 'removed' | 'published') {
  if (commentId === null)
    return moveContribution(tx, contributionId, to === 'published' ? 'restore' : state === 'held' ? 'reject' : 'remove')
  const from = to === 'removed' ? 'published' : 'removed'
  const { count } = await tx.contributionComment.updateMany({
    where: { id: commentId, state: from },
    data: { state: to },
  })
  if (count === 0) return false
  const by = to === 'removed' ? { decrement: 1 } : { increment: 1 }
  await tx.contribution.update({ where: { id: contributionId }, data: { discussed: by } })
  return true
}

/** Those who reported it are told what came of it, and their addresses are forgotten. */
export async function answerReports(
  tx: Tx,
  { contributionId, commentId, debate, number }: Moderated,
  outcome: 'kept' | 'removed',
): Promise<number> {
  const where = { contributionId, commentId, answeredAt: null }
  const reports = await tx.contributionReport.findMany({ where, select: { id: true, email: true, locale: true } })
  for (const { id, email, locale } of reports)
    if (email)
      await enqueueMail(
        tx,
        { to: email, ...reportAnsweredMail(isLocale(locale) ? locale : 'fr', debate, { number, outcome }) },
        { key: `contributions.report-answered:${id}` },
      )
  await tx.contributionReport.updateMany({ where, data: { outcome, answeredAt: now(), email: null } })
  return reports.length
}

type Removing = { reason: RemovalReason; note: string; removedById: string }

/** Takes a text off the pages with its reason, which everyone reads, and tells its author how to appeal. */
export async function removeText(tx: Tx, on: Moderated, removing: Removing): Promise<string | null> {
  if (!(await move(tx, on, 'removed'))) return null
  const { contributionId, commentId, debate, number, author } = on
  const id = newId()
  await tx.contributionRemoval.create({
    data: { id, debateId: debate.id, contributionId, commentId, ...removing, removedAt: now() },
  })
  await answerReports(tx, on, 'removed')
  const token = commentId === null ? tokenOf('contribution', contributionId) : tokenOf('comment', commentId)
  const { reason, note } = removing
  if (author)
    await enqueueMail(
      tx,
      { to: author.email, ...removedMail(author.locale, debate, { number, reason, note, token }) },
      { key: `contributions.removed:${id}` },
    )
  return id
}

/** Puts a text back, with what is answered; the removal stays in the public count, as one that was undone. */
export async function restoreText(
  tx: Tx,
  on: Moderated,
  removal: { id: string; wasAppealed: boolean },
  answer: string,
): Promise<boolean> {
  if (!(await move(tx, on, 'published'))) return false
  await tx.contributionRemoval.update({
    where: { id: removal.id },
    data: { endedAt: now(), answer, ...(removal.wasAppealed ? { appealOutcome: 'restored' } : {}) },
  })
  if (on.author)
    await enqueueMail(
      tx,
      { to: on.author.email, ...restoredMail(on.author.locale, on.debate, { number: on.number, answer }) },
      { key: `contributions.restored:${removal.id}` },
    )
  return true
}

/** The removal that stands, of a contribution or of a comment. */
export const standingRemoval = (
  tx: Tx,
  { contributionId, commentId }: { contributionId: string; commentId: string | null },
) => tx.contributionRemoval.findFirst({ where: { contributionId, commentId, endedAt: null } })

export type RemovalCount = { reason: RemovalReason; removed: number; restored: number; appealed: number }

/** How many texts were removed in a debate, by reason; those put back are counted with them. */
export async function removalCounts(debateId: string): Promise<RemovalCount[]> {
  const rows = await db.contributionRemoval.findMany({
    where: { debateId },
    select: { reason: true, endedAt: true, appealedAt: true },
  })
  const counts = new Map<RemovalReason, RemovalCount>()
  for (const { reason, endedAt, appealedAt } of rows) {
    if (!isRemovalReason(reason)) continue
    const count = counts.get(reason) ?? { reason, removed: 0, restored: 0, appealed: 0 }
    count.removed += 1
    if (endedAt) count.restored += 1
    if (appealedAt) count.appealed += 1
    counts.set(reason, count)
  }
  return [...counts.values()].sort((a, b) => b.removed - a.removed)
}
