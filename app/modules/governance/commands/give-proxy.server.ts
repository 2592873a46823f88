import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { meetingPermissions } from '../permissions'
import { meetingMember } from '../queries-meeting-members.server'
import { meetingById, openPollsOf } from '../queries-meetings.server'
import { proxiesAround, proxyProblemNow } from '../queries-proxies.server'
import { tellHolder } from '../proxy-mails.server'
import { writeProxy } from '../store-presence.server'
import { touchMeeting } from '../store-meetings.server'

type Input = {
  meetingId: string
  giverId: string
  /** Null: a blank proxy, where the statutes take one. */ holderId: string | null
}

/** A member gives their vote to another, who is asked to accept it; a blank proxy goes to the chair at once. Not while a vote is open. */
export const giveProxy = (actor: Actor, { meetingId, giverId, holderId }: Input): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const meeting = await meetingById(meetingId, tx)
    const giver = meeting && (await meetingMember(meeting, giverId, tx))
    if (!giver || !can(actor, meetingPermissions['governance.give-proxy'], giver)) return refused({ code: 'not-found' })
    if ((meeting.state !== 'convened' && meeting.state !== 'open') || meeting.kind === 'consultation')
      return refused({ code: 'state-forbids' })
    if ((await openPollsOf(meetingId, tx)) > 0) return refused({ code: 'vote-open' })
    const present = (await proxiesAround(meetingId, [giverId], tx)).find((one) => one.giverId === giverId)
    if (present?.state === 'given' || present?.state === 'accepted') return refused({ code: 'proxy-given-already' })
    const holder = holderId === null ? null : await meetingMember(meeting, holderId, tx)
    if (holderId !== null && !holder) return refused({ code: 'proxy-holder-unknown', field: 'holder' })
    const problem = await proxyProblemNow(meeting, giver, holder, tx)
    if (problem) return refused({ code: problem, field: 'holder', detail: { cap: meeting.rules.proxies.cap } })
    const state = holder === null ? 'accepted' : 'given'
    const id = await writeProxy(tx, { meetingId, giver, holderId, state, by: actorName(actor) })
    await touchMeeting(tx, meetingId)
    await writeJournal(tx, {
      actor,
      act: 'governance.give-proxy',
      subject: { kind: 'meeting', id: meetingId },
      data: { proxy: id, blank: holder === null },
    })
    if (holder) await tellHolder(tx, { id, meeting, giver, holder })
    return ok({ id })
  })

/** The team records a proxy that came on paper, signed by both: it holds at once. */
export const recordProxy = (actor: Actor, { meetingId, giverId, holderId }: Input): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const meeting = await meetingById(meetingId, tx)
    if (!meeting || !can(actor, meetingPermissions['governance.record-proxy'], meeting.subject))
      return refused({ code: 'not-found' })
    if (meeting.state !== 'convened' && meeting.state !== 'open') return refused({ code: 'state-forbids' })
    if ((await openPollsOf(meetingId, tx)) > 0) return refused({ code: 'vote-open' })
    const giver = await meetingMember(meeting, giverId, tx)
    if (!giver) return refused({ code: 'member-unknown', field: 'giver' })
    const holder = holderId === null ? null : await meetingMember(meeting, holderId, tx)
    if (holderId !== null && !holder) return refused({ code: 'proxy-holder-unknown', field: 'holder' })
    const problem = await proxyProblemNow(meeting, giver, holder, tx)
    if (problem) return refused({ code: problem, field: 'holder', detail: { cap: meeting.rules.proxies.cap } })
    const id = await writeProxy(tx, { meetingId, giver, holderId, state: 'accepted', by: actorName(actor) })
    await touchMeeting(tx, meetingId)
    await writeJournal(tx, {
      actor,
      act: 'governance.record-proxy',
      subject: { kind: 'meeting', id: meetingId },
      data: { proxy: id, blank: holder === null },
    })
    return ok({ id })
  })
