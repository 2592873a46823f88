import { eventsCalendarEntries } from '~/modules/events/calendar.server'
import { eventsByIds } from '~/modules/events/queries.server'
import { calendarFile } from '~/platform/calendar/calendar-file'
import { env } from '~/platform/env.server'
import { inLocale, type Locale } from '~/platform/i18n/locale'
import type { DebateFacts } from './queries.server'
import { eventIdsOf } from './queries-file.server'
import { debatePath } from './rules/debate-paths'

/** The stages of a debate as whole days and its meetings that were announced, to subscribe to. */
export async function debateCalendar(debate: DebateFacts, locale: Locale): Promise<string> {
  const events = await eventsByIds(await eventIdsOf(debate.id, null))
  const { hostname } = env().portalUrl
  const url = new URL(inLocale(debatePath(debate), locale), env().portalUrl).href
  const stages = debate.stages.map(({ id, title, startsOn, endsOn }) => ({
    uid: `${id}@${hostname}`,
    // A calendar takes what has the larger number: the debate's revision grows with each change of a stage.
    sequence: debate.revision,
    stampedAt: debate.publishedAt ?? debate.createdAt,
    when: { firstDay: startsOn, lastDay: endsOn },
    title: `${debate.title}\u00a0: ${title}`,
    cancelled: debate.state === 'abandoned',
    url,
  }))
  const held = await eventsCalendarEntries(events, locale)
  return calendarFile({ name: debate.title, events: [...stages, ...held], refreshHours: 12 })
}
