import { describe, expect, it } from 'vitest'
import { castVote } from '~/modules/governance/commands/cast-vote.server'
import { openPoll } from '~/modules/governance/commands/open-poll.server'
import { receiptOf } from '~/modules/governance/rules/receipt'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { randomBytes } from 'node:crypto'
import { codeOf, given } from '../factories/label'
import { createPerson } from '../factories/people'
import { collegesVoting, votingStatutes } from '../factories/voting-statutes'
import { answer, draftPoll, openedPoll, rightOf, yesNo } from '../factories/votes'

const newCode = () => receiptOf(randomBytes(16))

describe('a secret vote', () => {
  it('takes the right and drops the ballot, with nothing else anywhere', async () => {
    const { id, assembly } = await openedPoll()
    const [voter] = assembly.voters
    if (!voter) throw new Error('nobody')
    const [lines, mails] = [await db.journalEntry.count(), await db.outboxMessage.count()]
    const rightId = await rightOf(id, voter.id)
    const code = newCode()
    expect(given(await castVote(voter, { pollId: id, rightId, code, choice: answer('for') }))).toEqual({
      answer: 'counted',
    })
    expect(await db.ballot.findMany({ where: { pollId: id } })).toEqual([
      { pollId: id, id: code, college: 'employees', choice: '{"answer":"for","method":"yes-no"}' },
    ])
    expect((await db.votingRight.findUniqueOrThrow({ where: { id: rightId } })).used).toBe('online')
    expect([await db.journalEntry.count(), await db.outboxMessage.count()]).toEqual([lines, mails])
  })

  it('counts once when its answer was lost and it is sent again, and says so', async () => {
    const { id, assembly } = await openedPoll()
    const [voter] = assembly.voters
    if (!voter) throw new Error('nobody')
    const cast = { pollId: id, rightId: await rightOf(id, voter.id), code: newCode(), choice: answer('against') }
    given(await castVote(voter, cast))
    expect(given(await castVote(voter, cast)).answer).toBe('counted-again')
    // Even once the vote is closed.
    await db.poll.update({ where: { id }, data: { state: 'closed' } })
    expect(given(await castVote(voter, cast)).answer).toBe('counted-again')
    expect(codeOf(await castVote(voter, { ...cast, code: newCode() }))).toBe('poll-closed')
    expect(await db.ballot.findMany({ where: { pollId: id } })).toMatchObject([
      { choice: expect.stringContaining('against') },
    ])
  })

  it('tells nobody what somebody else voted, were their code seen', async () => {
    const { id, assembly } = await openedPoll()
    const [voter, other] = assembly.voters
    if (!voter || !other) throw new Error('nobody')
    const code = newCode()
    given(await castVote(voter, { pollId: id, rightId: await rightOf(id, voter.id), code, choice: answer('against') }))
    const own = { pollId: id, rightId: await rightOf(id, other.id), choice: answer('for') }
    // With one's right unused, another's code uses nothing.
    expect(codeOf(await castVote(other, { ...own, code }))).toBe('code-taken')
    given(await castVote(other, { ...own, code: newCode() }))
    const tried = await Promise.all(
      (['for', 'against', 'abstain', 'blank'] as const).map((choice) =>
        castVote(other, { ...own, code, choice: answer(choice) }),
      ),
    )
    expect(new Set(tried.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    expect(await db.ballot.count({ where: { pollId: id } })).toBe(2)
  })

  it('counts one of two windows, and tells both', async () => {
    const { id, assembly } = await openedPoll()
    const [voter] = assembly.voters
    if (!voter) throw new Error('nobody')
    const rightId = await rightOf(id, voter.id)
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => castVote(voter, { pollId: id, rightId, code: newCode(), choice: answer('for') })),
    )
    expect(outcomes.map(codeOf).sort()).toEqual(['ok', ...Array.from({ length: 7 }, () => 'right-used')])
    expect(await db.ballot.count({ where: { pollId: id } })).toBe(1)
  })

  it('is refused to who is not there, whose right it is not, and on a code or a choice that is none', async () => {
    const { id, assembly } = await openedPoll()
    const [voter, other] = assembly.voters
    if (!voter || !other) throw new Error('nobody')
    const rightId = await rightOf(id, voter.id)
    const cast = { pollId: id, rightId, code: newCode(), choice: answer('for') }
    expect(codeOf(await castVote(other, cast))).toBe('not-found')
    expect(codeOf(await castVote(await createPerson(), cast))).toBe('not-found')
    expect(codeOf(await castVote(voter, { ...cast, code: 'mon vote à moi' }))).toBe('code-unreadable')
    expect(codeOf(await castVote(voter, { ...cast, code: null }))).toBe('code-unreadable')
    expect(codeOf(await castVote(voter, { ...cast, choice: { method: 'approval', approved: [] } }))).toBe(
      'choice-invalid',
    )
    await db.attendance.updateMany({ where: { meetingId: assembly.id }, data: { leftAt: new Date() } })
    expect(codeOf(await castVote(voter, cast))).toBe('not-present')
  })

  it('is not counted after the time that was said, to the millisecond', async () => {
    const { id, assembly } = await openedPoll({
      sheet: yesNo('secret', { closesAt: new Date(Date.now() + 3_600_000) }),
    })
    const [voter] = assembly.voters
    const { closesAt } = await db.poll.findUniqueOrThrow({ where: { id } })
    if (!voter || !closesAt) throw new Error('nobody')
    const cast = { pollId: id, rightId: await rightOf(id, voter.id), code: newCode(), choice: answer('for') }
    setClock(() => closesAt)
    expect(codeOf(await castVote(voter, cast))).toBe('poll-closed')
    setClock(() => new Date(closesAt.getTime() - 1))
    expect(given(await castVote(voter, cast)).answer).toBe('counted')
  })
})

describe('a named vote', () => {
  it('may be changed until the close where the vote allows it, and not otherwise', async () => {
    for (const mayChange of [true, false]) {
      const { id, assembly } = await openedPoll({ sheet: yesNo('named', { mayChange }) })
      const [voter] = assembly.voters
      if (!voter) throw new Error('nobody')
      const rightId = await rightOf(id, voter.id)
      const cast = (choice: 'for' | 'against') =>
        castVote(voter, { pollId: id, rightId, code: null, choice: answer(choice) })
      expect(given(await cast('for')).answer).toBe('counted')
      expect(given(await cast('for')).answer).toBe('counted-again')
      const again = await cast('against')
      if (mayChange) expect(given(again).answer).toBe('changed')
      else expect(codeOf(again)).toBe('right-used')
      const { choice } = await db.namedVote.findUniqueOrThrow({ where: { rightId } })
      expect(choice).toContain(mayChange ? 'against' : 'for')
    }
  })
})

describe('a proxy', () => {
  it('is a right of its own, which its giver takes back by coming: one of the two counts, and both are told', async () => {
    const { id: pollId, assembly } = await draftPoll({ inEach: 4 })
    const [giver, holder] = assembly.voters
    if (!giver || !holder) throw new Error('nobody')
    const [given1, held] = await Promise.all(
      [giver, holder].map(({ id }) => db.membership.findFirstOrThrow({ where: { userId: id } })),
    )
    if (!given1 || !held) throw new Error('nobody')
    await db.attendance.updateMany({ where: { memberId: given1.id }, data: { leftAt: new Date() } })
    await db.proxyGrant.create({
      data: {
        id: 'grant',
        meetingId: assembly.id,
        giverId: given1.id,
        holderId: held.id,
        state: 'accepted',
        givenAt: new Date(),
        recordedById: giver.id,
      },
    })
    given(await openPoll(assembly.chair, { id: pollId }))
    const rightId = await rightOf(pollId, giver.id)
    const right = await db.votingRight.findUniqueOrThrow({ where: { id: rightId } })
    expect(right).toMatchObject({ holderId: holder.id, proxyId: 'grant', present: true })
    const cast = (by: typeof giver) => castVote(by, { pollId, rightId, code: newCode(), choice: answer('for') })
    expect(codeOf(await cast(giver))).toBe('not-present')
    await db.attendance.updateMany({ where: { memberId: given1.id }, data: { leftAt: null } })
    const outcomes = await Promise.all([cast(giver), cast(holder)])
    expect(outcomes.map(codeOf).sort()).toEqual(['ok', 'right-used'])
    // The holder's own right is another.
    expect(
      codeOf(
        await castVote(holder, {
          pollId,
          rightId: await rightOf(pollId, holder.id),
          code: newCode(),
          choice: answer('for'),
        }),
      ),
    ).toBe('ok')
  })
})

describe('opening', () => {
  it('freezes the rule, the electorate and its hash: later changes touch nothing', async () => {
    const { id, assembly } = await openedPoll()
    const before = await db.poll.findUniqueOrThrow({ where: { id } })
    expect(before).toMatchObject({ state: 'open' })
    expect(before.electorateHash).toMatch(/^[0-9a-f]{64}$/)
    expect(before.seed).toMatch(/^[0-9a-f]{32}$/)
    expect(JSON.parse(before.electorate ?? '')).toContainEqual({
      college: 'employees',
      rights: 3,
      weight: 3,
      present: 3,
      presentWeight: 3,
    })
    expect(codeOf(await openPoll(assembly.chair, { id }))).toBe('poll-state-forbids')
    expect(await db.votingRight.count({ where: { pollId: id } })).toBe(15)
  })

  it('warns of small groups, and writes nothing when it is only asked', async () => {
    const { id, assembly } = await draftPoll()
    const { warnings } = given(await openPoll(assembly.chair, { id }, { preview: true }))
    expect(warnings).toHaveLength(5)
    expect(await db.votingRight.count({ where: { pollId: id } })).toBe(0)
  })

  it.each([
    [{ then: 'postponed' }, 'college-too-small-postponed'],
    [{ then: 'named' }, 'college-too-small-named'],
    [{ then: 'merged', into: 'residents' }, 'ok'],
  ] as const)('of a secret vote with a college below the least size: %o gives %s', async (smallCollege, code) => {
    const statutes = votingStatutes({ voting: collegesVoting({ leastSize: 3, smallCollege }) })
    const { id, assembly } = await draftPoll({ statutes })
    // One of the partners leaves.
    const [partner] = await db.membershipPeriod.findMany({ where: { college: 'partners', endsOn: null }, take: 1 })
    await db.membershipPeriod.update({ where: { id: partner?.id ?? '' }, data: { endsOn: '2022-01-01' } })
    expect(codeOf(await openPoll(assembly.chair, { id }))).toBe(code)
    if (code === 'ok') {
      const { rule, electorate } = await db.poll.findUniqueOrThrow({ where: { id } })
      expect(rule).toContain(
        '"id":"residents","name":{"en":"Test Collège residents","fr":"Collège residents"},"weight":4000',
      )
      expect(electorate).toContain('"college":"residents","present":5')
    }
  })
})
