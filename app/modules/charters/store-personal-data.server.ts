import { db, type Tx } from '~/platform/db/db.server'

/** What a person said of drafts of the charter. */
export const commentsBy = async (userId: string) =>
  (
    await db.charterComment.findMany({
      where: { userId },
      include: { draft: { select: { title: true } } },
      orderBy: { createdAt: 'asc' },
    })
  ).map(({ draft, criterionId, text, createdAt, hiddenReason, answer }) => ({
    draft: draft.title,
    criterion: criterionId,
    text,
    saidAt: createdAt.toISOString(),
    hiddenReason,
    answer,
  }))

/** What was said stays beside the text that it is about, without a name. */
export const forgetCommenter = (tx: Tx, userId: string) =>
  tx.charterComment.updateMany({ where: { userId }, data: { userId: null, authorName: '' } })
