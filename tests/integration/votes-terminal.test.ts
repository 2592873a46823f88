import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castVote } from '~/modules/governance/commands/cast-vote.server'
import { closePoll } from '~/modules/governance/commands/close-poll.server'
import { receiptOf } from '~/modules/governance/rules/receipt'
import { db } from '~/platform/db/db.server'
import { fileStore } from '~/platform/files/file-store.server'
import { archivePublicKey } from '~/platform/journal/sign.server'
import { given } from '../factories/label'
import { answer, openedPoll, rightOf } from '../factories/votes'

const folder = mkdtempSync(path.join(tmpdir(), 'portal-terminal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const fileOf = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

/** A command in a process of its own, as a terminal starts it: its exit status and what it wrote. No database is at hand. */
async function crdp(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: 'file:/nowhere/at-all.db' }
  return promisify(execFile)(process.execPath, ['--import', 'tsx', 'app/cli/main.ts', ...args], { env }).then(
    ({ stdout, stderr }) => ({ status: 0, out: stdout, err: stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      status: error.code,
      out: error.stdout,
      err: error.stderr,
    }),
  )
}

describe('election verify, by its exit status', () => {
  let archive: Buffer
  beforeAll(async () => {
    const { id, assembly } = await openedPoll()
    for (const voter of assembly.voters) {
      const vote = { pollId: id, rightId: await rightOf(id, voter.id), code: receiptOf(randomBytes(16)) }
      given(await castVote(voter, { ...vote, choice: answer('for') }))
    }
    given(await closePoll(assembly.chair, { id }))
    const { archiveHash } = await db.poll.findUniqueOrThrow({ where: { id } })
    const chunks: Uint8Array[] = []
    for await (const chunk of fileStore.open(archiveHash ?? '')) chunks.push(chunk)
    archive = Buffer.concat(chunks)
  })

  it('is 0 for an archive that is right, by the portal’s key', async () => {
    const done = await crdp('election', 'verify', fileOf('right.jsonl', archive), '--key', archivePublicKey())
    expect(done).toMatchObject({ status: 0, err: '' })
    expect(done.out).toContain('15 bulletins publiés')
  })

  it('is 1 where one byte was flipped, whichever line it is on, and the line is named', async () => {
    const ends = [...archive.keys()].filter((place) => archive[place] === 0x0a)
    for (const [index, end] of [ends[0], ends[5], ends.at(-2)].entries()) {
      const altered = Buffer.from(archive)
      const place = (end ?? 0) - 100
      altered[place] = (altered[place] ?? 0) ^ 1
      const done = await crdp('election', 'verify', fileOf(`altered-${index}.jsonl`, altered))
      expect(done.status).toBe(1)
      expect(done.out).toContain('n’est PAS exacte')
      expect(done.out).toMatch(/[Ll]igne/)
    }
  })

  it('is 1 for an archive that is cut, or signed by another key', async () => {
    const cut = await crdp('election', 'verify', fileOf('cut.jsonl', archive.subarray(0, archive.length / 2)))
    expect(cut.status).toBe(1)
    const other = await crdp('election', 'verify', path.join(folder, 'right.jsonl'), '--key', 'A'.repeat(43))
    expect(other.status).toBe(1)
  })

  it('is 2 where nothing can be read: no file, not an archive, no such key, a call that says nothing', async () => {
    const right = path.join(folder, 'right.jsonl')
    for (const args of [
      ['verify', path.join(folder, 'absent.jsonl')],
      ['verify', fileOf('prose.jsonl', 'Bonjour\n')],
      ['verify', right, '--key', 'court'],
      ['verify'],
      ['count', right],
    ]) {
      const { status, err } = await crdp('election', ...args)
      expect([args[0], status]).toEqual([args[0], 2])
      expect(err).not.toBe('')
      expect(err).not.toMatch(/\n\s+at /)
    }
  })
})

describe('tally, by its exit status', () => {
  const blt = '3 1\n3 1 2 0\n2 2 3 0\n1 3 0\n0\n"Avenir"\n"Bocage"\n"Cher"\n"Un siège"\n'

  it('is 0 for a count', async () => {
    const { status, out } = await crdp('tally', '--method', 'stv', '--json', fileOf('count.blt', blt))
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ method: 'stv', winners: ['Avenir'] })
  })

  it('is 2 for a file that is absent, cut, or lies about its counts, with a sentence', async () => {
    for (const file of [
      path.join(folder, 'absent.blt'),
      fileOf('cut.blt', blt.slice(0, 20)),
      fileOf('lies.blt', blt.replace('3 1\n', '9 1\n')),
    ]) {
      const { status, out, err } = await crdp('tally', '--method', 'stv', file)
      expect({ status, out }).toEqual({ status: 2, out: '' })
      expect(err).toContain(file)
      expect(err).not.toMatch(/\n\s+at /)
    }
    expect((await crdp('tally', '--method', 'guess', path.join(folder, 'count.blt'))).status).toBe(2)
  })
})
