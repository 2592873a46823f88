import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { PageForm } from '../forms'
import { editorialActs } from '../permissions'
import { currentPage } from '../queries.server'
import type { PageSlug } from '../rules/editable-pages'
import { addPageVersion } from '../store.server'

export type PublishPageRefusal = { code: 'not-allowed' | 'page-changed' | 'nothing-changed'; field?: string }

/**
 * Publishes a new version of a page. Refused where another was published since `version` was opened: two people's work
 * is never merged unseen, and the page gives back what was typed with what the other changed.
 */
export async function publishPage(
  actor: Actor,
  { slug, locale, title, body, note, version }: PageForm & { slug: PageSlug; locale: Locale },
): Promise<Outcome<{ version: number }, PublishPageRefusal>> {
  if (!can(actor, editorialActs['editorial.publish-page'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx) => {
    const current = await currentPage(slug, locale, tx)
    if ((current?.version ?? 0) !== version) return refused({ code: 'page-changed' as const })
    if (current && current.title === title && current.body === body)
      return refused({ code: 'nothing-changed' as const, field: 'body' })
    const next = version + 1
    await addPageVersion(tx, newId(), {
      slug,
      locale,
      version: next,
      title,
      body,
      note,
      authorId: actorName(actor),
      publishedAt: now(),
    })
    await writeJournal(tx, {
      actor,
      act: 'editorial.publish-page',
      subject: { kind: 'page', id: `${slug}:${locale}` },
      data: { version: next },
    })
    return ok({ version: next })
  })
}
