import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { permissions } from './permissions'
import type { Comment } from './view'

/** Shown on one page; a draft that gathers more is a sign of life, and the latest are those read. */
const most = 500

/**
 * What was said of a draft, the oldest first. A hidden comment keeps its place and its reason; its text is for its author and for
 * those who moderate.
 */
export async function commentsOf(actor: Actor, draftId: string): Promise<Comment[]> {
  const moderates = can(actor, permissions['charters.moderate-comment'], null)
  const rows = await db.charterComment.findMany({
    where: { draftId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: most,
  })
  return rows.map((row) => {
    const isOwn = actor.kind === 'person' && row.userId === actor.id
    const isHidden = row.hiddenAt !== null
    const mayRead = !isHidden || isOwn || moderates
    return {
      id: row.id,
      criterionId: row.criterionId,
      authorName: isHidden && !mayRead ? null : row.userId === null ? '' : row.authorName,
      text: mayRead ? row.text : null,
      isOwn,
      createdAt: row.createdAt.toISOString(),
      hiddenReason: isHidden ? row.hiddenReason : null,
      answer: row.answer,
      answeredAt: row.answeredAt?.toISOString() ?? null,
    }
  })
}

/** The drafts under way that were opened: how many comments await an answer, and whether the time for them is over. */
export async function draftsToFollow() {
  const drafts = await db.charterDraft.findMany({
    where: { openedOn: { not: null }, publishedVersion: null, givenUpOn: null },
    orderBy: { openedOn: 'asc' },
    select: {
      id: true,
      title: true,
      commentsUntil: true,
      _count: { select: { comments: { where: { answeredAt: null, hiddenAt: null } } } },
    },
  })
  return drafts
    .map(({ _count, commentsUntil, ...draft }) => ({
      ...draft,
      commentsUntil,
      waiting: _count.comments,
      isOver: commentsUntil !== null && commentsUntil < today(),
    }))
    .filter(({ waiting, isOver }) => waiting > 0 || isOver)
}

/** What waits for the team: comments neither answered nor hidden. */
export const unansweredCount = (draftId: string) =>
  db.charterComment.count({ where: { draftId, answeredAt: null, hiddenAt: null } })
