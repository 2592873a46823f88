import type { Tx } from '~/platform/db/db.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'

/** What everyone who is convened is told of a meeting. */
export const announcements = ['convocation', 'reminder', 'cancellation', 'agenda'] as const
export type Announcement = (typeof announcements)[number]

export const tellMembersJob = 'governance.tell-members'

/** What an announcement is about within the meeting: the item that members have put on its agenda; '' for the meeting itself. */
type About = { runAt?: Date; itemId?: string }

/** Queues the job that tells all members of a meeting, in batches (commands/send-announcement). */
export const tellMembers = (
  tx: Tx,
  id: string,
  what: Announcement,
  { runAt, itemId = '' }: About = {},
): Promise<void> =>
  enqueueJob(
    tx,
    tellMembersJob,
    { id, what, itemId, after: null, waits: 0 },
    { key: [tellMembersJob, what, id, ...(itemId ? [itemId] : [])].join(':'), ...(runAt ? { runAt } : {}) },
  )

/** The key of the mail that tells one member: what proves that it left. */
export const announcementKey = (what: Announcement, meetingId: string, memberId: string, itemId = ''): string =>
  [`governance.${what}`, meetingId, ...(itemId ? [itemId] : []), memberId].join(':')
