import type { Tie, TieGroup, Ties } from '~/modules/network/components/entry-ties'
import { linkedThings, linksOf, thingAt } from '~/modules/network/queries-links.server'
import type { EntryKind } from '~/modules/network/rules/entry-content'
import { type LinkEnd, type LinkKind, pointedAt } from '~/modules/network/rules/links'
import type { Locale } from '~/platform/i18n/locale'
import { tiedLabels } from './network-labels.server'
import { eventOrGroupAt, tiedEvents, tiedGroups } from './network-tied-things.server'

export type Linked = { kind: LinkKind; id: string; title: string; path: string; note?: string }
/** Finds, of these ends, those of its own kinds that everyone may see. */
export type TieSource = (ends: readonly LinkEnd[], locale: Locale) => Promise<readonly Linked[]>

/** Each module adds what of its own is tied to entries of the network. */
export const tieSources: readonly TieSource[] = [linkedThings, tiedEvents, tiedGroups, tiedLabels]

/** Finds the thing that an address is the page of, where everyone may see it. */
export type TieFinder = (pointed: { kind: LinkKind; slug: string }) => Promise<LinkEnd | null>
export const tieFinders: readonly TieFinder[] = [thingAt, eventOrGroupAt]

/** What an address pasted by somebody is the page of, in any module; null where it is of nothing that may be tied. */
export async function tieOfAddress(address: string): Promise<LinkEnd | null> {
  const pointed = pointedAt(address)
  if (!pointed) return null
  for (const find of tieFinders) {
    const found = await find(pointed)
    if (found) return found
  }
  return null
}

/** All that these ends are, from every module, with their titles and addresses. */
export const linkedOf = async (ends: readonly LinkEnd[], locale: Locale): Promise<Linked[]> =>
  ends.length === 0 ? [] : (await Promise.all(tieSources.map((source) => source(ends, locale)))).flat()

const groupOf = (of: EntryKind, { kind }: Linked): TieGroup => {
  if (kind === 'method') return 'methods'
  if (kind === 'practice') return of === 'method' ? 'practicesOf' : 'practices'
  if (kind === 'resource') return 'resources'
  if (kind === 'practitioner') return 'people'
  if (kind === 'event') return 'events'
  if (kind === 'group') return 'groups'
  return kind === 'community' ? 'communities' : 'labels'
}

/** What an entry is tied to, from every module, in groups. */
export async function tiesOf(entry: { id: string; kind: EntryKind }, locale: Locale): Promise<Ties> {
  const ends = await linksOf(entry.kind, entry.id)
  const found = await linkedOf(ends, locale)
  const ties: Partial<Record<TieGroup, Tie[]>> = {}
  for (const linked of found) {
    const group = groupOf(entry.kind, linked)
    ties[group] = [...(ties[group] ?? []), { title: linked.title, path: linked.path, note: linked.note ?? '' }]
  }
  return ties
}
