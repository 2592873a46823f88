import { meetingPath } from './meeting-paths'

export type FindableMeeting = {
  id: string
  /** Null: the members' own. */
  body: string | null
  title: string
  place: string
  items: readonly { title: string }[]
}

/**
 * A convened meeting as search finds it: the same whether it is indexed when it is convened or with everything else. What a
 * body will talk of is its members': its agenda may name people.
 */
export const foundMeeting = ({ id, body, title, place, items }: FindableMeeting) => ({
  url: meetingPath({ id, body }),
  title,
  body: [place, ...(body === null ? items.map((item) => item.title) : [])].filter((text) => text !== '').join('. '),
})
export const foundMeetingKind = 'meeting'
