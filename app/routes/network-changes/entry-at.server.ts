import { notFound } from '~/composition/visitor.server'
import { entryAt, type HistoryEntry } from '~/modules/network/queries-history.server'
import { kindOfFolder } from '~/modules/network/rules/addresses'
import { entryPath } from '~/modules/network/rules/found-entry'

/** The published or waiting entry that an address names: /reseau/‹folder›/‹slug›/…; `ended`: also one that was made one with another. */
export async function shownEntry(
  request: Request,
  params: Readonly<Record<string, string | undefined>>,
  { ended = false } = {},
): Promise<HistoryEntry & { path: string }> {
  const kind = kindOfFolder(new URL(request.url).pathname.split('/')[2])
  const entry = kind ? await entryAt(kind, params['slug'] ?? '') : null
  const states = ['published', 'pending', ...(ended ? ['merged'] : [])]
  if (!entry || !states.includes(entry.state)) throw notFound()
  return { ...entry, path: entryPath(entry.kind, entry.slug) }
}
