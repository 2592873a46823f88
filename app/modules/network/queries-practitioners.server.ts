import { db } from '~/platform/db/db.server'
import { nameOfPlace } from './queries-entries.server'
import { type Profile, profileContentSchema, profileFor, type ProfileReader } from './rules/practitioner'

type Row = Awaited<ReturnType<typeof db.practitioner.findUniqueOrThrow>>
export type KnownProfile = Profile & {
  userId: string
  slug: string
  state: 'open' | 'closed' | 'removed'
  isDemonstration: boolean
}

const profileOf = (row: Row): KnownProfile => ({
  ...row,
  state: row.state === 'open' || row.state === 'removed' ? row.state : 'closed',
  content: profileContentSchema.parse(JSON.parse(row.content)),
})

export async function ownProfile(userId: string): Promise<KnownProfile | null> {
  const row = await db.practitioner.findUnique({ where: { userId } })
  return row ? profileOf(row) : null
}

export async function profileBySlug(slug: string): Promise<KnownProfile | null> {
  const row = await db.practitioner.findUnique({ where: { slug } })
  return row ? profileOf(row) : null
}

export type ListedPerson = {
  name: string
  path: string
  headline: string
  place: string
  skills: readonly string[]
  isDemonstration: boolean
}

const listed = async (row: Row, reader: ProfileReader): Promise<ListedPerson> => {
  const { name, headline, territoryCode, content } = profileFor(profileOf(row), reader)
  return {
    name,
    headline,
    path: `/reseau/praticiens/${row.slug}`,
    place: territoryCode ? await nameOfPlace(territoryCode) : '',
    skills: content.skills,
    isDemonstration: row.isDemonstration,
  }
}

/**
 * The profiles that are open, by name. A filter only finds those that show what it asks for to this reader: a hidden area
 * cannot be guessed by trying départements. Profiles are read whole: a region has some hundreds of them.
 */
export async function listPractitioners(
  reader: ProfileReader,
  {
    departement,
    theme,
    page = 1,
    perPage = 24,
  }: { departement?: string | null; theme?: string | null; page?: number; perPage?: number },
): Promise<{
  people: ListedPerson[]
  total: number
  page: number
  pages: number
  themes: ReadonlyMap<string, number>
  departements: ReadonlyMap<string, number>
}> {
  const rows = await db.practitioner.findMany({
    where: { state: 'open' },
    orderBy: [{ foldedName: 'asc' }, { userId: 'asc' }],
  })
  const seen = rows.map((row) => ({ row, shown: profileFor(profileOf(row), reader) }))
  const themes = new Map<string, number>()
  const departements = new Map<string, number>()
  for (const { shown } of seen) {
    for (const one of shown.content.themes) themes.set(one, (themes.get(one) ?? 0) + 1)
    if (shown.departement) departements.set(shown.departement, (departements.get(shown.departement) ?? 0) + 1)
  }
  const kept = seen.filter(
    ({ shown }) =>
      (!departement || shown.departement === departement) &&
      (!theme || (shown.content.themes as readonly string[]).includes(theme)),
  )
  const pages = Math.max(1, Math.ceil(kept.length / perPage))
  const at = Math.min(Math.max(1, page), pages)
  const people = await Promise.all(kept.slice((at - 1) * perPage, at * perPage).map(({ row }) => listed(row, reader)))
  return { people, total: kept.length, page: at, pages, themes, departements }
}

/** Those who opened or changed their profile last, as everyone sees them. */
export async function latestPractitioners(take: number): Promise<ListedPerson[]> {
  const rows = await db.practitioner.findMany({ where: { state: 'open' }, orderBy: { updatedAt: 'desc' }, take })
  return Promise.all(rows.map((row) => listed(row, 'visitor')))
}

/** Open profiles as everyone sees them, for search. */
export async function* openProfiles(): AsyncIterable<KnownProfile> {
  for (const row of await db.practitioner.findMany({ where: { state: 'open' }, orderBy: { userId: 'asc' } })) {
    const profile = profileOf(row)
    yield { ...profile, ...profileFor(profile, 'visitor') }
  }
}
