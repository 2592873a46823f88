import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerProxy } from '~/modules/governance/commands/answer-proxy.server'
import { castVote } from '~/modules/governance/commands/cast-vote.server'
import { closePoll } from '~/modules/governance/commands/close-poll.server'
import { giveProxy } from '~/modules/governance/commands/give-proxy.server'
import { openPoll } from '~/modules/governance/commands/open-poll.server'
import { preparePoll } from '~/modules/governance/commands/prepare-poll.server'
import { publishMinutes } from '~/modules/governance/commands/publish-minutes.server'
import { attendRemotely, recordAttendance } from '~/modules/governance/commands/record-attendance.server'
import { closeMeeting, openMeeting } from '~/modules/governance/commands/run-meeting.server'
import { saveRemarks, signMinutes } from '~/modules/governance/commands/write-minutes.server'
import { attendancePdf, minutesPdf } from '~/modules/governance/minutes-pdf.server'
import { meetingById } from '~/modules/governance/queries-meetings.server'
import { minutesOf } from '~/modules/governance/queries-minutes.server'
import { decisiveVote } from '~/modules/governance/rules/minutes'
import type { Choice } from '~/modules/governance/rules/poll'
import { usualGrades } from '~/modules/governance/rules/poll-sheet'
import { receiptOf } from '~/modules/governance/rules/receipt'
import type { Majority } from '~/modules/statutes/rules/statutes'
import { db } from '~/platform/db/db.server'
import { given } from '../factories/label'
import { convenedMeeting, createMember, createOfficers, type Officers } from '../factories/meetings'
import { setUpStatutes, testStatutes } from '../factories/statutes'

const colleges = ['employees', 'residents', 'associations', 'local-authorities', 'partners'] as const
type Member = Awaited<ReturnType<typeof createMember>>
let officers: Officers
let members: Record<(typeof colleges)[number], Member>

beforeAll(async () => {
  officers = await createOfficers()
  const made = await Promise.all(colleges.map(async (college) => [college, await createMember(college)] as const))
  members = Object.fromEntries(made) as typeof members
})

const refusal = (code: string) => ({ refused: expect.objectContaining({ code }) as unknown })

/** Each member's right is cast by whoever holds it: the giver's by the holder's account. */
async function vote(pollId: string, holder: Member, of: Member, choice: Choice): Promise<void> {
  const right = await db.votingRight.findUniqueOrThrow({
    where: { pollId_memberId: { pollId, memberId: of.membershipId } },
  })
  expect(right.holderId).toBe(holder.person.id)
  const { secrecy } = await db.poll.findUniqueOrThrow({ where: { id: pollId } })
  const code = secrecy === 'secret' ? receiptOf(randomBytes(16)) : null
  given(await castVote(holder.person, { pollId, rightId: right.id, code, choice }))
}

/** A whole assembly of five members of five colleges, two of them by proxy: a weighted resolution, a secret election. */
async function assembly(majority: Majority): Promise<string> {
  const { resolutionKinds } = testStatutes()
  await setUpStatutes(testStatutes({ resolutionKinds: resolutionKinds.map((kind) => ({ ...kind, majority })) }))
  const { id, itemId } = await convenedMeeting(officers)
  const { employees, residents, associations, partners } = members
  const authorities = members['local-authorities']
  for (const [giver, holder] of [
    [associations, residents],
    [partners, employees],
  ] as const) {
    const proxy = given(
      await giveProxy(giver.person, { meetingId: id, giverId: giver.membershipId, holderId: holder.membershipId }),
    )
    given(await answerProxy(holder.person, { id: proxy.id, answer: 'accepted' }))
  }
  given(await openMeeting(officers.chair, { id }))
  for (const { membershipId } of [employees, residents])
    given(await recordAttendance(officers.team, { meetingId: id, memberId: membershipId, way: 'room' }))
  given(await attendRemotely(authorities.person, { meetingId: id, memberId: authorities.membershipId }))

  const sheet = { secrecy: 'named' as const, mayChange: false, college: null, closesAt: null }
  const yesNo = { method: 'yes-no' as const, options: [], seats: 1, grades: [] }
  const resolution = given(
    await preparePoll(officers.chair, {
      meetingId: id,
      itemId,
      sheet: { ...sheet, title: 'Résolution', definition: yesNo },
    }),
  )
  given(await openPoll(officers.chair, resolution))
  const says = (answer: 'for' | 'against' | 'abstain'): Choice => ({ method: 'yes-no', answer })
  await vote(resolution.id, employees, employees, says('for'))
  await vote(resolution.id, residents, residents, says('for'))
  await vote(resolution.id, residents, associations, says('abstain'))
  await vote(resolution.id, authorities, authorities, says('against'))
  await vote(resolution.id, employees, partners, says('abstain'))
  expect(await closeMeeting(officers.chair, { id })).toEqual(refusal('poll-still-open'))
  given(await closePoll(officers.chair, resolution))

  const definition = {
    method: 'majority-judgment' as const,
    options: [
      { id: 'a', name: 'Candidature A' },
      { id: 'b', name: 'Candidature B' },
    ],
    seats: 1,
    grades: usualGrades.fr,
  }
  const election = given(
    await preparePoll(officers.chair, {
      meetingId: id,
      itemId: null,
      sheet: { ...sheet, secrecy: 'secret', title: 'Élection', definition },
    }),
  )
  given(await openPoll(officers.chair, election))
  const grade = (a: number, b: number): Choice => ({ method: 'majority-judgment', grades: { a, b } })
  await vote(election.id, employees, employees, grade(5, 1))
  await vote(election.id, employees, partners, grade(4, 2))
  await vote(election.id, residents, residents, grade(5, 3))
  await vote(election.id, residents, associations, grade(1, 4))
  await vote(election.id, authorities, authorities, grade(3, 3))
  given(await closePoll(officers.chair, election))
  given(await closeMeeting(officers.chair, { id }))
  return id
}

const loaded = async (id: string) => {
  const meeting = await meetingById(id)
  if (!meeting) throw new Error('no meeting')
  return meeting
}

describe('a whole assembly', () => {
  const simple = { countAbstentions: false, countBlanks: false }
  it.each([
    ['passes where the base is the votes expressed', 'expressed', 'adopted'],
    ['fails where the base is all who are entitled', 'entitled', 'rejected'],
  ] as const)('a weighted resolution %s', async (_title, base, outcome) => {
    const half = { kind: 'more-than' as const, share: { numerator: 1, denominator: 2 } }
    const id = await assembly({ ...simple, rule: half, base })
    const meeting = await loaded(id)
    const { content } = await minutesOf(meeting)
    expect(decisiveVote(content.items[0]?.votes ?? [])).toMatchObject({ outcome, secrecy: 'named' })
    expect(content.attendance.counts).toEqual({ room: 2, remote: 1, post: 0, represented: 2 })

    given(await saveRemarks(officers.secretary, { id, remarks: 'La discussion a porté sur les comptes.' }))
    expect(await publishMinutes(officers.team, { id })).toEqual(refusal('minutes-unsigned'))
    const first = given(await signMinutes(officers.chair, { id }))
    expect(await saveRemarks(officers.secretary, { id, remarks: 'Autre chose.' })).toEqual(refusal('minutes-frozen'))
    // What changes afterwards changes nothing of what was signed.
    await db.membership.update({ where: { id: members.employees.membershipId }, data: { name: 'Autre nom' } })
    const second = given(await signMinutes(officers.secretary, { id }))
    expect(second).toEqual(first)
    expect(await signMinutes(officers.secretary, { id })).toEqual(refusal('signed-already'))
    const { decisions } = given(await publishMinutes(officers.team, { id }))
    expect(decisions).toHaveLength(1)
    expect(await db.governanceDecision.findFirstOrThrow({ where: { number: decisions[0] ?? '' } })).toMatchObject({
      body: 'assembly',
      outcome,
      decidedOn: meeting.day,
    })
    const pdf = await minutesPdf(await loaded(id), await minutesOf(await loaded(id)))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await attendancePdf(await loaded(id), await minutesOf(await loaded(id)))).length).toBeGreaterThan(2_000)
  })
})
