import { eventById, eventBySlug } from '~/modules/events/queries.server'
import { db, type Tx } from '~/platform/db/db.server'

const tied = { fromKind: 'event', toKind: 'group' } as const

export type GroupMeeting = {
  id: string
  slug: string
  title: string
  place: string
  startsOn: string
  startsAt: string | null
}

/** The public events tied to a group, the nearest first; from a day on, or all. */
export async function meetingsOf(groupId: string, from = '', reader: Tx = db): Promise<GroupMeeting[]> {
  const links = await reader.networkLink.findMany({ where: { ...tied, toId: groupId } })
  const events = await Promise.all(links.map(({ fromId }) => eventById(fromId, reader)))
  return events
    .flatMap((event) => (event && event.state === 'published' && event.startsOn >= from ? [event] : []))
    .map(({ id, slug, title, place, startsOn, startsAt }) => ({
      ...{ id, slug, title, place, startsOn },
      startsAt: startsAt?.toISOString() ?? null,
    }))
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn) || a.id.localeCompare(b.id))
}

/** The event that somebody names by its address, whole or in part; null where there is none that everyone sees. */
export async function eventNamed(address: string) {
  const slug = /^(?:https?:\/\/[^/]+)?(?:\/(?:fr|en))?\/?(?:rencontres\/)?([a-z0-9-]+)\/?$/.exec(address.trim())?.[1]
  const event = slug === undefined ? null : await eventBySlug(slug)
  return event?.state === 'published' || event?.state === 'held' ? event : null
}
