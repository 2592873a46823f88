import { db } from '~/platform/db/db.server'

export const newsPerPage = 20

/** The thread of a debate, the latest first. */
export async function newsOf(debateId: string, page = 1, take = newsPerPage) {
  const where = { debateId }
  const [total, news] = await Promise.all([
    db.debateNews.count({ where }),
    db.debateNews.findMany({
      where,
      select: { id: true, title: true, text: true, publishedAt: true, recipients: true },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * take,
      take,
    }),
  ])
  return { total, pages: Math.max(1, Math.ceil(total / take)), news }
}

/** What the debates said lately, for the feed of the portal. */
export const latestDebateNews = (take: number) =>
  db.debateNews.findMany({
    include: { debate: { select: { slug: true, title: true } } },
    orderBy: { publishedAt: 'desc' },
    take,
  })

/** How many receive the news of a debate. */
export const followersOf = (debateId: string): Promise<number> =>
  db.debateSubscription.count({ where: { debateId, confirmedAt: { not: null } } })

/** The debate that a subscription is to, while it stands. */
export const debateOfSubscription = async (id: string): Promise<{ title: string } | null> =>
  (await db.debateSubscription.findUnique({ where: { id }, select: { debate: { select: { title: true } } } }))
    ?.debate ?? null

/** The debates that were announced lately. */
export const latestDebates = (take: number) =>
  db.debate.findMany({
    where: { publishedAt: { not: null }, state: { not: 'draft' } },
    select: { id: true, slug: true, title: true, question: true, publishedAt: true },
    orderBy: { publishedAt: 'desc' },
    take,
  })
