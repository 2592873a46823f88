import { db, type Tx } from '~/platform/db/db.server'
import { minutesContent } from './minutes-content.server'
import type { LoadedMeeting } from './queries-meetings.server'
import { type MinutesContent, minutesSchema } from './rules/minutes'

export type MinutesState = {
  content: MinutesContent
  /** Null until the first signature. */
  contentHash: string | null
  chairSignedAt: Date | null
  secretarySignedAt: Date | null
}

/** The minutes of a meeting that is over: as frozen, or as they would be frozen now. */
export async function minutesOf(meeting: LoadedMeeting, reader: Tx = db): Promise<MinutesState> {
  const row = await reader.minutes.findUnique({ where: { meetingId: meeting.id } })
  return {
    content: row?.content
      ? minutesSchema.parse(JSON.parse(row.content))
      : await minutesContent(meeting, row?.remarks ?? '', reader),
    contentHash: row?.contentHash ?? null,
    chairSignedAt: row?.chairSignedAt ?? null,
    secretarySignedAt: row?.secretarySignedAt ?? null,
  }
}
