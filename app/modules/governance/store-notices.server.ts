import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/db.server'
import type { MeetingMember } from './queries-meeting-members.server'
import { announcementKey } from './tell-members.server'

export const noticeStates = ['queued', 'sent', 'failed', 'no-address'] as const
export type NoticeState = (typeof noticeStates)[number]

/** Writes that these members are convened, once each. */
export async function noteConvened(tx: Tx, meetingId: string, members: readonly MeetingMember[]): Promise<void> {
  const known = await tx.convocationNotice.findMany({
    where: { meetingId, memberId: { in: members.map(({ memberId }) => memberId) } },
    select: { memberId: true },
  })
  const noted = new Set(known.map(({ memberId }) => memberId))
  const at = now()
  await tx.convocationNotice.createMany({
    data: members
      .filter(({ memberId }) => !noted.has(memberId))
      .map(({ memberId, email }) => ({
        meetingId,
        memberId,
        state: email === null ? 'no-address' : 'queued',
        queuedAt: at,
        settledAt: email === null ? at : null,
      })),
  })
}

const outcomes: Readonly<Record<string, NoticeState>> = { done: 'sent', dead: 'failed', dropped: 'failed' }

/**
 * Writes what became of a meeting's convocations that were still queued, from the outbox, before it forgets: `limit` of
 * them. Gives how many are settled; what was sent or has failed never changes again.
 */
export async function settleNotices(meetingId: string, limit: number): Promise<number> {
  const queued = await db.convocationNotice.findMany({
    where: { state: 'queued', meetingId },
    select: { memberId: true },
    take: limit,
  })
  let settled = 0
  for (let from = 0; from < queued.length; from += 500) {
    const keys = new Map(
      queued
        .slice(from, from + 500)
        .map(({ memberId }) => [announcementKey('convocation', meetingId, memberId), memberId]),
    )
    const rows = await db.outboxMessage.findMany({
      where: { key: { in: [...keys.keys()] }, state: { not: 'pending' } },
      select: { key: true, state: true },
    })
    for (const state of ['sent', 'failed'] as const) {
      const memberIds = rows.flatMap((row) => (outcomes[row.state] === state ? (keys.get(row.key) ?? []) : []))
      const { count } = await db.convocationNotice.updateMany({
        where: { meetingId, memberId: { in: memberIds }, state: 'queued' },
        data: { state, settledAt: now() },
      })
      settled += count
    }
  }
  return settled
}

/** Meetings that have convocations still queued. */
export async function meetingsToSettle(): Promise<string[]> {
  const rows = await db.convocationNotice.findMany({
    where: { state: 'queued' },
    distinct: ['meetingId'],
    select: { meetingId: true },
  })
  return rows.map(({ meetingId }) => meetingId)
}
