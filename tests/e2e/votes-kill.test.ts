import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closePoll } from '~/modules/governance/commands/close-poll.server'
import { openPoll } from '~/modules/governance/commands/open-poll.server'
import { preparePoll } from '~/modules/governance/commands/prepare-poll.server'
import { votePageMessages } from '~/modules/governance/messages/votes-page'
import { receiptOf } from '~/modules/governance/rules/receipt'
import { db, disconnect } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import { csrfToken } from '~/platform/session/session.server'
import { given } from '../factories/label'
import { type Assembly, createAssembly, yesNo } from '../factories/votes'
import { startPortal } from '../setup/start-portal'

const votes = 5_000
const kills = 10
const browsers = 40
const answers = ['for', 'against', 'abstain', 'blank'] as const

const folder = mkdtempSync(path.join(tmpdir(), 'portal-kill-'))
let portal: { url: string; child: ChildProcess; output: () => string }
let assembly: Assembly
let pollId = ''

/** One voter's ballot: the same code and choice however many times it is sent. */
type Ballot = { session: string; right: string; code: string; answer: (typeof answers)[number] }
let ballots: Ballot[] = []
const acknowledged = new Map<string, 'counted' | 'counted again'>()

const start = async () => {
  const { url, child, output } = await startPortal({ DATA_DIR: folder })
  portal = { url, child, output }
}

/** Members who vote, with an account, a session and their presence, in few statements. */
async function createVoters(meetingId: string, count: number): Promise<Map<string, string>> {
  const at = new Date()
  const people = Array.from({ length: count }, () => ({ id: newId(), membership: newId() }))
  await db.user.createMany({
    data: people.map(({ id }, rank) => ({
      id,
      email: `votante-${rank}@exemple.invalid`,
      name: `Personne de test ${rank}`,
      emailConfirmedAt: at,
      ageDeclaredAt: at,
      createdAt: at,
    })),
  })
  await db.membership.createMany({
    data: people.map(({ id, membership }, rank) => ({
      id: membership,
      kind: 'person',
      userId: id,
      name: `Membre ${rank}`,
      foldedName: `membre ${rank}`,
      state: 'admitted',
      category: 'residents',
      reference: `CRDP-K${rank}`,
      appliedAt: at,
      admittedOn: '2021-01-02',
    })),
  })
  await db.membershipPeriod.createMany({
    data: people.map(({ membership }) => ({
      id: newId(),
      membershipId: membership,
      category: 'residents',
      college: 'residents',
      votes: 1,
      startsOn: '2021-01-02',
      decision: 'Décision de test',
      createdAt: at,
    })),
  })
  await db.attendance.createMany({
    data: people.map(({ id, membership }) => ({
      id: newId(),
      meetingId,
      memberId: membership,
      college: 'residents',
      way: 'remote',
      cameAt: at,
      recordedById: id,
    })),
  })
  const sessions = new Map(people.map(({ id }) => [id, randomBytes(20).toString('hex')]))
  await db.session.createMany({
    data: [...sessions].map(([userId, session]) => ({
      id: createHash('sha256').update(session).digest('hex'),
      userId,
      expiresAt: new Date(at.getTime() + 86_400_000),
      createdAt: at,
      lastSeenAt: at,
      device: 'Test',
    })),
  })
  return sessions
}

const agent = new Agent({ keepAlive: true, maxSockets: browsers })

/** Sends a ballot's form; the page that answers, or null where the connection was cut. */
function send({ session, right, code, answer }: Ballot): Promise<string | null> {
  const fields = { _csrf: csrfToken(session), intent: 'cast', right, code, answer }
  const body = new URLSearchParams(fields).toString()
  const headers = {
    Cookie: `portail=${session}`,
    Origin: portal.url,
    'Accept-Language': 'fr',
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': Buffer.byteLength(body),
  }
  return new Promise((resolve, reject) => {
    const asked = request(`${portal.url}/votes/${pollId}`, { method: 'POST', agent, headers }, (response) => {
      let page = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (page += chunk))
      response.once('end', () =>
        response.statusCode === 200 ? resolve(page) : reject(new Error(`${response.statusCode}: ${page}`)),
      )
      response.once('error', () => resolve(null))
    })
    asked.once('error', () => resolve(null))
    asked.end(body)
  })
}

const { counted, countedAgain } = votePageMessages.fr

/** Votes as many browsers do until all have an answer, or until `until` have, where the server is killed with some under way. */
async function vote(queue: Ballot[], until: number): Promise<void> {
  let isKilled = false
  const browser = async () => {
    for (let ballot = queue.pop(); ballot; ballot = queue.pop()) {
      const page = isKilled ? null : await send(ballot)
      if (page === null) {
        queue.unshift(ballot)
        if (isKilled) return
        throw new Error(`the portal ended by itself: ${portal.output()}`)
      }
      const said = page.includes(countedAgain) ? 'counted again' : page.includes(counted) ? 'counted' : null
      if (said === null) throw new Error(page)
      acknowledged.set(ballot.code, said)
      if (acknowledged.size >= until && !isKilled) {
        isKilled = true
        portal.child.kill('SIGKILL')
      }
    }
  }
  await Promise.all(Array.from({ length: browsers }, browser))
}

/** What holds at each moment: what was acknowledged is there, and each ballot has used a right. */
async function checkBox(): Promise<void> {
  const box = await db.ballot.findMany({ where: { pollId }, select: { id: true, choice: true } })
  const used = await db.votingRight.count({ where: { pollId, used: 'online' } })
  expect(box.length).toBe(used)
  const inBox = new Map(box.map(({ id, choice }) => [id, choice]))
  for (const { code, answer } of ballots)
    if (acknowledged.has(code)) expect(inBox.get(code)).toBe(`{"answer":"${answer}","method":"yes-no"}`)
}

beforeAll(async () => {
  await start()
  process.env['DATA_DIR'] = folder
  process.env['DATABASE_URL'] = `file:${folder}/portal.db`
  process.env['PORTAL_URL'] = portal.url
  process.env['LOG_LEVEL'] = 'silent'
  assembly = await createAssembly()
  const sessions = await createVoters(assembly.id, votes)
  const prepared = await preparePoll(assembly.chair, {
    meetingId: assembly.id,
    itemId: assembly.itemId,
    sheet: yesNo('secret'),
  })
  pollId = given(prepared).id
  given(await openPoll(assembly.chair, { id: pollId }))
  const rights = await db.votingRight.findMany({ where: { pollId }, select: { id: true, holderId: true } })
  ballots = rights.flatMap(({ id, holderId }, rank) => {
    const session = sessions.get(holderId ?? '')
    const answer = answers[(rank * 7) % 4] ?? 'for'
    return session === undefined ? [] : [{ session, right: id, code: receiptOf(randomBytes(16)), answer }]
  })
})

afterAll(async () => {
  portal.child.kill('SIGKILL')
  agent.destroy()
  await disconnect()
  rmSync(folder, { recursive: true, force: true })
})

describe(`the server killed ${kills} times during ${votes} secret votes`, () => {
  it('has every acknowledged vote in the box once, each with its right used, and an archive that verifies', async () => {
    expect(ballots).toHaveLength(votes)
    const queue = [...ballots]
    for (let kill = 1; kill <= kills; kill += 1) {
      const ended = new Promise((resolve) => portal.child.once('exit', (_code, signal) => resolve(signal)))
      await vote(queue, Math.floor((votes * kill) / (kills + 1)))
      expect(await ended).toBe('SIGKILL')
      await checkBox()
      await start()
    }
    await vote(queue, Infinity)
    expect(acknowledged.size).toBe(votes)
    await checkBox()
    expect(await db.ballot.count({ where: { pollId } })).toBe(votes)
    given(await closePoll(assembly.chair, { id: pollId }))
    const [again] = ballots
    if (!again) throw new Error('nobody')
    expect(await send(again)).toContain(countedAgain)
    const archive = await fetch(`${portal.url}/votes/${pollId}/archive.jsonl`)
    const file = path.join(folder, 'archive.jsonl')
    writeFileSync(file, Buffer.from(await archive.arrayBuffer()))
    const verified = await new Promise<{ code: number | null; said: string }>((resolve) => {
      const child = spawn(process.execPath, ['scripts/crdp.mjs', 'election', 'verify', file, '--json'], {
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let said = ''
      child.stdout.on('data', (chunk) => (said += String(chunk)))
      child.once('close', (code) => resolve({ code, said }))
    })
    expect(verified.code).toBe(0)
    expect(JSON.parse(verified.said)).toMatchObject({ faults: [], ballots: votes, recounted: true })
    // Less than a minute on a machine of its own; a busy one may take its time.
  }, 900_000)
})
