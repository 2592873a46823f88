import { type EntryKind, entryKinds } from './entry-content'

/** What may be tied to what in the network: one table, read from both ends. */
export const linkKinds = [...entryKinds, 'event', 'group', 'practitioner', 'community', 'certificate'] as const
export type LinkKind = (typeof linkKinds)[number]
export const isLinkKind = (text: unknown): text is LinkKind => (linkKinds as readonly unknown[]).includes(text)

export type LinkEnd = Readonly<{ kind: LinkKind; id: string }>

const folders: readonly (readonly [RegExp, LinkKind])[] = [
  [/^\/reseau\/pratiques\/([a-z0-9-]{1,120})$/, 'practice'],
  [/^\/reseau\/methodes\/([a-z0-9-]{1,120})$/, 'method'],
  [/^\/reseau\/ressources\/([a-z0-9-]{1,120})$/, 'resource'],
  [/^\/reseau\/praticiens\/([a-z0-9-]{1,120})$/, 'practitioner'],
  [/^\/rencontres\/([a-z0-9-]{1,120})$/, 'event'],
  [/^\/groupes\/([a-z0-9-]{1,120})$/, 'group'],
]

/** What an address of the portal is the page of: 'https://…/fr/reseau/methodes/forum-ouvert-1a2b3c' → method, its slug. */
export function pointedAt(address: string): { kind: LinkKind; slug: string } | null {
  let path = address.trim()
  try {
    path = new URL(path, 'https://portail.invalid').pathname
  } catch {
    return null
  }
  path = path.replace(/^\/(fr|en)(?=\/)/, '').replace(/\/$/, '')
  for (const [pattern, kind] of folders) {
    const slug = pattern.exec(path)?.[1]
    if (slug !== undefined) return { kind, slug }
  }
  return null
}

/** A link is kept once, whichever end it was made from: by kind, then by id. */
export function orderedLink(
  a: LinkEnd,
  b: LinkEnd,
): { fromKind: LinkKind; fromId: string; toKind: LinkKind; toId: string } {
  const [rankA, rankB] = [linkKinds.indexOf(a.kind), linkKinds.indexOf(b.kind)]
  const [from, to] = rankA < rankB || (rankA === rankB && a.id < b.id) ? [a, b] : [b, a]
  return { fromKind: from.kind, fromId: from.id, toKind: to.kind, toId: to.id }
}

export const isSameEnd = (a: LinkEnd, b: LinkEnd): boolean => a.kind === b.kind && a.id === b.id
export const isEntryLink = (kind: LinkKind): kind is EntryKind => (entryKinds as readonly string[]).includes(kind)
