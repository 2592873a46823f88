import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyArchive } from '~/modules/governance/verify-archive.server'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { announceVotation, cancelVotation } from '~/modules/votations/commands/announce-votation.server'
import { askToVote } from '~/modules/votations/commands/ask-to-vote.server'
import { castBallot } from '~/modules/votations/commands/cast-ballot.server'
import { consultRegister } from '~/modules/votations/commands/consult-register.server'
import { countVotation } from '~/modules/votations/commands/count-votation.server'
import { decideBlock } from '~/modules/votations/commands/decide-block.server'
import { enterByList } from '~/modules/votations/commands/enter-by-list.server'
import { forgetVoters } from '~/modules/votations/commands/forget-voters.server'
import { importEntries } from '~/modules/votations/commands/import-entries.server'
import { moveVotation } from '~/modules/votations/commands/move-votation.server'
import { editVotation } from '~/modules/votations/commands/prepare-votation.server'
import { recordPaperBox } from '~/modules/votations/commands/record-paper-box.server'
import { confirmPaperBox, removePaperBox } from '~/modules/votations/commands/settle-paper-box.server'
import { makeResults } from '~/modules/votations/make-results.server'
import { blocksOf, votationBy } from '~/modules/votations/queries.server'
import { ballotsByCode, readQuestionResult, readSummary } from '~/modules/votations/queries-results.server'
import { fileStore } from '~/platform/files/file-store.server'
import { archivePublicKey } from '~/platform/journal/sign.server'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type Person, visitor } from '~/platform/permissions'
import { garantIn } from '../factories/debates'
import { codeOf, given } from '../factories/label'
import { createPerson } from '../factories/people'
import {
  announcedVotation,
  answersTo,
  asking,
  close,
  draftVotation,
  newCode,
  openedVotation,
  portal,
  tokenMailedTo,
  voterOf,
  votationFacts,
  votes,
  yesNo,
} from '../factories/votations'

let [team, other, garant]: Person[] = []
beforeAll(async () => {
  given(await loadTerritory())
  team = await createPerson({ roles: ['team'] })
  other = await createPerson({ roles: ['team'] })
  garant = await createPerson()
})
beforeEach(async () => {
  await db.rateLimit.deleteMany()
})
const one = (person: Person | undefined): Person => {
  if (!person) throw new Error('nobody')
  return person
}
const facts = async (id: string) => {
  const found = await votationBy({ id })
  if (!found) throw new Error('no votation')
  return found
}
const yes = { method: 'yes-no', answer: 'for' } as const
const no = { method: 'yes-no', answer: 'against' } as const
const ask = (votationId: string, email: string) =>
  askToVote(visitor, { votationId, ...asking(email), clientAddress: '192.0.2.1', locale: 'fr' })

describe('a votation', () => {
  it('is announced with its rules, which never change afterwards', async () => {
    const { id } = await draftVotation()
    const { revision } = await facts(id)
    expect(codeOf(await announceVotation(one(team), { id, revision: revision - 1 }))).toBe('stale-revision')
    given(await announceVotation(one(team), { id, revision }))
    expect(codeOf(await editVotation(one(team), { id, revision: revision + 1, ...votationFacts() }))).toBe(
      'votation-announced',
    )
    expect(codeOf(await ask(id, asking().email))).toBe('votation-not-open')
  })

  it('opens and closes by itself, even where the portal was stopped over both', async () => {
    const { id } = await announcedVotation()
    const before = { opensAt: new Date(Date.now() - 7_200_000), closesAt: new Date(Date.now() - 3_600_000) }
    await db.votation.update({ where: { id }, data: before })
    await moveVotation({ id, step: 'close' })
    expect(await facts(id)).toMatchObject({ state: 'closed', seed: expect.any(String) })
    await moveVotation({ id, step: 'open' })
    await moveVotation({ id, step: 'close' })
    expect((await facts(id)).state).toBe('closed')
  })

  it('counts a mailbox once, however its address is written, and keeps no address', async () => {
    const votation = await openedVotation()
    const name = `ana.${process.pid}`
    await votes(votation, yes, { email: `${name}@gmail.com` })
    for (const email of [`${name}+2@gmail.com`, `${name.replace('.', '')}@googlemail.com`]) {
      given(await ask(votation.id, email))
      await expect(tokenMailedTo(email)).rejects.toThrow('no ballot')
    }
    const rows = await db.votationVoter.findMany({ where: { votationId: votation.id } })
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toMatch(/ana|@/)
    expect(codeOf(await askToVote(visitor, { votationId: votation.id, ...asking(), commune: 'Paris', communeCode: '', communeAsked: '', clientAddress: '192.0.2.1', locale: 'fr' }))).toBe('commune-unknown') // prettier-ignore
  })

  it('takes one ballot of ten windows, and leaves no trace of when', async () => {
    const { id, questions } = await openedVotation({}, [yesNo, yesNo])
    const token = await voterOf(id)
    const [lines, mails] = [await db.journalEntry.count(), await db.outboxMessage.count()]
    const cast = (code: string) =>
      castBallot(visitor, { token, code, choices: answersTo(questions, yes), clientAddress: '192.0.2.1' })
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => cast(newCode())))
    expect(outcomes.map(codeOf).sort()).toEqual(['ok', ...Array.from({ length: 9 }, () => 'right-used')])
    const ballots = await db.votationBallot.findMany({ where: { questionId: { in: questions } } })
    expect(ballots).toHaveLength(2)
    // One code for the voter, another id in each box.
    expect(new Set(ballots.map((ballot) => ballot.id)).size).toBe(2)
    expect([await db.journalEntry.count(), await db.outboxMessage.count()]).toEqual([lines, mails])
  })

  it('lets their own voter change a ballot until the close, and nobody else', async () => {
    const votation = await openedVotation()
    const mine = await votes(votation, yes)
    const theirs = await votes(votation, yes)
    const cast = (token: string, code: string, choice: typeof yes | typeof no) =>
      castBallot(visitor, { token, code, choices: answersTo(votation.questions, choice), clientAddress: '192.0.2.1' })
    expect(given(await cast(mine.token, mine.code, no))).toEqual({ answer: 'changed' })
    expect(codeOf(await cast(mine.token, theirs.code, no))).toBe('right-used')
    expect(await db.votationBallot.groupBy({ by: ['choice'], where: { questionId: { in: votation.questions } }, _count: true })).toHaveLength(2) // prettier-ignore
    await close(votation)
    expect(given(await cast(mine.token, mine.code, yes))).toEqual({ answer: 'counted-again' })
    const fixed = await openedVotation({ mayChange: false })
    const { token, code } = await votes(fixed, yes)
    const again = await castBallot(visitor, {
      token,
      code,
      choices: answersTo(fixed.questions, no),
      clientAddress: '192.0.2.1',
    })
    expect(given(again)).toEqual({ answer: 'counted-again' })
    const [ballot] = await db.votationBallot.findMany({ where: { questionId: { in: fixed.questions } } })
    expect(ballot?.choice).toContain('"for"')
  })

  it('refuses after the close what was being filled in, and the links of another votation', async () => {
    const votation = await openedVotation()
    const token = await voterOf(votation.id)
    await close(votation)
    const late = { token, code: newCode(), choices: answersTo(votation.questions, yes), clientAddress: '192.0.2.1' }
    expect(codeOf(await castBallot(visitor, late))).toBe('votation-over')
    expect(codeOf(await castBallot(visitor, { ...late, token: `${token}x` }))).toBe('token-dead')
  })
})

describe('a list of entitled voters', () => {
  it('opens a ballot to who holds the code, the same again, and to nobody else', async () => {
    const { id } = await draftVotation({ identification: 'list' })
    const revision = async () => (await facts(id)).revision
    expect(codeOf(await announceVotation(one(team), { id, revision: await revision() }))).toBe('list-missing')
    const faulty = given(
      await importEntries(one(team), { votationId: id, content: 'identifiant;code;insee\nA1;abcd-efgh;75056' }),
    )
    expect(faulty).toEqual({ entries: 0, faults: [{ line: 2, fault: 'insee-unknown' }] })
    given(
      await importEntries(one(team), {
        votationId: id,
        content: 'identifiant;code;insee\nA1;abcd-efgh;18033\nA2;ijkl-mnop;36044',
      }),
    )
    expect(JSON.stringify(await db.votationEntry.findMany({ where: { votationId: id } }))).not.toMatch(
      /ABCDEFGH|abcd-efgh/,
    )
    given(await announceVotation(one(team), { id, revision: await revision() }))
    await db.votation.update({ where: { id }, data: { opensAt: new Date(Date.now() - 1000) } })
    const enter = (identifier: string, code: string) =>
      enterByList(visitor, { votationId: id, identifier, code, clientAddress: '192.0.2.1' })
    const [first, second] = [given(await enter('A1', 'ABCDEFGH')), given(await enter('A1', 'ABCDEFGH'))]
    expect(first).toEqual(second)
    expect(codeOf(await enter('A1', 'IJKLMNOP'))).toBe('not-on-list')
    expect(codeOf(await enter('A9', 'ABCDEFGH'))).toBe('not-on-list')
    expect(codeOf(await ask(id, asking().email))).toBe('by-list-only')
  })
})

describe('the register of a paper box', () => {
  /** A votation by list that is open, with lines A1 to A4 of Bourges. */
  async function byList() {
    const { id, questions } = await draftVotation({ identification: 'list' })
    const lines = [1, 2, 3, 4].map((n) => `A${n};code-000${n};18033`)
    given(await importEntries(one(team), { votationId: id, content: ['identifiant;code;insee', ...lines].join('\n') }))
    given(await announceVotation(one(team), { id, revision: (await facts(id)).revision }))
    await db.votation.update({ where: { id }, data: { opensAt: new Date(Date.now() - 1000) } })
    await moveVotation({ id, step: 'open' })
    const enter = (n: number) =>
      enterByList(visitor, { votationId: id, identifier: `A${n}`, code: `CODE000${n}`, clientAddress: '192.0.2.1' })
    const cast = (token: string) =>
      castBallot(visitor, { token, code: newCode(), choices: answersTo(questions, yes), clientAddress: '192.0.2.1' })
    const box = (signed: string, voters: number) => ({
      ...{ votationId: id, place: 'Mairie', commune: 'Bourges', communeCode: 'com:18033', communeAsked: 'Bourges' },
      ...{ heldOn: today(), countedBy: 'Deux scrutatrices', record: '', voters, spoiled: 0, scan: null, signed },
      counts: new Map([[questions[0] ?? '', voters > 0 ? [{ choice: no, times: voters }] : []]]),
    })
    const record = (signed: string, voters: number) => recordPaperBox(one(team), box(signed, voters))
    const states = async (identifiers: string) =>
      given(await consultRegister(one(team), { votationId: id, identifiers })).map(({ state }) => state)
    return { id, enter, cast, record, states }
  }

  it('strikes off for voting on line those who signed it, and shows those who voted on line', async () => {
    const { id, enter, cast, record, states } = await byList()
    const waiting = given(await enter(1)).token
    given(await cast(given(await enter(2)).token))
    expect(await states('a1, A-2\nA3; A9')).toEqual(['may-vote', 'online', 'may-vote', 'not-on-list'])
    given(await record('A1\nA3', 2))
    expect(await states('A1 A3'.replace(' ', '\n'))).toEqual(['on-paper', 'on-paper'])
    expect(codeOf(await enter(3))).toBe('voted-on-paper')
    // The ballot was open on somebody's screen.
    expect(codeOf(await cast(waiting))).toBe('voted-on-paper')
    given(await cast(given(await enter(4)).token))
    expect(await db.votationVoter.count({ where: { votationId: id, used: true } })).toBe(2)
    const [line] = await db.journalEntry.findMany({ where: { act: 'votations.record-paper-box', subjectId: id } })
    expect(JSON.parse(line?.data ?? '{}')).toMatchObject({ struckOff: 2 })
    const kept = await db.votationPaperVoter.findMany({ where: { votationId: id } })
    expect(JSON.stringify([line, kept])).not.toMatch(/"A[13]"/)
  })

  it('is refused in words, with whom, and nothing of it is kept', async () => {
    const { id, enter, cast, record } = await byList()
    given(await cast(given(await enter(2)).token))
    const refusal = async (signed: string, voters: number) => {
      const outcome = await record(signed, voters)
      return 'refused' in outcome ? [outcome.refused.code, outcome.refused.detail?.['who'] ?? ''] : 'ok'
    }
    expect(await refusal('A1\na-1', 2)).toEqual(['signed-twice', 'A1'])
    expect(await refusal('A1\nB7', 2)).toEqual(['signed-unknown', 'B7'])
    expect(await refusal('A1\nA2', 2)).toEqual(['signed-online', 'A2'])
    expect(await refusal('A1', 2)).toEqual(['signed-count-differs', ''])
    expect(await db.votationPaperBox.count({ where: { votationId: id } })).toBe(0)
    const first = given(await record('A1', 1))
    expect(await refusal('A1\nA3', 2)).toEqual(['signed-elsewhere', 'A1'])
    // A box that is taken away gives their right back to those who signed it.
    given(await removePaperBox(one(team), { votationId: id, id: first.id }))
    given(await cast(given(await enter(1)).token))
  })

  it('is not asked of a votation where voters declare themselves', async () => {
    const { id } = await openedVotation()
    expect(codeOf(await consultRegister(one(team), { votationId: id, identifiers: 'A1' }))).toBe('declared-only')
  })

  it('and a vote on line sent at the same moment count once', async () => {
    const { id, enter, cast, record } = await byList()
    const token = given(await enter(1)).token
    const outcomes = (await Promise.all([cast(token), record('A1', 1)])).map(codeOf)
    expect(outcomes.filter((code) => code === 'ok')).toHaveLength(1)
    const [online, paper] = [
      await db.votationVoter.count({ where: { votationId: id, used: true } }),
      await db.votationPaperVoter.count({ where: { votationId: id } }),
    ]
    expect(online + paper).toBe(1)
  })
})

describe('votes from one block of addresses', () => {
  it('pass, are marked past the limit, and wait for the garants, whose reason is published', async () => {
    const votation = await openedVotation({ leastShown: 5 })
    await db.votation.update({ where: { id: votation.id }, data: { blockLimit: 6 } })
    for (let voter = 0; voter < 9; voter += 1)
      await votes(votation, voter < 6 ? no : yes, { clientAddress: `198.51.100.${voter}` })
    for (let voter = 0; voter < 3; voter += 1) await votes(votation, yes, { clientAddress: `203.0.113.${voter}` })
    await garantIn(votation.debateId, one(garant).id, { statedAt: new Date() })
    const [block] = await blocksOf(await facts(votation.id))
    expect(block).toMatchObject({ number: 1, votes: 9, marked: 3, decision: null })
    await close(votation)
    expect(codeOf(await countVotation(one(team), { id: votation.id }))).toBe('block-undecided')
    const decision = {
      votationId: votation.id,
      id: block?.id ?? '',
      decision: 'set-aside',
      reason: 'Un même envoi.',
    } as const
    expect(codeOf(await decideBlock(one(team), decision))).toBe('not-found')
    given(await decideBlock(one(garant), decision))
    given(await countVotation(one(team), { id: votation.id }))
    const counted = await facts(votation.id)
    expect(readSummary(counted)).toMatchObject({
      online: 9,
      setAside: 3,
      blocks: [{ marked: 3, reason: 'Un même envoi.' }],
    })
    const [question] = counted.questions
    const result = question && readQuestionResult(question)
    expect(result?.result.count).toMatchObject({ total: { for: 3, against: 6 } })
    expect(result?.setAside).toMatchObject({ ballots: 3, outcome: 'rejected' })
    expect(await db.votationBallot.count({ where: { questionId: question?.id ?? '', OR: [{ seal: { not: '' } }, { block: { not: '' } }] } })).toBe(0) // prettier-ignore
  })
})

describe('the count', () => {
  it('adds paper boxes, apart where they are enough, groups small territories, and publishes what anyone verifies', async () => {
    const votation = await openedVotation({ leastShown: 5 })
    const [question = ''] = votation.questions
    let last = { token: '', code: '' }
    for (let voter = 0; voter < 6; voter += 1) last = await votes(votation, yes)
    for (let voter = 0; voter < 2; voter += 1)
      await votes(votation, no, { commune: 'Châteauroux', communeCode: 'com:36044', communeAsked: 'Châteauroux' })
    expect(await ballotsByCode(await facts(votation.id), last.code)).toEqual({ state: 'in-box' })
    const box = (commune: string, communeCode: string, times: number) => ({
      ...{ votationId: votation.id, place: 'Mairie', commune, communeCode, communeAsked: commune, heldOn: today() },
      ...{ countedBy: 'Deux scrutatrices', record: '', voters: times + 1, spoiled: 1, scan: null },
      counts: new Map([[question, [{ choice: no, times }]]]),
    })
    expect(codeOf(await recordPaperBox(one(team), { ...box('Bourges', 'com:18033', 4), voters: 9 }))).toBe(
      'box-sum-differs',
    )
    const large = given(await recordPaperBox(one(team), box('Bourges', 'com:18033', 7)))
    const small = given(await recordPaperBox(one(team), box('Châteauroux', 'com:36044', 3)))
    await close(votation)
    expect(codeOf(await countVotation(one(team), { id: votation.id }))).toBe('box-unconfirmed')
    const entry = (id: string, times: number) => ({
      ...{ votationId: votation.id, id, voters: times + 1, spoiled: 1 },
      counts: new Map([[question, [{ choice: no, times }]]]),
    })
    expect(codeOf(await confirmPaperBox(one(team), entry(large.id, 7)))).toBe('same-person')
    expect(codeOf(await confirmPaperBox(one(other), entry(large.id, 6)))).toBe('box-differs')
    given(await confirmPaperBox(one(other), entry(large.id, 7)))
    given(await confirmPaperBox(one(other), entry(small.id, 3)))
    given(await countVotation(one(team), { id: votation.id }))

    const counted = await facts(votation.id)
    expect(counted.state).toBe('counted')
    expect(readSummary(counted)).toMatchObject({ online: 8, paper: 7, mixed: 3, spoiled: 2, setAside: 0 })
    const result = counted.questions[0] && readQuestionResult(counted.questions[0])
    expect(result?.result).toMatchObject({
      verdict: { outcome: 'rejected' },
      count: { total: { for: 6, against: 12 } },
    })
    expect(result?.paper).toMatchObject({ total: { against: 7 } })
    expect(result?.areas.map(({ area, ballots }) => [area, ballots])).toEqual([['com:18033', 13], ['com:36044', 5]]) // prettier-ignore
    const hash = counted.questions[0]?.archiveHash ?? ''
    const report = await verifyArchive(fileStore.open(hash), archivePublicKey())
    expect(report).toMatchObject({ faultCount: 0, recounted: true, ballots: 11 })
    expect(await ballotsByCode(counted, last.code)).toMatchObject({
      state: 'counted',
      choices: [{ position: 1, choice: yes }],
    })
    expect(await ballotsByCode(counted, newCode())).toBeNull()
    // Made again after a crash, it changes nothing.
    await makeResults(votation.id)
    expect(codeOf(await countVotation(one(team), { id: votation.id }))).toBe('votation-state-forbids')

    await db.votation.update({ where: { id: votation.id }, data: { countedAt: new Date('2026-01-01T00:00:00Z') } })
    expect(given(await forgetVoters(portal)).forgotten).toBeGreaterThanOrEqual(8)
    expect(await db.votationVoter.count({ where: { votationId: votation.id } })).toBe(0)
  })

  it('never comes for a votation that was given up, whose reason is public', async () => {
    const votation = await openedVotation()
    await votes(votation, yes)
    given(await cancelVotation(one(team), { id: votation.id, reason: 'Une erreur dans la question.' }))
    expect(codeOf(await countVotation(one(team), { id: votation.id }))).toBe('votation-state-forbids')
    expect(codeOf(await ask(votation.id, asking().email))).toBe('votation-cancelled')
  })
})
