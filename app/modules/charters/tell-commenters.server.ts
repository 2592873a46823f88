import type { Tx } from '~/platform/db/db.server'
import { isLocale } from '~/platform/i18n/locale'
import { enqueueMails } from '~/platform/outbox/enqueue.server'
import { publishedMail } from './mails/comment'

/** Tells each person who commented on a draft, once, that it was published. */
export async function tellCommenters(
  tx: Tx,
  published: { version: number; inForceFrom: string; draftId: string; title: string },
): Promise<void> {
  const { draftId } = published
  const authors = await tx.charterComment.findMany({
    where: { draftId, userId: { not: null } },
    distinct: ['userId'],
    select: { userId: true },
  })
  const ids = authors.flatMap(({ userId }) => (userId === null ? [] : [userId]))
  const people = await tx.user.findMany({
    where: { id: { in: ids }, email: { not: null } },
    select: { id: true, email: true, locale: true },
  })
  await enqueueMails(
    tx,
    people.flatMap(({ id, email, locale }) =>
      email === null
        ? []
        : [
            {
              to: email,
              ...publishedMail(isLocale(locale) ? locale : 'fr', published),
              key: `charters.published:${draftId}:${id}`,
            },
          ],
    ),
  )
}
