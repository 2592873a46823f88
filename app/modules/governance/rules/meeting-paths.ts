/** The public page of a meeting, without language: assemblies under /assemblees, what a body does under /seances. */
export const meetingPath = ({ id, body }: { id: string; body: string | null }): string =>
  `/${body === null ? 'assemblees' : 'seances'}/${id}`
/** A member's own page of it, and where it is prepared. */
export const memberMeetingPath = (meeting: { id: string; body: string | null }): string =>
  `/espace${meetingPath(meeting)}`
export const teamMeetingPath = (meeting: { id: string; body: string | null }): string =>
  `/equipe${meetingPath(meeting)}`

/** The page of a members' initiative. */
export const initiativePath = (id: string): string => `/espace/initiatives/${id}`
/** The amendments to one item of a meeting. */
export const amendmentsPath = (meeting: { id: string; body: string | null }, itemId: string): string =>
  `${memberMeetingPath(meeting)}/points/${itemId}/amendements`
