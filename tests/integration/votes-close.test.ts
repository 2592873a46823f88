import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { castVote } from '~/modules/governance/commands/cast-vote.server'
import { closePoll, closePollAtItsTime, countClosedPoll } from '~/modules/governance/commands/close-poll.server'
import { countPoll } from '~/modules/governance/commands/count-poll.server'
import { confirmPaperCount } from '~/modules/governance/commands/confirm-paper-count.server'
import { markPaperVoter } from '~/modules/governance/commands/mark-paper-voter.server'
import { recordPaperCount } from '~/modules/governance/commands/record-paper-count.server'
import type { Choice } from '~/modules/governance/rules/poll'
import { receiptOf } from '~/modules/governance/rules/receipt'
import { verifyArchive } from '~/modules/governance/verify-archive.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { isPostgresql } from '~/platform/db/provider'
import { env } from '~/platform/env.server'
import { fileStore } from '~/platform/files/file-store.server'
import { archivePublicKey } from '~/platform/journal/sign.server'
import type { Person } from '~/platform/permissions'
import { codeOf, given } from '../factories/label'
import { createPerson } from '../factories/people'
import { answer, openedPoll, ranked, rightOf, yesNo } from '../factories/votes'
import { votingStatutes } from '../factories/voting-statutes'

const cast = async (pollId: string, voter: Person | undefined, choice: Choice, isSecret = true) => {
  if (!voter) throw new Error('nobody')
  const code = isSecret ? receiptOf(randomBytes(16)) : null
  return given(await castVote(voter, { pollId, rightId: await rightOf(pollId, voter.id), code, choice }))
}
const verified = async (pollId: string) => {
  const { archiveHash } = await db.poll.findUniqueOrThrow({ where: { id: pollId } })
  return verifyArchive(fileStore.open(archiveHash ?? ''), archivePublicKey())
}

describe('closing', () => {
  it('counts, writes an archive that anyone verifies, and says its hash in the journal', async () => {
    const { id, assembly } = await openedPoll()
    for (const [place, voter] of assembly.voters.entries())
      await cast(id, voter, answer(place % 3 === 0 ? 'against' : 'for'))
    given(await closePoll(assembly.chair, { id }))
    const poll = await db.poll.findUniqueOrThrow({ where: { id } })
    expect(JSON.parse(poll.result ?? '')).toMatchObject({
      withheld: [],
      verdict: { outcome: 'adopted', quorumReached: true },
    })
    const line = await db.journalEntry.findFirstOrThrow({ where: { act: 'governance.count-poll', subjectId: id } })
    expect(JSON.parse(line.data)).toMatchObject({ archive: poll.archiveHash, publicKey: archivePublicKey() })
    expect(await verified(id)).toMatchObject({ faults: [], ballots: 15, recounted: true, lines: 18 })
    expect(codeOf(await closePoll(assembly.chair, { id }))).toBe('poll-closed')
    // Counted again after a crash: nothing changes.
    await countClosedPoll({ id })
    expect(await db.poll.findUniqueOrThrow({ where: { id } })).toEqual(poll)
  })

  it('gives the same bytes when it is made again from the box', async () => {
    const { id, assembly } = await openedPoll({ sheet: ranked('majority-judgment') })
    for (const voter of assembly.voters)
      await cast(id, voter, { method: 'majority-judgment', grades: { a: 3, b: 5, c: 1 } })
    given(await closePoll(assembly.chair, { id }))
    const { archiveHash } = await db.poll.findUniqueOrThrow({ where: { id } })
    await db.poll.update({ where: { id }, data: { archiveHash: null, result: null } })
    await countPoll(id)
    expect((await db.poll.findUniqueOrThrow({ where: { id } })).archiveHash).toBe(archiveHash)
  })

  it('keeps back the ballots and totals of a college where too few voted, and says that nobody can recount', async () => {
    const { id, assembly } = await openedPoll()
    const few = assembly.voters.slice(0, 2)
    const others = assembly.voters.slice(3)
    for (const voter of [...few, ...others]) await cast(id, voter, answer('for'))
    given(await closePoll(assembly.chair, { id }))
    const report = await verified(id)
    expect(report).toMatchObject({ faults: [], ballots: 12, recounted: false, header: { withheld: ['employees'] } })
    const { result } = await db.poll.findUniqueOrThrow({ where: { id } })
    expect(JSON.stringify(JSON.parse(result ?? '').count)).not.toContain('employees')
  })

  it('lists named votes by their right, and counts the chair’s where it prevails', async () => {
    const { id, assembly } = await openedPoll({ secrecy: 'named' })
    for (const voter of assembly.voters) await cast(id, voter, answer('for'), false)
    given(await closePoll(assembly.chair, { id }))
    expect(await verified(id)).toMatchObject({ faults: [], ballots: 15, header: { secrecy: 'named' } })
  })

  it.each(['approval', 'schulze', 'stv'] as const)('counts and archives a vote by %s', async (method) => {
    const { id, assembly } = await openedPoll({ sheet: ranked(method) })
    const choice: Choice =
      method === 'approval'
        ? { method, approved: ['a', 'c'] }
        : method === 'schulze'
          ? { method, ranking: [['a'], ['b', 'c']] }
          : { method, ranking: ['b', 'a'] }
    for (const voter of assembly.voters) await cast(id, voter, choice)
    given(await closePoll(assembly.chair, { id }))
    expect(await verified(id)).toMatchObject({ faults: [], ballots: 15, recounted: true })
  })

  it.each([
    [['c', 'a', 'b'], 'c', 'eldest'],
    [undefined, null, 'lot'],
  ] as const)(
    'tells level candidates apart by age where the order was recorded (%j), else by lot',
    async (seniority, winner, by) => {
      const sheet = ranked('approval')
      const { id, assembly } = await openedPoll({
        statutes: votingStatutes({ electionTies: 'eldest' }),
        sheet: { ...sheet, definition: { ...sheet.definition, ...(seniority ? { seniority } : {}) } },
      })
      for (const voter of assembly.voters) await cast(id, voter, { method: 'approval', approved: ['a', 'b', 'c'] })
      given(await closePoll(assembly.chair, { id }))
      const { result } = await db.poll.findUniqueOrThrow({ where: { id } })
      const { count } = JSON.parse(result ?? '')
      expect(count.ties).toMatchObject([{ by, tied: ['a', 'b', 'c'] }])
      if (winner) expect(count.winners).toEqual([winner])
      expect(await verified(id)).toMatchObject({ faults: [], recounted: true })
    },
  )

  it('comes by itself at the time that was said, not before, and not by hand of the system', async () => {
    const closesAt = new Date(Date.now() + 3_600_000)
    const { id } = await openedPoll({ sheet: yesNo('secret', { closesAt }) })
    expect(
      await db.outboxMessage.findFirst({
        where: { kind: 'job:governance.close-poll' },
        orderBy: { createdAt: 'desc' },
      }),
    ).toMatchObject({ runAt: closesAt })
    await expect(closePollAtItsTime({ id })).rejects.toThrow('not-allowed')
    setClock(() => closesAt)
    await closePollAtItsTime({ id })
    expect(await db.poll.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'closed' })
    await closePollAtItsTime({ id })
  })

  it('keeps nothing of the order of the ballots in the box', async () => {
    const { id, assembly } = await openedPoll()
    for (const voter of assembly.voters) await cast(id, voter, answer('for'))
    given(await closePoll(assembly.chair, { id }))
    const order = isPostgresql(env().databaseUrl) ? 'ctid' : '"pollId"'
    const rows = await db.$queryRawUnsafe<{ id: string }[]>(
      `SELECT "id" FROM "Ballot" WHERE "pollId" = '${id}' ORDER BY ${order}`,
    )
    expect(rows.map((row) => row.id)).toEqual(rows.map((row) => row.id).toSorted())
    if (isPostgresql(env().databaseUrl)) {
      const written = await db.$queryRawUnsafe(`SELECT DISTINCT xmin::text FROM "Ballot" WHERE "pollId" = '${id}'`)
      expect(written).toHaveLength(1)
    } else
      expect(await db.$queryRawUnsafe(`SELECT sql FROM sqlite_master WHERE name = 'Ballot'`)).toMatchObject([
        { sql: expect.stringContaining('WITHOUT ROWID') },
      ])
  })
})

describe('paper ballots', () => {
  it('are counted by two people, apart and together, and hold the close until they agree', async () => {
    const { id, assembly } = await openedPoll({ inEach: 4 })
    const team = await createPerson({ roles: ['team'] })
    const [first, second, third] = assembly.voters
    for (const voter of assembly.voters.slice(3)) await cast(id, voter, answer('for'))
    const mark = async (voter: Person | undefined, channel: 'room' | 'post') =>
      markPaperVoter(team, { pollId: id, rightId: await rightOf(id, voter?.id ?? ''), channel })
    for (const voter of [first, second, third]) given(await mark(voter, 'room'))
    expect(codeOf(await mark(first, 'room'))).toBe('right-used')
    expect(
      codeOf(
        await castVote(first ?? team, {
          pollId: id,
          rightId: await rightOf(id, first?.id ?? ''),
          code: receiptOf(randomBytes(16)),
          choice: answer('for'),
        }),
      ),
    ).toBe('right-used')
    expect(codeOf(await closePoll(assembly.chair, { id }))).toBe('paper-mismatch')
    const entry = {
      pollId: id,
      channel: 'room' as const,
      college: 'employees',
      ballots: [
        { choice: answer('against'), times: 2 },
        { choice: answer('for'), times: 1 },
      ],
    }
    expect(codeOf(await recordPaperCount(team, { ...entry, ballots: entry.ballots.slice(1), record: '' }))).toBe(
      'paper-sum-differs',
    )
    given(await recordPaperCount(team, { ...entry, record: 'Deux scrutatrices' }))
    expect(codeOf(await closePoll(assembly.chair, { id }))).toBe('paper-unconfirmed')
    expect(codeOf(await confirmPaperCount(team, entry))).toBe('paper-same-person')
    const others = [{ choice: answer('against'), times: 3 }]
    expect(codeOf(await confirmPaperCount(assembly.chair, { ...entry, ballots: others }))).toBe('paper-counts-differ')
    given(await confirmPaperCount(assembly.chair, { ...entry, ballots: entry.ballots.toReversed() }))
    expect(codeOf(await recordPaperCount(team, { ...entry, record: '' }))).toBe('paper-confirmed')
    given(await closePoll(assembly.chair, { id }))
    const { faults, header, ballots } = await verified(id)
    expect(faults).toEqual([])
    expect(ballots).toBe(17)
    expect(header?.paper).toMatchObject([{ channel: 'room', college: 'employees' }])
    expect(header?.votes[1]).toEqual({ college: 'employees', online: 1, room: 3, post: 0 })
  })
})
