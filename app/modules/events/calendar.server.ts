import { type CalendarEvent, calendarFile } from '~/platform/calendar/calendar-file'
import { env } from '~/platform/env.server'
import { inLocale, type Locale } from '~/platform/i18n/locale'
import { plainText, readMarkdown } from '~/modules/editorial/rules/markdown'
import { placeInWords } from './mails/event-mails'
import { eventMessages } from './messages/events'
import { publicEventMessages } from './messages/public'
import type { EventFacts } from './queries.server'
import { territoryName } from './queries.server'
import { eventPath } from './rules/event-paths'

/** An event that ends at an hour that nobody gave: two hours are set aside. */
const usualLength = 2 * 3_600_000
const longestDescription = 1_500

async function calendarEvent(event: EventFacts, locale: Locale, link: string): Promise<CalendarEvent> {
  const { startsAt, endsAt, startsOn, endsOn, latitude, longitude, format } = event
  const words = eventMessages[locale]
  const about = plainText(readMarkdown(event.description)).trim().slice(0, longestDescription)
  const where = placeInWords({ territory: await territoryName(event.territoryCode), place: event.place })
  return {
    uid: `${event.id}@${env().portalUrl.hostname}`,
    sequence: event.sequence,
    stampedAt: event.changedAt,
    // Of several days whose last hour is not known, the days are all that can be said.
    when:
      startsAt && (endsAt || startsOn === endsOn)
        ? { start: startsAt, end: endsAt ?? new Date(startsAt.getTime() + usualLength) }
        : { firstDay: startsOn, lastDay: endsOn },
    title: event.title,
    cancelled: event.state === 'cancelled',
    description: [about, link].filter((part) => part !== '').join('\n\n'),
    location: where || (format === 'online' ? words.online : ''),
    ...(latitude !== null && longitude !== null ? { position: { latitude, longitude } } : {}),
    url: new URL(inLocale(eventPath(event), locale), env().portalUrl).href,
    categories: [words.kinds[event.kind]],
  }
}

/** One event as a calendar file. `link` is told to whoever has a seat, and to nobody else. */
export const eventCalendar = async (event: EventFacts, locale: Locale, link = ''): Promise<string> =>
  calendarFile({ name: event.title, events: [await calendarEvent(event, locale, link)] })

/** Events as parts of another calendar; those of their links that are for whoever has a seat are left out. */
export const eventsCalendarEntries = (events: readonly EventFacts[], locale: Locale): Promise<CalendarEvent[]> =>
  Promise.all(events.map((event) => calendarEvent(event, locale, '')))

/** Events as a calendar that a program subscribes to, and reads again four times a day. */
export const eventsCalendar = async (events: readonly EventFacts[], locale: Locale): Promise<string> =>
  calendarFile({
    name: publicEventMessages[locale].list.title,
    events: await eventsCalendarEntries(events, locale),
    refreshHours: 6,
  })

export const calendarHeaders = (filename: string): Record<string, string> => ({
  'Content-Type': 'text/calendar; charset=utf-8',
  'Content-Disposition': `attachment; filename="${filename}"`,
})
