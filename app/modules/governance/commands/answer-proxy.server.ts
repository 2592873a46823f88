import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { meetingPermissions } from '../permissions'
import { tellGiver } from '../proxy-mails.server'
import { meetingMember } from '../queries-meeting-members.server'
import { meetingById, openPollsOf } from '../queries-meetings.server'
import { proxyById, proxyProblemNow } from '../queries-proxies.server'
import { touchMeeting } from '../store-meetings.server'

/** The holder accepts a proxy, or refuses it; the giver is told. The rules are asked again: other proxies may have come since. */
export const answerProxy = (
  actor: Actor,
  { id, answer }: { id: string; answer: 'accepted' | 'refused' },
): Promise<Outcome<{ meetingId: string }>> =>
  transact(async (tx): Promise<Outcome<{ meetingId: string }>> => {
    const proxy = await proxyById(id, tx)
    const meeting = proxy && (await meetingById(proxy.meetingId, tx))
    const holder = meeting && proxy.holderId !== null ? await meetingMember(meeting, proxy.holderId, tx) : null
    if (!meeting || !holder || !can(actor, meetingPermissions['governance.answer-proxy'], holder))
      return refused({ code: 'not-found' })
    if (proxy.state !== 'given' || (meeting.state !== 'convened' && meeting.state !== 'open'))
      return refused({ code: 'state-forbids' })
    if ((await openPollsOf(meeting.id, tx)) > 0) return refused({ code: 'vote-open' })
    const giver = await meetingMember(meeting, proxy.giverId, tx)
    if (!giver) return refused({ code: 'member-unknown' })
    if (answer === 'accepted') {
      const problem = await proxyProblemNow(meeting, giver, holder, tx)
      if (problem) return refused({ code: problem, detail: { cap: meeting.rules.proxies.cap } })
    }
    await tx.proxyGrant.update({ where: { id }, data: { state: answer, answeredAt: now() } })
    await touchMeeting(tx, meeting.id)
    await writeJournal(tx, {
      actor,
      act: 'governance.answer-proxy',
      subject: { kind: 'meeting', id: meeting.id },
      data: { proxy: id, answer },
    })
    await tellGiver(tx, { id, meeting, giver, holder, answer })
    return ok({ meetingId: meeting.id })
  })

/** The giver takes a proxy back, as long as no vote is open. */
export const withdrawProxy = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ meetingId: string }>> =>
  transact(async (tx): Promise<Outcome<{ meetingId: string }>> => {
    const proxy = await proxyById(id, tx)
    const meeting = proxy && (await meetingById(proxy.meetingId, tx))
    const giver = meeting && (await meetingMember(meeting, proxy.giverId, tx))
    if (!giver || !can(actor, meetingPermissions['governance.withdraw-proxy'], giver))
      return refused({ code: 'not-found' })
    if (proxy.state !== 'given' && proxy.state !== 'accepted') return refused({ code: 'state-forbids' })
    if (meeting.state !== 'convened' && meeting.state !== 'open') return refused({ code: 'state-forbids' })
    if ((await openPollsOf(meeting.id, tx)) > 0) return refused({ code: 'vote-open' })
    await tx.proxyGrant.update({ where: { id }, data: { state: 'withdrawn', answeredAt: now() } })
    await touchMeeting(tx, meeting.id)
    await writeJournal(tx, {
      actor,
      act: 'governance.withdraw-proxy',
      subject: { kind: 'meeting', id: meeting.id },
      data: { proxy: id },
    })
    return ok({ meetingId: meeting.id })
  })
