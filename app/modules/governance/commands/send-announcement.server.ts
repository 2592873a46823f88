import * as z from 'zod'
import { now } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { enqueueJob, enqueueMails } from '~/platform/outbox/enqueue.server'
import { announcementMail } from '../announcement-mail.server'
import { type MeetingMember, membersAfter } from '../queries-meeting-members.server'
import { type LoadedMeeting, meetingById } from '../queries-meetings.server'
import { noteConvened } from '../store-notices.server'
import { type Announcement, announcementKey, announcements, tellMembersJob } from '../tell-members.server'

const payload = z.object({
  id: z.string(),
  what: z.enum(announcements),
  itemId: z._default(z.string(), ''),
  after: z.nullable(z.string()),
  waits: z.number(),
})

/** Members told in one transaction; and mails that may wait to leave before more are written, so that the outbox stays small. */
const batch = 500
const backlog = 5_000
const patience = 20_000

const stands = (what: Announcement, { state }: LoadedMeeting): boolean =>
  what === 'cancellation'
    ? state === 'cancelled'
    : what === 'reminder' || what === 'agenda'
      ? state === 'convened'
      : state !== 'cancelled'

const reachable = (member: MeetingMember): member is MeetingMember & { email: string } => member.email !== null

/**
 * The job that tells everyone of a meeting: one batch, then the job of the next one, in the same transaction. Done twice
 * it tells nobody twice. A convocation leaves a line of proof a member, those without an address included.
 */
export async function sendAnnouncement(given: unknown): Promise<void> {
  const { id, what, itemId, after, waits } = payload.parse(given)
  const meeting = await meetingById(id)
  if (!meeting || !stands(what, meeting)) return
  const waiting = await db.outboxMessage.count({ where: { state: 'pending', kind: 'mail' } })
  const base = [tellMembersJob, what, id, ...(itemId ? [itemId] : [])].join(':')
  if (waiting > backlog) {
    const next = { id, what, itemId, after, waits: waits + 1 }
    const runAt = new Date(now().getTime() + patience)
    return transact((tx) =>
      enqueueJob(tx, tellMembersJob, next, { key: `${base}:${after ?? 'start'}:wait-${waits + 1}`, runAt }),
    )
  }
  const members = await membersAfter(meeting, after, batch)
  const compose = await announcementMail(what, meeting, itemId)
  await transact(async (tx) => {
    if (what === 'convocation') await noteConvened(tx, id, members)
    const mails = members.filter(reachable).map(({ memberId, email, locale }) => ({
      to: email,
      ...compose(locale),
      key: announcementKey(what, id, memberId, itemId),
    }))
    await enqueueMails(tx, mails)
    const last = members.at(-1)
    if (members.length === batch && last)
      await enqueueJob(
        tx,
        tellMembersJob,
        { id, what, itemId, after: last.memberId, waits: 0 },
        { key: `${base}:${last.memberId}` },
      )
  })
}
