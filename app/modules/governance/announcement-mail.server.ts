import type { Locale } from '~/platform/i18n/locale'
import type { ComposedMail } from '~/platform/mail/layout'
import { agendaMail, cancellationMail, convocationMail, meetingReminderMail } from './mails/meeting-mails'
import { agendaOf, type LoadedMeeting } from './queries-meetings.server'
import type { Announcement } from './tell-members.server'

/** What writes an announcement in the reader's language, once a language. `itemId` is the item put on a convened agenda. */
export async function announcementMail(
  what: Announcement,
  meeting: LoadedMeeting,
  itemId: string,
): Promise<(locale: Locale) => ComposedMail> {
  const items = what === 'convocation' || what === 'agenda' ? await agendaOf(meeting.id) : []
  const added = items.find(({ id }) => id === itemId)?.title ?? ''
  const writers: Readonly<Record<Announcement, (locale: Locale) => ComposedMail>> = {
    convocation: (locale) => convocationMail(locale, meeting, items),
    reminder: (locale) => meetingReminderMail(locale, meeting),
    cancellation: (locale) => cancellationMail(locale, meeting),
    agenda: (locale) => agendaMail(locale, meeting, items, added),
  }
  const composed = new Map<Locale, ComposedMail>()
  return (locale) => {
    const mail = composed.get(locale) ?? writers[what](locale)
    composed.set(locale, mail)
    return mail
  }
}
