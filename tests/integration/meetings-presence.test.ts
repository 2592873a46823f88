import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { portalWorker } from '~/composition/work.server'
import { answerProxy, withdrawProxy } from '~/modules/governance/commands/answer-proxy.server'
import { cancelMeeting } from '~/modules/governance/commands/cancel-meeting.server'
import { giveProxy, recordProxy } from '~/modules/governance/commands/give-proxy.server'
import { leaveMeeting } from '~/modules/governance/commands/leave-meeting.server'
import { settleConvocations } from '~/modules/governance/commands/move-consultation.server'
import { attendRemotely, recordAttendance } from '~/modules/governance/commands/record-attendance.server'
import { openMeeting } from '~/modules/governance/commands/run-meeting.server'
import { sendAnnouncement } from '~/modules/governance/commands/send-announcement.server'
import { meetingById } from '~/modules/governance/queries-meetings.server'
import { headsNow, quorumStateOf } from '~/modules/governance/queries-presence.server'
import {
  type AttendanceLine,
  attendanceWays,
  proxyStates,
  whoIsHere,
} from '~/modules/governance/rules/meeting-presence'
import { now, setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import { given } from '../factories/label'
import { convenedMeeting, createMember, createOfficers, type Officers } from '../factories/meetings'
import { setUpStatutes } from '../factories/statutes'

let officers: Officers
beforeAll(async () => {
  await setUpStatutes()
})
beforeEach(async () => {
  officers = await createOfficers()
})
const refusal = (code: string) => ({ refused: expect.objectContaining({ code }) as unknown })
const quorum = async (id: string) => {
  const meeting = await meetingById(id)
  if (!meeting) throw new Error('no meeting')
  return quorumStateOf(meeting)
}
/** In which ways those who count now take part, one word a head. */
const waysNow = async (id: string) =>
  (await headsNow(id)).flatMap(({ way, heads }) => Array.from({ length: heads }, () => way)).sort()
type Member = Awaited<ReturnType<typeof createMember>>
const give = (id: string, giver: Member, holder: Member | null) =>
  giveProxy(giver.person, { meetingId: id, giverId: giver.membershipId, holderId: holder?.membershipId ?? null })
const enter = (id: string, { membershipId }: Member, way: 'room' | 'remote' | 'post' = 'room') =>
  recordAttendance(officers.team, { meetingId: id, memberId: membershipId, way })

describe('proxies', () => {
  it('are asked, accepted, and count while their holder is there', async () => {
    const [giver, holder] = [await createMember('residents'), await createMember('employees')]
    const { id } = await convenedMeeting(officers)
    const proxy = given(await give(id, giver, holder))
    expect(await give(id, giver, holder)).toEqual(refusal('proxy-given-already'))
    expect(await answerProxy(giver.person, { id: proxy.id, answer: 'accepted' })).toEqual(refusal('not-found'))
    given(await answerProxy(holder.person, { id: proxy.id, answer: 'accepted' }))
    given(await openMeeting(officers.chair, { id }))
    expect(await waysNow(id)).toEqual([])
    given(await enter(id, holder))
    expect(await waysNow(id)).toEqual(['represented', 'room'])
    given(await leaveMeeting(holder.person, { meetingId: id, memberId: holder.membershipId }))
    expect(await waysNow(id)).toEqual([])
  })

  it('make no chain, and stay under the cap, whoever asks last', async () => {
    const [a, b, c, d] = [await createMember(), await createMember(), await createMember(), await createMember()]
    const { id } = await convenedMeeting(officers)
    given(await give(id, a, b))
    expect(await give(id, b, c)).toEqual(refusal('proxy-chain-giver'))
    expect(await give(id, c, a)).toEqual(refusal('proxy-chain-holder'))
    given(await give(id, c, b))
    expect(await give(id, d, b)).toEqual(refusal('proxy-cap'))
    expect(await give(id, d, d)).toEqual(refusal('proxy-self'))
  })

  it('come back to the giver who comes', async () => {
    const [giver, holder] = [await createMember(), await createMember()]
    const { id } = await convenedMeeting(officers)
    const proxy = given(await give(id, giver, holder))
    given(await answerProxy(holder.person, { id: proxy.id, answer: 'accepted' }))
    given(await openMeeting(officers.chair, { id }))
    given(await enter(id, holder))
    given(await attendRemotely(giver.person, { meetingId: id, memberId: giver.membershipId }))
    expect(await db.proxyGrant.findUnique({ where: { id: proxy.id } })).toMatchObject({ state: 'recovered' })
    expect(await waysNow(id)).toEqual(['remote', 'room'])
  })

  it('are withdrawn and given to somebody else, but not while a vote is open', async () => {
    const [giver, first, second] = [await createMember(), await createMember(), await createMember()]
    const { id, itemId } = await convenedMeeting(officers)
    const proxy = given(await give(id, giver, first))
    given(await answerProxy(first.person, { id: proxy.id, answer: 'refused' }))
    const again = given(await give(id, giver, second))
    await db.poll.create({
      data: {
        ...{ id: `p-${id}`, meetingId: id, itemId, position: 1, title: 'Vote', method: 'yes-no', secrecy: 'secret' },
        ...{ definition: '{}', state: 'open', createdById: 'system:test', createdAt: now() },
      },
    })
    expect(await withdrawProxy(giver.person, { id: again.id })).toEqual(refusal('vote-open'))
    expect(await answerProxy(second.person, { id: again.id, answer: 'accepted' })).toEqual(refusal('vote-open'))
    await db.poll.update({ where: { id: `p-${id}` }, data: { state: 'closed' } })
    expect(await withdrawProxy(giver.person, { id: again.id })).toHaveProperty('ok')
  })

  it('are blank for the chair, or recorded on paper by the team', async () => {
    const [blank, onPaper, holder] = [await createMember(), await createMember(), await createMember()]
    const { id } = await convenedMeeting(officers)
    given(await give(id, blank, null))
    given(
      await recordProxy(officers.team, {
        meetingId: id,
        giverId: onPaper.membershipId,
        holderId: holder.membershipId,
      }),
    )
    given(await openMeeting(officers.chair, { id }))
    expect(await waysNow(id)).toEqual(['represented'])
    given(await enter(id, holder))
    expect(await waysNow(id)).toEqual(['represented', 'represented', 'room'])
  })
})

describe('attendance', () => {
  it('makes the quorum, by college, each person once', async () => {
    const members = [await createMember('employees'), await createMember('residents'), await createMember('partners')]
    const [first, second, third] = members
    if (!first || !second || !third) throw new Error('three members')
    const { id } = await convenedMeeting(officers)
    given(await openMeeting(officers.chair, { id }))
    const before = await quorum(id)
    expect(before.total).toMatchObject({ present: 0, reached: false })
    given(await enter(id, first))
    given(await enter(id, first, 'remote'))
    given(await enter(id, second, 'post'))
    const after = await quorum(id)
    expect(after.total).toMatchObject({ entitled: before.total.entitled, present: 2, represented: 0 })
    expect(after.ways).toEqual({ room: 0, remote: 1, post: 1, represented: 0 })
    expect(after.colleges.map(({ college, present }) => [college, present])).toEqual([
      ['employees', 1],
      ['residents', 1],
      ['associations', 0],
      ['local-authorities', 0],
      ['partners', 0],
    ])
    const lines = await db.attendance.findMany({ where: { meetingId: id, memberId: first.membershipId } })
    expect(lines.map(({ leftAt }) => leftAt !== null).sort()).toEqual([false, true])
  })

  it('opens on the day, for those who have a voice; a stranger does not come in', async () => {
    const member = await createMember()
    const { id } = await convenedMeeting(officers, { startsAt: new Date(now().getTime() + 5 * 86_400_000) }, 20)
    expect(await enter(id, member)).toEqual(refusal('door-closed'))
    expect(await enter(id, member, 'post')).toHaveProperty('ok')
    const other = await convenedMeeting(officers)
    expect(
      await recordAttendance(officers.team, { meetingId: other.id, memberId: officers.chair.id, way: 'room' }),
    ).toEqual(refusal('member-unknown'))
  })
})

describe('the convocation', () => {
  it('leaves to everyone once, in batches, and what became of each is known', async () => {
    for (let n = 0; n < 3; n += 1) await createMember()
    const { id } = await convenedMeeting(officers)
    const unreachable = await db.membership.findFirstOrThrow({ orderBy: { id: 'asc' } })
    await db.membership.update({ where: { id: unreachable.id }, data: { email: null, userId: null } })
    await portalWorker().drain()
    const total = await db.membership.count()
    expect(await db.convocationNotice.count({ where: { meetingId: id } })).toBe(total)
    // A job tried again after a crash tells nobody twice.
    await sendAnnouncement({ id, what: 'convocation', after: null, waits: 0 })
    expect(
      await db.outboxMessage.count({ where: { key: { startsWith: `governance.convocation:${id}` }, kind: 'mail' } }),
    ).toBe(total - 1)
    await settleConvocations()
    const states = await db.convocationNotice.groupBy({ by: ['state'], where: { meetingId: id }, _count: true })
    expect(Object.fromEntries(states.map(({ state, _count }) => [state, _count]))).toEqual({
      sent: total - 1,
      'no-address': 1,
    })
  })

  it('is followed by what the cancellation says', async () => {
    const member = await createMember()
    const { id } = await convenedMeeting(officers)
    await portalWorker().drain()
    given(await cancelMeeting(officers.team, { id, reason: 'La salle est fermée.' }))
    await portalWorker().drain()
    const mail = await db.keptMail.findFirstOrThrow({
      where: { recipient: member.person.email, subject: { contains: 'Annulation' } },
    })
    expect(mail.text).toContain('La salle est fermée.')
  })
})

describe('a consultation', () => {
  it('opens and closes by itself at its hours', async () => {
    const startsAt = new Date(now().getTime() + 60_000)
    const { id } = await convenedMeeting(officers, {
      kind: 'consultation',
      startsAt,
      endsAt: new Date(startsAt.getTime() + 86_400_000),
    })
    await portalWorker().drain()
    expect(await meetingById(id)).toMatchObject({ state: 'convened' })
    try {
      for (const [hours, state] of [
        [1, 'open'],
        [26, 'closed'],
      ] as const) {
        const at = new Date(startsAt.getTime() + hours * 3_600_000)
        setClock(() => at)
        await portalWorker().drain()
        expect(await meetingById(id)).toMatchObject({ state })
      }
    } finally {
      setClock()
    }
  })
})

describe('heads counted by the database', () => {
  const members = ['a', 'b', 'c', 'd', 'e', 'f'] as const
  const one = fc.constantFrom(...members)
  const college = fc.constantFrom('employees', 'residents', null)
  const attendance = fc.record({ memberId: one, college, way: fc.constantFrom(...attendanceWays), left: fc.boolean() })
  const proxy = fc.record({
    giverId: one,
    holderId: fc.option(one),
    college,
    state: fc.constantFrom(...proxyStates),
  })
  /** Each member in once at most, as the commands leave it; the rest of their lines have ended. */
  const inOnce = (lines: readonly AttendanceLine[]): AttendanceLine[] =>
    lines.map((line, place) =>
      lines.slice(0, place).some((before) => before.leftAt === null && before.memberId === line.memberId)
        ? { ...line, leftAt: now() }
        : line,
    )
  const linesOf = (heads: readonly { college: string | null; way: string; heads: number }[]) =>
    heads.flatMap(({ way, heads: count, ...of }) => Array.from({ length: count }, () => `${of.college} ${way}`)).sort()

  it('are those that the rule finds, whoever came, left, gave or holds a proxy', async () => {
    const { id } = await convenedMeeting(officers)
    await fc.assert(
      fc.asyncProperty(
        fc.array(attendance, { maxLength: 12 }),
        fc.uniqueArray(proxy, { maxLength: 6, selector: ({ giverId }) => giverId }),
        async (came, proxies) => {
          const lines = inOnce(came.map(({ left, ...line }) => ({ ...line, leftAt: left ? now() : null })))
          await db.attendance.deleteMany({ where: { meetingId: id } })
          await db.proxyGrant.deleteMany({ where: { meetingId: id } })
          await db.attendance.createMany({
            data: lines.map((line) => ({ ...line, id: newId(), meetingId: id, cameAt: now(), recordedById: 'test' })),
          })
          await db.proxyGrant.createMany({
            data: proxies.map((line) => ({
              ...line,
              id: newId(),
              meetingId: id,
              givenAt: now(),
              recordedById: 'test',
            })),
          })
          const byRule = whoIsHere(lines, proxies).map((here) => ({ ...here, heads: 1 }))
          expect(linesOf(await headsNow(id))).toEqual(linesOf(byRule))
        },
      ),
      { numRuns: 40 },
    )
  })
})
