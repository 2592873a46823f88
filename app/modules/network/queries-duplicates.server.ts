import { placeByCode } from '~/modules/territory/queries.server'
import type { Point } from '~/modules/territory/rules/given-place'
import { db } from '~/platform/db/db.server'
import type { EntryKind } from './rules/entry-content'
import { entryPath } from './rules/found-entry'
import { likeness, tellingWords } from './rules/likeness'

const pointOf = (place: { latitude: number | null; longitude: number | null } | null | undefined): Point | null =>
  place && place.latitude !== null && place.longitude !== null
    ? { latitude: place.latitude, longitude: place.longitude }
    : null

/** Of the title's words, those that find few entries: the longest, cut so that plurals are found too. */
const searched = (title: string): string[] =>
  tellingWords(title)
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length)
    .slice(0, 4)
    .map((word) => word.slice(0, 7))

const mostCompared = 400
const mostShown = 5

export type SimilarEntry = { id: string; slug: string; title: string; path: string; place: string; likeness: number }

/** Shown or waiting entries that may say the same as one with this title and place, the most alike first. */
export async function similarEntries(
  kind: EntryKind,
  title: string,
  territory: string | null,
  except?: string,
): Promise<SimilarEntry[]> {
  const words = searched(title)
  if (words.length === 0) return []
  const rows = await db.entry.findMany({
    where: {
      kind,
      state: { in: ['published', 'pending'] },
      OR: words.map((word) => ({ foldedTitle: { contains: word } })),
      ...(except ? { id: { not: except } } : {}),
    },
    select: { id: true, slug: true, title: true, territoryCode: true, latitude: true, longitude: true },
    orderBy: { updatedAt: 'desc' },
    take: mostCompared,
  })
  const point = pointOf(territory ? await placeByCode(territory) : null)
  const alike = rows
    .map((row) => ({ row, likeness: likeness({ title, point }, { title: row.title, point: pointOf(row) }) }))
    .filter(({ likeness: score }) => score > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostShown)
  return Promise.all(
    alike.map(async ({ row, likeness: score }) => ({
      id: row.id,
      slug: row.slug,
      title: row.title,
      path: entryPath(kind, row.slug),
      place: row.territoryCode ? ((await placeByCode(row.territoryCode))?.name ?? '') : '',
      likeness: score,
    })),
  )
}
