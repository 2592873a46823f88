import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, inject, it } from 'vitest'
import { journalCommand } from '~/cli/journal'
import { db, transact } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'
import { genesis } from '~/platform/journal/entry'
import { headLine, headsIn } from '~/platform/journal/head'
import { presentHead, publicLines } from '~/platform/journal/read.server'
import { isSigned, signHead } from '~/platform/journal/sign.server'
import { verifyJournal } from '~/platform/journal/verify.server'
import { mailJournalHead } from '~/platform/journal/witness.server'
import { hashEntry, writeJournal } from '~/platform/journal/write.server'
import { portalWorker } from '~/composition/work.server'

const postgresql = inject('database') === 'postgresql'
const raw = (sql: string) => db.$executeRawUnsafe(sql)

/** What somebody with the whole database in their hands would do first. */
const disarm = () =>
  postgresql
    ? raw('DROP TRIGGER IF EXISTS "JournalEntry_append_only" ON "JournalEntry"')
    : raw('DROP TRIGGER IF EXISTS "JournalEntry_no_update"').then(() =>
        raw('DROP TRIGGER IF EXISTS "JournalEntry_no_delete"'),
      )

const write = (count: number) =>
  transact(async (tx) => {
    for (let i = 0; i < count; i += 1)
      await writeJournal(tx, {
        actor: { kind: 'system', job: 'test' },
        act: 'test.act',
        subject: { kind: 'test', id: `${i}` },
        data: { note: 'été', i },
      })
  })

beforeEach(async () => {
  await disarm()
  await raw('DELETE FROM "JournalEntry"')
  await write(12)
})

const kinds = async (heads: Parameters<typeof verifyJournal>[0] = []) =>
  (await verifyJournal(heads)).faults.map((fault) => `${fault.kind} ${fault.seq}`)

async function run(...args: string[]) {
  let out = ''
  const status = await journalCommand(args, {
    stdout: (text) => void (out += text),
    stderr: (text) => void (out += text),
  })
  return { status, out }
}

describe('the journal', () => {
  it('is sound as written, however many lines it has', async () => {
    await write(2_500)
    expect(await verifyJournal([await presentHead()])).toMatchObject({ lines: 2_512, faultCount: 0 })
    expect(await run('verify')).toMatchObject({ status: 0, out: expect.stringContaining('intact') })
  })

  it.each([
    ['its data', `UPDATE "JournalEntry" SET "data" = '{"i":99}' WHERE "seq" = 5`],
    ['its act', `UPDATE "JournalEntry" SET "act" = 'test.other' WHERE "seq" = 5`],
    ['its actor', `UPDATE "JournalEntry" SET "actor" = 'system:other' WHERE "seq" = 5`],
    ['its subject', `UPDATE "JournalEntry" SET "subjectId" = 'other' WHERE "seq" = 5`],
    [
      'its date',
      postgresql
        ? `UPDATE "JournalEntry" SET "at" = "at" - interval '1 day' WHERE "seq" = 5`
        : `UPDATE "JournalEntry" SET "at" = '2020-01-01T00:00:00.000+00:00' WHERE "seq" = 5`,
    ],
    ['its link', `UPDATE "JournalEntry" SET "previousHash" = '${genesis}' WHERE "seq" = 5`],
  ])('names the line whose content was changed: %s', async (_what, sql) => {
    await raw(sql)
    expect(await kinds()).toEqual(['changed 5'])
    expect(await run('verify')).toMatchObject({ status: 1, out: expect.stringContaining('ligne 5 : changée') })
  })

  it('names lines that were removed, at the beginning and within', async () => {
    await raw('DELETE FROM "JournalEntry" WHERE "seq" IN (1, 5, 6, 7)')
    expect((await verifyJournal()).faults).toEqual([
      { kind: 'removed', seq: 1, to: 1 },
      { kind: 'removed', seq: 5, to: 7 },
    ])
  })

  it('names lines that changed places', async () => {
    for (const [from, to] of [
      [4, 1000],
      [9, 4],
      [1000, 9],
    ])
      await raw(`UPDATE "JournalEntry" SET "seq" = ${to} WHERE "seq" = ${from}`)
    expect((await verifyJournal()).faults).toEqual([
      { kind: 'moved', seq: 4, from: 9 },
      { kind: 'moved', seq: 9, from: 4 },
    ])
  })

  it('finds a gap that was closed by renumbering what follows', async () => {
    await raw('DELETE FROM "JournalEntry" WHERE "seq" = 11')
    await raw('UPDATE "JournalEntry" SET "seq" = 11 WHERE "seq" = 12')
    expect((await verifyJournal()).faults).toEqual([{ kind: 'moved', seq: 11, from: 12 }])
  })

  it('finds a line written anew with its hash, by the line that follows', async () => {
    const line = await db.journalEntry.findUniqueOrThrow({ where: { seq: 5 } })
    const forged = { ...line, at: line.at.toISOString(), act: 'test.forged' }
    await raw(`UPDATE "JournalEntry" SET "act" = 'test.forged', "hash" = '${hashEntry(forged)}' WHERE "seq" = 5`)
    expect(await kinds()).toEqual(['broken-link 6'])
  })

  it('shows a cut tail and a journal rewritten as a whole, to whoever holds a head', async () => {
    const head = await presentHead()
    await raw('DELETE FROM "JournalEntry" WHERE "seq" > 9')
    expect(await kinds()).toEqual([])
    expect(await kinds([head])).toEqual(['tail-cut 12'])
    await raw('DELETE FROM "JournalEntry"')
    await write(20)
    expect(await kinds()).toEqual([])
    expect(await kinds([head])).toEqual(['rewritten 12'])
  })

  it('signs heads with a key that comes from JOURNAL_KEY alone, and believes no other', async () => {
    const head = await presentHead()
    expect(isSigned(head)).toBe(true)
    expect(signHead({ version: 1, portal: head.portal, seq: head.seq, hash: head.hash, at: head.at })).toEqual(head)
    const forged = { ...head, seq: 11 }
    expect(isSigned(forged)).toBe(false)
    expect(await kinds([forged])).toEqual(['head-forged 11'])
    expect(await verifyJournal([head], 'A'.repeat(43))).toMatchObject({ faults: [{ kind: 'head-other-key', seq: 12 }] })
  })

  it('mails its head outside every day, in a form that the command takes back', async () => {
    await mailJournalHead()
    await mailJournalHead()
    const worker = portalWorker()
    await worker.drain()
    await worker.stop()
    const mails = await db.keptMail.findMany({ where: { recipient: 'temoin@demonstration.invalid' } })
    expect(mails).toHaveLength(1)
    const [head] = headsIn(mails[0]?.text ?? '')
    expect(head).toMatchObject({ seq: 12 })
    const file = path.join(env().dataDir, 'mail.txt')
    writeFileSync(file, mails[0]?.text ?? '')
    expect(await run('verify', '--head', file)).toMatchObject({
      status: 0,
      out: expect.stringContaining('1 tête signée'),
    })
    expect((await run('head')).out).toBe(`${headLine(await presentHead())}\n`)
    expect((await run('key')).out).toBe(`${head?.publicKey}\n`)
  })

  it('refuses bad input in a sentence', async () => {
    const file = path.join(env().dataDir, 'empty.txt')
    writeFileSync(file, 'rien {"signature":"x"}')
    expect(await run('verify', '--head', file)).toMatchObject({
      status: 2,
      out: expect.stringContaining('aucune tête signée'),
    })
    expect((await run('verify', '--head', '/nulle/part')).status).toBe(2)
    expect((await run('other')).status).toBe(2)
  })

  it('shows in public what was done and when, not by whom nor to whom', async () => {
    const { lines, count } = await publicLines(2, 5)
    expect(count).toBe(12)
    expect(lines.map(({ seq }) => seq)).toEqual([7, 6, 5, 4, 3])
    expect(Object.keys(lines[0] ?? {}).sort()).toEqual(['act', 'at', 'hash', 'seq', 'subjectKind'])
  })
})
