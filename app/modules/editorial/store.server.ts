import { today } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/db.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import { indexDocument } from '~/platform/search/index.server'
import { pagePath } from './rules/editable-pages'
import { plainText, readMarkdown } from './rules/markdown'
import type { PageVersion } from './queries.server'

/** Adds a version of a page and puts it where search finds it. */
export async function addPageVersion(tx: Tx, id: string, page: PageVersion): Promise<void> {
  await tx.page.create({ data: { id, ...page } })
  await indexDocument(tx, {
    url: pagePath(page.slug),
    locale: page.locale,
    kind: 'page',
    title: page.title,
    body: plainText(readMarkdown(page.body)),
  })
}

/** Who is told of a visitor's message: the team and the administrators, each in their language. */
export async function teamMailboxes(): Promise<{ id: string; email: string; locale: Locale }[]> {
  const date = today()
  const mandates = await db.mandate.findMany({
    where: {
      role: { in: ['team', 'administrator'] },
      startsOn: { lte: date },
      OR: [{ endsOn: null }, { endsOn: { gte: date } }],
    },
    select: { user: { select: { id: true, email: true, locale: true, erasedAt: true } } },
  })
  const known = new Map<string, { id: string; email: string; locale: Locale }>()
  for (const { user } of mandates)
    if (user.email && !user.erasedAt)
      known.set(user.id, { id: user.id, email: user.email, locale: isLocale(user.locale) ? user.locale : 'fr' })
  return [...known.values()]
}
