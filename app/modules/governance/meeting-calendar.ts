import type { CalendarEvent } from '~/platform/calendar/calendar-file'

export type CalendarMeeting = {
  id: string
  host: string
  title: string
  place: string
  url: string
  startsAt: Date
  /** Null: two hours are set aside. */
  endsAt: Date | null
  /** When the convocation left. */
  stampedAt: Date
  revision: number
  cancelled: boolean
}

/** A meeting as an event of a calendar: its uid is the meeting's own, and each change of the meeting replaces the former. */
export const meetingEvent = (meeting: CalendarMeeting): CalendarEvent => ({
  uid: `${meeting.id}@${meeting.host}`,
  sequence: meeting.revision,
  stampedAt: meeting.stampedAt,
  when: {
    start: meeting.startsAt,
    end: meeting.endsAt ?? new Date(meeting.startsAt.getTime() + 2 * 3_600_000),
  },
  title: meeting.title,
  location: meeting.place,
  url: meeting.url,
  cancelled: meeting.cancelled,
})
