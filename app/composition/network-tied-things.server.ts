import { groupBySlug, groupsByIds } from '~/modules/circles/queries-groups.server'
import { whenInWords } from '~/modules/events/messages/when'
import { eventById, eventBySlug } from '~/modules/events/queries.server'
import { eventPath } from '~/modules/events/rules/event-paths'
import type { LinkEnd, LinkKind } from '~/modules/network/rules/links'
import type { Locale } from '~/platform/i18n/locale'
import { capital } from '~/platform/pure/capital'

const idsOf = (ends: readonly LinkEnd[], kind: LinkKind): string[] =>
  ends.flatMap((end) => (end.kind === kind ? [end.id] : []))
const isShown = (state: string): boolean => state === 'published' || state === 'cancelled'

/** Of these ends, the meetings that were announced. */
export async function tiedEvents(ends: readonly LinkEnd[], locale: Locale) {
  const found = await Promise.all(idsOf(ends, 'event').map((id) => eventById(id)))
  return found.flatMap((event) =>
    event && isShown(event.state)
      ? [
          {
            kind: 'event' as const,
            id: event.id,
            title: event.title,
            path: eventPath(event),
            note: capital(whenInWords(event, locale)),
          },
        ]
      : [],
  )
}

/** Of these ends, the exchange groups. */
export async function tiedGroups(ends: readonly LinkEnd[]) {
  const groups = await groupsByIds(idsOf(ends, 'group'))
  return groups.map(({ id, slug, title }) => ({ kind: 'group' as const, id, title, path: `/groupes/${slug}` }))
}

/** The meeting or the group that an address is the page of. */
export async function eventOrGroupAt({ kind, slug }: { kind: LinkKind; slug: string }): Promise<LinkEnd | null> {
  if (kind === 'event') {
    const event = await eventBySlug(slug)
    return event && isShown(event.state) ? { kind, id: event.id } : null
  }
  if (kind !== 'group') return null
  const group = await groupBySlug(slug)
  return group ? { kind, id: group.id } : null
}
