import { beforeAll, describe, expect, it } from 'vitest'
import { callAgain } from '~/modules/governance/commands/call-again.server'
import { castVote } from '~/modules/governance/commands/cast-vote.server'
import { closePoll } from '~/modules/governance/commands/close-poll.server'
import { decideItem } from '~/modules/governance/commands/decide-item.server'
import { dropAmendment, moveAmendment, rewriteAmendment } from '~/modules/governance/commands/lead-amendments.server'
import { openPoll } from '~/modules/governance/commands/open-poll.server'
import { preparePoll } from '~/modules/governance/commands/prepare-poll.server'
import { proposeAmendment, withdrawAmendment } from '~/modules/governance/commands/propose-amendment.server'
import { attendRemotely, recordAttendance } from '~/modules/governance/commands/record-attendance.server'
import { adjournMeeting, closeMeeting, openMeeting } from '~/modules/governance/commands/run-meeting.server'
import { minutesPdf } from '~/modules/governance/minutes-pdf.server'
import { amendmentsOf } from '~/modules/governance/queries-amendments.server'
import { liveStateOf } from '~/modules/governance/queries-live.server'
import { meetingById } from '~/modules/governance/queries-meetings.server'
import { minutesOf } from '~/modules/governance/queries-minutes.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { given } from '../factories/label'
import { convenedMeeting, createMember, createOfficers, type Officers, resolution } from '../factories/meetings'
import { setUpStatutes } from '../factories/statutes'
import { createPerson } from '../factories/people'
import { answer, yesNo } from '../factories/votes'

type Member = Awaited<ReturnType<typeof createMember>>
let officers: Officers
let members: [Member, Member, Member]

beforeAll(async () => {
  await setUpStatutes()
  officers = await createOfficers()
  members = [await createMember(), await createMember(), await createMember()]
})
const refusal = (code: string) => ({ refused: expect.objectContaining({ code }) as unknown })
const longer = `${resolution.text} Elle remercie l’équipe.`
const shorter = 'L’assemblée approuve les comptes et le rapport.'

const propose = (of: Member, itemId: string, text = longer) =>
  proposeAmendment(of.person, { itemId, memberId: of.membershipId, text, reason: 'Pour l’essai.' })
const textOf = async (id: string) => (await db.agendaItem.findUniqueOrThrow({ where: { id } })).text
const statesOf = async (itemId: string) => (await amendmentsOf(itemId)).map(({ number, state }) => [number, state])

/** An assembly under way, everyone there. */
async function underWay() {
  const { id, itemId } = await convenedMeeting(officers)
  given(await openMeeting(officers.chair, { id }))
  for (const { person, membershipId } of members)
    given(await attendRemotely(person, { meetingId: id, memberId: membershipId }))
  return { id, itemId }
}
const draft = async (meetingId: string, itemId: string, amendmentId: string | null, chair: Person = officers.chair) =>
  given(await preparePoll(chair, { meetingId, itemId, amendmentId, sheet: yesNo('named', { title: 'Vote d’essai' }) }))
    .id

/** The vote of all the members, the same for each, opened, closed and counted by the chair. */
async function vote(pollId: string, choice: 'for' | 'against') {
  given(await openPoll(officers.chair, { id: pollId }))
  for (const { person, membershipId } of members) {
    const right = await db.votingRight.findUniqueOrThrow({
      where: { pollId_memberId: { pollId, memberId: membershipId } },
    })
    given(await castVote(person, { pollId, rightId: right.id, code: null, choice: answer(choice) }))
  }
  given(await closePoll(officers.chair, { id: pollId }))
}

describe('an amendment', () => {
  it('is voted before the resolution, whose text it becomes', async () => {
    const { id, itemId } = await underWay()
    const own = await draft(id, itemId, null)
    const { id: amendmentId } = given(await propose(members[0], itemId))
    expect(await openPoll(officers.chair, { id: own })).toEqual(refusal('amendment-awaits'))
    const poll = await draft(id, itemId, amendmentId)
    given(await openPoll(officers.chair, { id: poll }))
    expect((await liveStateOf(id))?.polls).toMatchObject([
      { amendment: { number: 1, change: { before: resolution.text, after: longer } } },
    ])
    expect(await withdrawAmendment(members[0].person, { id: amendmentId })).toEqual(refusal('item-vote-open'))
    for (const { person, membershipId } of members) {
      const right = await db.votingRight.findUniqueOrThrow({
        where: { pollId_memberId: { pollId: poll, memberId: membershipId } },
      })
      given(await castVote(person, { pollId: poll, rightId: right.id, code: null, choice: answer('for') }))
    }
    given(await closePoll(officers.chair, { id: poll }))
    expect(await textOf(itemId)).toBe(longer)
    expect(await db.amendment.findUnique({ where: { id: amendmentId } })).toMatchObject({
      state: 'adopted',
      base: resolution.text,
      text: longer,
      settledById: 'system:count-poll',
    })
    await vote(own, 'for')
    expect(await propose(members[1], itemId, shorter)).toEqual(refusal('resolution-voted'))

    given(await closeMeeting(officers.chair, { id }))
    const meeting = await meetingById(id)
    if (!meeting) throw new Error('no meeting')
    const minutes = await minutesOf(meeting)
    expect(minutes.content.items[0]).toMatchObject({
      text: longer,
      amendments: [{ number: 1, before: resolution.text, after: longer, state: 'adopted' }],
      votes: [
        { isAmendment: false, outcome: 'adopted' },
        { isAmendment: true, outcome: 'adopted' },
      ],
    })
    expect((await minutesPdf(meeting, minutes)).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('rejected leaves the text as it was, and stays shown', async () => {
    const { id, itemId } = await underWay()
    const { id: amendmentId } = given(await propose(members[0], itemId))
    await vote(await draft(id, itemId, amendmentId), 'against')
    expect(await textOf(itemId)).toBe(resolution.text)
    expect(await statesOf(itemId)).toEqual([[1, 'rejected']])
    await vote(await draft(id, itemId, null), 'for')
  })

  it('written on a text that another has changed is written again by the chair, or falls', async () => {
    const { id, itemId } = await underWay()
    const [first, second, third] = [
      given(await propose(members[0], itemId)).id,
      given(await propose(members[1], itemId, shorter)).id,
      given(await propose(members[2], itemId, 'L’assemblée n’approuve pas les comptes.')).id,
    ]
    const prepared = await draft(id, itemId, second)
    expect(await dropAmendment(officers.chair, { id: second })).toEqual(refusal('amendment-stands'))
    expect(await rewriteAmendment(officers.chair, { id: second, text: 'Autre' })).toEqual(refusal('amendment-stands'))
    await vote(await draft(id, itemId, first), 'for')

    expect(await openPoll(officers.chair, { id: prepared })).toEqual(refusal('amendment-outdated'))
    const own = await draft(id, itemId, null)
    expect(await openPoll(officers.chair, { id: own })).toEqual(refusal('amendment-awaits'))
    expect(await rewriteAmendment(officers.chair, { id: second, text: longer })).toEqual(
      refusal('amendment-changes-nothing'),
    )
    expect(await rewriteAmendment(members[1].person, { id: second, text: 'Autre' })).toEqual(refusal('not-found'))
    const adapted = `${shorter} Elle remercie l’équipe.`
    given(await rewriteAmendment(officers.chair, { id: second, text: adapted }))
    given(await dropAmendment(officers.secretary, { id: third }))
    await vote(prepared, 'for')
    expect(await textOf(itemId)).toBe(adapted)
    expect(await db.amendment.findUnique({ where: { id: second } })).toMatchObject({ original: shorter, base: longer })
    expect(await statesOf(itemId)).toEqual([
      [1, 'adopted'],
      [2, 'adopted'],
      [3, 'fallen'],
    ])
    await vote(own, 'for')
  })

  it('is ordered by the chair and keeps its number; two are never voted at once on one text', async () => {
    const { id, itemId } = await underWay()
    const first = given(await propose(members[0], itemId)).id
    const second = given(await propose(members[1], itemId, shorter)).id
    expect(await moveAmendment(members[0].person, { id: second, direction: 'up' })).toEqual(refusal('not-found'))
    given(await moveAmendment(officers.chair, { id: second, direction: 'up' }))
    expect((await amendmentsOf(itemId)).map(({ number }) => number)).toEqual([2, 1])
    const [one, two] = [await draft(id, itemId, first), await draft(id, itemId, second)]
    given(await openPoll(officers.chair, { id: two }))
    expect(await openPoll(officers.chair, { id: one })).toEqual(refusal('item-vote-open'))
    given(await closePoll(officers.chair, { id: two }))
    // Nobody voted: the vote of the amendment rejects it, or had no quorum; the other may open or waits, never both.
    expect(await openPoll(officers.chair, { id: one })).toMatchObject({ ok: {} })
    given(await closePoll(officers.chair, { id: one }))
  })

  it('is proposed by whoever has a voice, for oneself, with a change, on a resolution', async () => {
    const { id, itemId } = await convenedMeeting(officers)
    expect(await propose(members[0], itemId, ` ${resolution.text.replace(' ', '\n')}`)).toEqual(
      refusal('amendment-changes-nothing'),
    )
    const stranger = await createPerson()
    expect(
      await proposeAmendment(stranger, {
        itemId,
        memberId: members[0].membershipId,
        text: longer,
        reason: 'Pour l’essai.',
      }),
    ).toEqual(refusal('not-found'))
    const { id: amendmentId } = given(await propose(members[0], itemId))
    expect(await withdrawAmendment(members[1].person, { id: amendmentId })).toEqual(refusal('not-found'))
    const poll = await draft(id, itemId, amendmentId)
    given(await withdrawAmendment(members[0].person, { id: amendmentId }))
    expect((await db.poll.findUniqueOrThrow({ where: { id: poll } })).state).toBe('cancelled')
    expect(await preparePoll(officers.chair, { meetingId: id, itemId, amendmentId, sheet: yesNo('named') })).toEqual(
      refusal('amendment-settled'),
    )
    await db.agendaItem.update({ where: { id: itemId }, data: { kind: 'discussion' } })
    expect(await propose(members[0], itemId)).toEqual(refusal('amendment-not-a-resolution'))
  })

  it('not voted falls with the meeting, or goes to the second call', async () => {
    const one = await underWay()
    given(await propose(members[0], one.itemId))
    given(await closeMeeting(officers.chair, { id: one.id }))
    expect(await statesOf(one.itemId)).toEqual([[1, 'fallen']])

    const two = await convenedMeeting(officers)
    given(await propose(members[0], two.itemId))
    given(await openMeeting(officers.chair, { id: two.id }))
    given(await adjournMeeting(officers.chair, { id: two.id }))
    const again = given(await callAgain(officers.team, { id: two.id, startsAt: new Date(Date.now() + 864_000_000) }))
    const { id: itemId } = await db.agendaItem.findFirstOrThrow({ where: { meetingId: again.id } })
    expect(await statesOf(itemId)).toEqual([[1, 'proposed']])
  })
})

describe('a sitting', () => {
  it('decides an item from the vote that the portal counted, after its amendments', async () => {
    const sitting = await Promise.all([1, 2, 3].map(() => createPerson({ roles: ['label-committee'] })))
    const [chair, secretary, other] = sitting
    if (!chair || !secretary || !other) throw new Error('three people')
    const { id, itemId } = await convenedMeeting(officers, {
      ...{ kind: 'sitting', body: 'label-committee', assemblyKind: null },
      ...{ chairId: chair.id, secretaryId: secretary.id },
    })
    given(await openMeeting(chair, { id }))
    for (const { id: memberId } of sitting)
      given(await recordAttendance(chair, { meetingId: id, memberId, way: 'room' }))
    const proposed = given(
      await proposeAmendment(other, { itemId, memberId: other.id, text: longer, reason: 'Pour l’essai.' }),
    )
    const decision = { itemId, reason: 'Pour l’essai.', for: 3, against: 0, abstain: 0, chair: '' as const }
    expect(await decideItem(chair, decision)).toEqual(refusal('amendment-awaits'))
    const cast = async (pollId: string, choice: 'for' | 'against') => {
      given(await openPoll(chair, { id: pollId }))
      for (const person of sitting) {
        const right = await db.votingRight.findUniqueOrThrow({
          where: { pollId_memberId: { pollId, memberId: person.id } },
        })
        given(await castVote(person, { pollId, rightId: right.id, code: null, choice: answer(choice) }))
      }
      given(await closePoll(chair, { id: pollId }))
    }
    await cast(await draft(id, itemId, proposed.id, chair), 'for')
    const own = await draft(id, itemId, null, chair)
    expect(await decideItem(chair, decision)).toEqual(refusal('vote-not-counted'))
    await cast(own, 'against')
    const { number } = given(await decideItem(chair, decision))
    // The hands typed say nothing here: the vote that was counted decides, on the text as amended.
    expect(await db.governanceDecision.findUnique({ where: { number } })).toMatchObject({
      outcome: 'rejected',
      text: longer,
      itemId,
    })
    expect(await decideItem(chair, decision)).toEqual(refusal('decided-already'))
    expect(await proposeAmendment(other, { itemId, memberId: other.id, text: shorter, reason: 'Essai' })).toEqual(
      refusal('resolution-voted'),
    )
  })
})
