import { spawn } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { closePoll } from '~/modules/governance/commands/close-poll.server'
import { openPoll } from '~/modules/governance/commands/open-poll.server'
import { preparePoll } from '~/modules/governance/commands/prepare-poll.server'
import { verifyArchive } from '~/modules/governance/verify-archive.server'
import { db } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'
import { fileStore } from '~/platform/files/file-store.server'
import { archivePublicKey } from '~/platform/journal/sign.server'
import { newId } from '~/platform/pure/ids'
import { given } from '../factories/label'
import { createPerson } from '../factories/people'
import { createAssembly, yesNo } from '../factories/votes'
import { testColleges } from '../factories/voting-statutes'

const votes = 5_000
const kills = 10

/** Members of all colleges who all vote by one account: what is tried here is the box, not who holds which right. */
async function manyMembers(userId: string): Promise<void> {
  const members = Array.from({ length: votes }, (_, place) => ({
    id: newId(),
    college: testColleges[place % testColleges.length]?.[0] ?? '',
  }))
  const at = new Date('2021-01-02T09:00:00Z')
  await db.membership.createMany({
    data: members.map(({ id, college }) => ({
      id,
      kind: 'person',
      userId,
      name: `Membre ${id.slice(-6)}`,
      foldedName: 'membre',
      state: 'admitted',
      category: college,
      reference: `CRDP-${id}`,
      appliedAt: at,
      admittedOn: '2021-01-02',
    })),
  })
  await db.membershipPeriod.createMany({
    data: members.map(({ id, college }) => ({
      id: newId(),
      membershipId: id,
      category: college,
      college,
      votes: 1,
      startsOn: '2021-01-02',
      decision: 'Décision de test',
      createdAt: at,
    })),
  })
}

/** Casts until `most` ballots are acknowledged, then is killed without a warning; gives the acknowledged codes. */
function castUntilKilled(
  pollId: string,
  holderId: string,
  most: number,
): Promise<{ acknowledged: string[]; done: boolean }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.resolve('tests/integration/support/cast-process.ts'), pollId, holderId],
    { env: { ...process.env, DATABASE_URL: env().databaseUrl }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let text = ''
  let count = 0
  child.stdout.on('data', (chunk: Buffer) => {
    const said = chunk.toString()
    text += said
    count += said.split('ack ').length - 1
    if (count >= most) child.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () =>
      resolve({
        acknowledged: [...text.matchAll(/^ack (\w{26})$/gm)].map((match) => match[1] ?? ''),
        done: text.includes('done'),
      }),
    )
  })
}

it('killed ten times while five thousand vote: each acknowledged ballot is in the box once, and none without its right', async () => {
  const holder = await createPerson({ roles: ['member'] })
  const meeting = await createAssembly({ kind: 'consultation', inEach: 0 })
  await manyMembers(holder.id)
  const { id } = given(
    await preparePoll(meeting.chair, { meetingId: meeting.id, itemId: meeting.itemId, sheet: yesNo('secret') }),
  )
  given(await openPoll(meeting.chair, { id }))
  const acknowledged: string[] = []
  let finished = false
  for (let kill = 0; kill < kills; kill += 1) {
    const told = await castUntilKilled(id, holder.id, 300 + kill * 20)
    acknowledged.push(...told.acknowledged)
    expect(told.done, 'it was killed in the middle').toBe(false)
  }
  while (!finished) {
    const told = await castUntilKilled(id, holder.id, Number.POSITIVE_INFINITY)
    acknowledged.push(...told.acknowledged)
    finished = told.done
  }
  const box = new Set(
    (await db.ballot.findMany({ where: { pollId: id }, select: { id: true } })).map((ballot) => ballot.id),
  )
  expect(new Set(acknowledged).size).toBe(acknowledged.length)
  expect(acknowledged.filter((code) => !box.has(code))).toEqual([])
  expect(box.size).toBe(votes)
  expect(await db.votingRight.count({ where: { pollId: id, used: 'online' } })).toBe(votes)
  given(await closePoll(meeting.chair, { id }))
  const { archiveHash } = await db.poll.findUniqueOrThrow({ where: { id } })
  const report = await verifyArchive(fileStore.open(archiveHash ?? ''), archivePublicKey())
  expect(report).toMatchObject({ faults: [], ballots: votes, recounted: true })
}, 240_000)
