import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { NoticeBoard } from '~/ui/notice-board'
import { meetingMessages } from '../messages/meetings'
import { meetingPath } from '../rules/meeting-paths'
import type { ListedMeeting } from '../rules/meeting-view'
import { MeetingStatus } from './meeting-status'

/** What a meeting is called above its title: 'Assemblée extraordinaire, deuxième convocation'. */
export function useMeetingKind(): (meeting: ListedMeeting) => string {
  const words = useMessages(meetingMessages)
  const locale = useLocale()
  return ({ kind, assemblyKind, body, bodyName, call }) => {
    const name =
      kind === 'assembly' && assemblyKind
        ? words.assemblyKinds[assemblyKind]
        : body === null
          ? words.kinds[kind]
          : `${words.kinds[kind]}, ${bodyName[locale]}`
    return call === 2 ? `${name}, ${words.secondCall.toLowerCase()}` : name
  }
}

/** Meetings as on a town hall's board. */
export function MeetingBoard({
  meetings,
  empty,
  hrefOf = meetingPath,
}: {
  meetings: readonly ListedMeeting[]
  empty: string
  hrefOf?: (meeting: ListedMeeting) => string
}) {
  const locale = useLocale()
  const kindOf = useMeetingKind()
  return (
    <NoticeBoard
      empty={<p>{empty}</p>}
      items={meetings.map((meeting) => ({
        id: meeting.id,
        kind: kindOf(meeting),
        title: meeting.title,
        href: hrefOf(meeting),
        facts: [formatInstant(meeting.startsAt, locale), meeting.place].filter(Boolean).join(', '),
        term: <MeetingStatus state={meeting.state} />,
      }))}
    />
  )
}
