import { db } from '~/platform/db/db.server'
import { type EntryKind, entryKinds, isEntryKind } from './rules/entry-content'
import { entryPath } from './rules/found-entry'
import { isLinkKind, type LinkKind, type LinkEnd } from './rules/links'

/** The other ends of what is tied to one thing, whichever end it is. */
export async function linksOf(kind: LinkKind, id: string): Promise<LinkEnd[]> {
  const [from, to] = await Promise.all([
    db.networkLink.findMany({ where: { fromKind: kind, fromId: id }, orderBy: { addedAt: 'asc' } }),
    db.networkLink.findMany({ where: { toKind: kind, toId: id }, orderBy: { addedAt: 'asc' } }),
  ])
  const ends = [
    ...from.map((row) => ({ kind: row.toKind, id: row.toId })),
    ...to.map((row) => ({ kind: row.fromKind, id: row.fromId })),
  ]
  return ends.flatMap((end) => (isLinkKind(end.kind) ? [{ kind: end.kind, id: end.id }] : []))
}

export type LinkedThing = { kind: LinkKind; id: string; title: string; path: string }

const idsOf = (ends: readonly LinkEnd[], ...kinds: readonly LinkKind[]): string[] =>
  ends.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)

/** Of these ends, the entries that are published and the profiles that are open, by title. */
export async function linkedThings(ends: readonly LinkEnd[]): Promise<LinkedThing[]> {
  const [entries, people] = await Promise.all([
    db.entry.findMany({
      where: { id: { in: idsOf(ends, ...entryKinds) }, state: 'published' },
      select: { id: true, kind: true, slug: true, title: true },
      orderBy: { foldedTitle: 'asc' },
    }),
    db.practitioner.findMany({
      where: { userId: { in: idsOf(ends, 'practitioner') }, state: 'open' },
      select: { userId: true, slug: true, name: true },
      orderBy: { foldedName: 'asc' },
    }),
  ])
  return [
    ...entries.flatMap(({ id, kind, slug, title }) =>
      isEntryKind(kind) ? [{ kind: kind satisfies EntryKind, id, title, path: entryPath(kind, slug) }] : [],
    ),
    ...people.map(({ userId, slug, name }) => ({
      kind: 'practitioner' as const,
      id: userId,
      title: name,
      path: `/reseau/praticiens/${slug}`,
    })),
  ]
}

/** The thing of this module that an address is the page of, if everyone may see it. */
export async function thingAt({ kind, slug }: { kind: LinkKind; slug: string }): Promise<LinkEnd | null> {
  if (kind === 'practitioner') {
    const person = await db.practitioner.findUnique({ where: { slug }, select: { userId: true, state: true } })
    return person?.state === 'open' ? { kind, id: person.userId } : null
  }
  if (!isEntryKind(kind)) return null
  const entry = await db.entry.findUnique({ where: { slug }, select: { id: true, kind: true, state: true } })
  return entry?.kind === kind && entry.state === 'published' ? { kind, id: entry.id } : null
}

/** Every published method by title, to choose from. */
export const allMethods = (): Promise<{ id: string; title: string }[]> =>
  db.entry.findMany({
    where: { kind: 'method', state: 'published' },
    select: { id: true, title: true },
    orderBy: { foldedTitle: 'asc' },
    take: 200,
  })
