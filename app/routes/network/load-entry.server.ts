import { type AppLoadContext, redirect } from '@remix-run/node'
import { localPath, notFound, visitorOf } from '~/composition/visitor.server'
import { tiesOf } from '~/composition/network-ties.server'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import type { EntryPageProps } from '~/modules/network/components/entry-page'
import { sayLooseDate } from '~/modules/network/messages/loose-date'
import { entryActs } from '~/modules/network/permissions'
import {
  entriesNear,
  entryBySlug,
  type KnownEntry,
  mergedPath,
  placesOf,
} from '~/modules/network/queries-entries.server'
import { filesOf } from '~/modules/network/queries-files.server'
import { contentIn } from '~/modules/network/translated-method'
import { pendingCreation } from '~/modules/network/queries-changes.server'
import { originOf } from '~/modules/network/queries-sources.server'
import type { EntryKind } from '~/modules/network/rules/entry-content'
import { fieldsOfKind } from '~/modules/network/rules/entry-fields'
import { entryPath } from '~/modules/network/rules/found-entry'
import { drawRegion } from '~/modules/territory/components/region-drawing'
import { regionContours } from '~/modules/territory/queries.server'
import { placePath } from '~/modules/territory/rules/place'
import type { Locale } from '~/platform/i18n/locale'
import { can } from '~/platform/permissions'

/** The entry that an address names, if it is shown to everyone; one that was merged leads to the one that stayed. */
export async function shownEntry(context: AppLoadContext, kind: EntryKind, slug: string): Promise<KnownEntry> {
  const entry = await entryBySlug(kind, slug)
  if (!entry) throw notFound()
  if (entry.state === 'merged') {
    const path = await mergedPath(entry)
    if (path) throw redirect(localPath(context, path), 301)
  }
  if (entry.state !== 'published' && entry.state !== 'pending') throw notFound()
  return entry
}

/** Texts read on the server: what the portal's people write never becomes markup of its own. */
const textsOf = ({ kind, content }: KnownEntry): EntryPageProps['texts'] =>
  fieldsOfKind(kind).flatMap(({ field, ask }) => {
    const text: unknown = Reflect.get(content, field)
    return ask.as === 'text' && typeof text === 'string' && text !== '' ? [{ field, nodes: readMarkdown(text) }] : []
  })

async function mapOf(entry: KnownEntry, placeName: string): Promise<EntryPageProps['map']> {
  if (entry.latitude === null || entry.longitude === null) return null
  const { departements } = await regionContours()
  const { projection, size, contours } = drawRegion(departements)
  const at = projection.project(entry.longitude, entry.latitude)
  return { size, contours, points: [{ name: placeName, ...at }] }
}

const dones = ['propose', 'enregistre', 'toujours-vrai'] as const

export async function loadEntry(
  request: Request,
  context: AppLoadContext,
  kind: EntryKind,
  slug: string,
): Promise<EntryPageProps & { locale: Locale; description: string }> {
  const { actor, locale } = await visitorOf(request, context)
  const kept = await shownEntry(context, kind, slug)
  const { content, isTranslated } = contentIn(kept.id, kept.content, locale)
  const entry = { ...kept, content } as KnownEntry
  const [places, files, near, ties, origin, changeId] = await Promise.all([
    placesOf(entry),
    filesOf(entry.id),
    kind === 'practice' ? entriesNear(entry) : null,
    tiesOf(entry, locale),
    originOf(entry.sourceId),
    entry.state === 'pending' ? pendingCreation(entry.id) : null,
  ])
  const isOwn = can(actor, entryActs['network.keep-entry'], entry)
  const shownFiles = entry.state === 'published' || isOwn ? files : []
  const asked = new URL(request.url).searchParams.get('fait')
  const texts = textsOf(entry)
  return {
    id: entry.id,
    kind,
    path: entryPath(kind, entry.slug),
    content: entry.content,
    isTranslated,
    state: entry.state,
    level: entry.level,
    missing: entry.missing,
    texts,
    places: places.map(({ code, name }) => ({ code, name, path: placePath(code) })),
    map: await mapOf(entry, places[0]?.name ?? ''),
    pictures: shownFiles.flatMap(({ id, alternative, credit, title, width, height, kind: of }) =>
      of === 'picture' && width !== null && height !== null ? [{ id, alternative, credit, title, width, height }] : [],
    ),
    documents: shownFiles.flatMap(({ fileId, title, name, size, kind: of }) =>
      of === 'document' ? [{ fileId, title, name, size }] : [],
    ),
    ties,
    near:
      near?.map(({ title, path, place, happenedOn }) => ({
        title,
        path,
        note: [place, happenedOn ? sayLooseDate(happenedOn.slice(0, 4), locale) : ''].filter(Boolean).join(', '),
      })) ?? null,
    dates: {
      proposed: entry.proposedAt.toISOString(),
      published: entry.publishedAt?.toISOString() ?? null,
      updated: entry.updatedAt.toISOString(),
      true: entry.trueAt?.toISOString() ?? null,
    },
    origin: origin && { ...origin, goneAt: entry.goneAt?.toISOString() ?? null },
    changeId,
    isDemonstration: entry.isDemonstration,
    isOwn,
    done: dones.find((one) => one === asked) ?? null,
    locale,
    description: descriptionOf(entry),
  }
}

/** The first words of what it says, for search engines and for links that are passed on. */
function descriptionOf({ content }: KnownEntry): string {
  const text = 'done' in content ? content.done : 'purpose' in content ? content.purpose : content.about
  const line = text
    .replace(/[#*_>`[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length <= 180 ? line : `${line.slice(0, line.lastIndexOf(' ', 179))}…`
}
