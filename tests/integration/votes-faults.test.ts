import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { castVote } from '~/modules/governance/commands/cast-vote.server'
import { closePoll } from '~/modules/governance/commands/close-poll.server'
import { markPaperVoter } from '~/modules/governance/commands/mark-paper-voter.server'
import { openPoll } from '~/modules/governance/commands/open-poll.server'
import { rightsInHand } from '~/modules/governance/queries-votes.server'
import { receiptOf } from '~/modules/governance/rules/receipt'
import { verifyArchive } from '~/modules/governance/verify-archive.server'
import { db } from '~/platform/db/db.server'
import { fileStore } from '~/platform/files/file-store.server'
import { archivePublicKey } from '~/platform/journal/sign.server'
import type { Person } from '~/platform/permissions'
import { codeOf, given } from '../factories/label'
import { createPerson } from '../factories/people'
import { answer, draftPoll, openedPoll, rightOf } from '../factories/votes'

const newCode = () => receiptOf(randomBytes(16))
const answers = ['for', 'against', 'abstain', 'blank'] as const
const rounds = Array.from({ length: 8 }, (_, round) => round)

/** What the box and the register hold. */
const held = async (pollId: string) => ({
  ballots: await db.ballot.count({ where: { pollId } }),
  online: await db.votingRight.count({ where: { pollId, used: 'online' } }),
})

async function archivedBallots(pollId: string): Promise<number> {
  const { archiveHash } = await db.poll.findUniqueOrThrow({ where: { id: pollId } })
  const report = await verifyArchive(fileStore.open(archiveHash ?? ''), archivePublicKey())
  expect(report.faults).toEqual([])
  return report.ballots
}

const castsOf = async (pollId: string, voters: readonly Person[]) =>
  Promise.all(
    voters.map(async (voter, place) => ({
      voter,
      cast: {
        pollId,
        rightId: await rightOf(pollId, voter.id),
        code: newCode(),
        choice: answer(answers[place % 4] ?? 'for'),
      },
    })),
  )

describe('the rights that a page offers', () => {
  it('are one’s own and those held by proxy, each once, whoever looks', async () => {
    const { id: pollId, assembly } = await draftPoll()
    const [giver, holder, other] = assembly.voters
    if (!giver || !holder || !other) throw new Error('nobody')
    const memberOf = ({ id }: Person) => db.membership.findFirstOrThrow({ where: { userId: id } })
    const [from, to] = [await memberOf(giver), await memberOf(holder)]
    await db.attendance.updateMany({ where: { memberId: from.id }, data: { leftAt: new Date() } })
    await db.proxyGrant.create({
      data: {
        id: 'in-hand',
        meetingId: assembly.id,
        giverId: from.id,
        holderId: to.id,
        state: 'accepted',
        givenAt: new Date(),
        recordedById: giver.id,
      },
    })
    given(await openPoll(assembly.chair, { id: pollId }))
    const inHand = async (person: Person) =>
      (await rightsInHand({ id: pollId, secrecy: 'named' }, person.id)).map(({ id: _, ...right }) => right)
    const { name } = await db.user.findUniqueOrThrow({ where: { id: holder.id } })
    const own = { of: null, givenTo: null, used: null, code: null }
    expect(await inHand(other)).toEqual([own])
    expect(await inHand(giver)).toEqual([{ ...own, givenTo: name }])
    expect(await inHand(holder)).toEqual([own, { ...own, of: from.name }])
    expect(await inHand(await createPerson())).toEqual([])
    // A code of its own for each form of a secret vote, and none once the right is used.
    const secret = { id: pollId, secrecy: 'secret' } as const
    const [mine, held] = await rightsInHand(secret, holder.id)
    if (!mine?.code || !held?.code) throw new Error('no code')
    expect(mine.code).not.toBe(held.code)
    given(await castVote(holder, { pollId, rightId: held.id, code: held.code, choice: answer('for') }))
    expect((await rightsInHand(secret, giver.id)).map(({ used, code }) => [used, code])).toEqual([['online', null]])
  })
})

describe('votes that meet', () => {
  it('two windows of every voter at once: one of the two counts, and both are told', async () => {
    const { id, assembly } = await openedPoll()
    const casts = await castsOf(id, assembly.voters)
    const outcomes = await Promise.all(
      casts.map(({ voter, cast }) =>
        Promise.all([castVote(voter, cast), castVote(voter, { ...cast, code: newCode(), choice: answer('blank') })]),
      ),
    )
    for (const pair of outcomes) expect(pair.map(codeOf).toSorted()).toEqual(['ok', 'right-used'])
    expect(await held(id)).toEqual({ ballots: 15, online: 15 })
  })

  it('giver and holder at once, again and again: one ballot, and both are told', async () => {
    for (const round of rounds) {
      const { id: pollId, assembly } = await draftPoll()
      const [giver, holder] = assembly.voters
      if (!giver || !holder) throw new Error('nobody')
      const [from, to] = await Promise.all(
        [giver, holder].map(({ id }) => db.membership.findFirstOrThrow({ where: { userId: id } })),
      )
      const attendance = { meetingId: assembly.id, memberId: from?.id ?? '' }
      await db.attendance.updateMany({ where: attendance, data: { leftAt: new Date() } })
      await db.proxyGrant.create({
        data: {
          id: `race-${round}`,
          meetingId: assembly.id,
          giverId: from?.id ?? '',
          holderId: to?.id ?? '',
          state: 'accepted',
          givenAt: new Date(),
          recordedById: giver.id,
        },
      })
      given(await openPoll(assembly.chair, { id: pollId }))
      await db.attendance.updateMany({ where: attendance, data: { leftAt: null } })
      const rightId = await rightOf(pollId, giver.id)
      const pair = round % 2 === 0 ? [giver, holder] : [holder, giver]
      const outcomes = await Promise.all(
        pair.map((by) => castVote(by, { pollId, rightId, code: newCode(), choice: answer('for') })),
      )
      expect(outcomes.map(codeOf).toSorted()).toEqual(['ok', 'right-used'])
      expect(await held(pollId)).toEqual({ ballots: 1, online: 1 })
    }
  })

  it('on paper and on line at once: the right is used one way', async () => {
    const team = await createPerson({ roles: ['team'] })
    const { id, assembly } = await openedPoll()
    const ways = await Promise.all(
      (await castsOf(id, assembly.voters)).map(({ voter, cast }) =>
        Promise.all([
          castVote(voter, cast),
          markPaperVoter(team, { pollId: id, rightId: cast.rightId, channel: 'room' }),
        ]),
      ),
    )
    for (const pair of ways) expect(pair.map(codeOf).filter((code) => code === 'ok')).toHaveLength(1)
    const { ballots, online } = await held(id)
    expect(ballots).toBe(online)
    expect(await db.votingRight.count({ where: { pollId: id, used: 'room' } })).toBe(15 - online)
  })

  it('at the instant of closing: who is told that it counts is in the archive, nobody else, and nothing comes after', async () => {
    for (const round of rounds) {
      const { id, assembly } = await openedPoll()
      const casts = await castsOf(id, assembly.voters)
      const closing = wait(round % 4).then(() => closePoll(assembly.chair, { id }))
      const outcomes = await Promise.all(
        casts.map(async ({ voter, cast }, place) => {
          // Some before, some during, some after; every third sent twice.
          await wait(place % 5)
          const first = castVote(voter, cast)
          return place % 3 === 0 ? Promise.all([first, castVote(voter, cast)]) : [await first]
        }),
      )
      given(await closing)
      const counted = outcomes.flat().filter((outcome) => 'ok' in outcome && outcome.ok.answer === 'counted').length
      for (const outcome of outcomes.flat()) expect(['ok', 'poll-closed']).toContain(codeOf(outcome))
      // Of a vote sent twice, both are told the same thing.
      for (const pair of outcomes) expect(new Set(pair.map(codeOf)).size).toBe(1)
      expect(await held(id)).toEqual({ ballots: counted, online: counted })
      const late = await Promise.all(
        casts.map(({ voter, cast }) => castVote(voter, { ...cast, code: newCode(), choice: answer('for') })),
      )
      expect(new Set(late.map(codeOf))).toEqual(new Set(['poll-closed']))
      expect(await held(id)).toEqual({ ballots: counted, online: counted })
      const few = await db.poll.findUniqueOrThrow({ where: { id } })
      const withheld: unknown = JSON.parse(few.result ?? '{}').withheld
      const shown = await db.ballot.count({
        where: { pollId: id, college: { notIn: Array.isArray(withheld) ? withheld.map(String) : [] } },
      })
      expect(await archivedBallots(id)).toBe(shown)
    }
  })

  it('two chairs’ windows close at once: it is closed and counted once', async () => {
    const { id, assembly } = await openedPoll()
    for (const { voter, cast } of await castsOf(id, assembly.voters)) given(await castVote(voter, cast))
    const outcomes = await Promise.all([1, 2, 3].map(() => closePoll(assembly.chair, { id })))
    expect(outcomes.map(codeOf).toSorted()).toEqual(['ok', 'poll-closed', 'poll-closed'])
    expect(await db.journalEntry.count({ where: { subjectId: id, act: 'governance.count-poll' } })).toBe(1)
    expect(await archivedBallots(id)).toBe(15)
  })
})
