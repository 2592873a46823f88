import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { now } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { locales, type Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { actorName, can, type Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { editorialActs } from '../permissions'
import { type PageSlug, pageSlugs } from '../rules/editable-pages'
import { addPageVersion } from '../store.server'

const actor: Actor = { kind: 'system', job: 'set-up' }
const notes: Record<Locale, string> = { fr: 'Texte fourni avec le portail', en: 'Text that comes with the portal' }

/** A file's first line is the title ('# Aide'), the rest is the text. */
async function readDefault(root: string, slug: PageSlug, locale: Locale): Promise<{ title: string; body: string }> {
  const text = await readFile(path.join(root, 'app/modules/editorial/data', `${slug}.${locale}.md`), 'utf8')
  const [first = '', ...rest] = text.split('\n')
  return { title: first.replace(/^#\s*/, ''), body: rest.join('\n').trim() }
}

/**
 * Publishes the texts that the portal comes with as version 1 of the pages that have none. Done again, it does nothing.
 * `root` is the folder of the sources. Gives the number of pages loaded.
 */
export async function loadDefaultPages(root = process.cwd()): Promise<number> {
  if (!can(actor, editorialActs['editorial.load-default-pages'], null)) return 0
  const known = new Set(
    (await db.page.findMany({ select: { slug: true, locale: true } })).map(({ slug, locale }) => `${slug}:${locale}`),
  )
  const wanted = pageSlugs
    .flatMap((slug) => locales.map((locale) => ({ slug, locale })))
    .filter(({ slug, locale }) => !known.has(`${slug}:${locale}`))
  if (wanted.length === 0) return 0
  const pages = await Promise.all(
    wanted.map(async (page) => ({ ...page, ...(await readDefault(root, page.slug, page.locale)) })),
  )
  return transact(async (tx) => {
    let loaded = 0
    for (const page of pages) {
      if (await tx.page.findFirst({ where: { slug: page.slug, locale: page.locale }, select: { id: true } })) continue
      await addPageVersion(tx, newId(), {
        ...page,
        version: 1,
        note: notes[page.locale],
        authorId: actorName(actor),
        publishedAt: now(),
      })
      loaded += 1
    }
    if (loaded > 0)
      await writeJournal(tx, {
        actor,
        act: 'editorial.load-default-pages',
        subject: { kind: 'portal', id: 'pages' },
        data: { loaded },
      })
    return loaded
  })
}
