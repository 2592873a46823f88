import { db } from '~/platform/db/db.server'
import type { FindableMeeting } from './rules/found-meeting'

const batch = 200

/** Every meeting that was convened, with its agenda, for search: read in batches. */
export async function* meetingsToFind(): AsyncGenerator<FindableMeeting> {
  for (let after = ''; ;) {
    const rows = await db.meeting.findMany({
      where: { convenedAt: { not: null }, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: batch,
      select: {
        id: true,
        body: true,
        title: true,
        place: true,
        items: { select: { title: true }, orderBy: { position: 'asc' } },
      },
    })
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < batch) return
    after = last.id
  }
}

export type MeetingNews = {
  id: string
  event: 'convened' | 'cancelled' | 'published'
  title: string
  place: string
  startsAt: Date
  at: Date
}

const stamps = { convened: 'convenedAt', cancelled: 'cancelledAt', published: 'publishedAt' } as const

/** What the members' meetings have of new: convened, cancelled since, minutes published; the latest of each. */
export async function latestMeetingNews(limit: number): Promise<MeetingNews[]> {
  const select = {
    id: true,
    title: true,
    place: true,
    startsAt: true,
    convenedAt: true,
    cancelledAt: true,
    publishedAt: true,
  }
  const found = await Promise.all(
    (['convened', 'cancelled', 'published'] as const).map(async (event) => {
      const rows = await db.meeting.findMany({
        // Cancelled before it was convened: nobody heard of it.
        where: { body: null, convenedAt: { not: null }, [stamps[event]]: { not: null } },
        orderBy: { [stamps[event]]: 'desc' },
        take: limit,
        select,
      })
      return rows.flatMap((row): MeetingNews[] => {
        const at = row[stamps[event]]
        const { id, title, place, startsAt } = row
        return at === null ? [] : [{ id, event, title, place, startsAt, at }]
      })
    }),
  )
  return found.flat()
}
