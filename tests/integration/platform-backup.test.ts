import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { backupCommand } from '~/cli/backup'
import { restoreCommand } from '~/cli/restore'
import { castVote } from '~/modules/governance/commands/cast-vote.server'
import { receiptOf } from '~/modules/governance/rules/receipt'
import { backup } from '~/platform/backup/backup.server'
import { openSnapshot } from '~/platform/backup/source.server'
import { inDependencyOrder } from '~/platform/backup/values'
import { connect, db, transact } from '~/platform/db/db.server'
import { migrate } from '~/platform/db/migrate.server'
import { env } from '~/platform/env.server'
import { fileStore, temporaryFolder } from '~/platform/files/file-store.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { verifyJournal } from '~/platform/journal/verify.server'
import { writeJournal } from '~/platform/journal/write.server'
import { newId } from '~/platform/pure/ids'
import { given } from '../factories/label'
import { createPerson } from '../factories/people'
import { answer, openedPoll, rightOf } from '../factories/votes'

const folder = mkdtempSync(path.join(tmpdir(), 'portal-backup-'))
const postgresql = inject('database') === 'postgresql'
const system = { kind: 'system', job: 'test' } as const
const made: string[] = []

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${inject('template')}/postgres` })
  await client.connect()
  await client.query(sql)
  await client.end()
}

/** A new database of the same kind, with nothing but its tables. */
async function emptyDatabase(): Promise<string> {
  const name = `restored_${process.pid}_${made.length}`
  made.push(name)
  const url = postgresql ? `${inject('template')}/${name}` : `file:${path.join(folder, `${name}.db`)}`
  if (postgresql) await onServer(`CREATE DATABASE ${name}`)
  await migrate(url)
  return url
}

afterAll(async () => {
  if (postgresql) for (const name of made) await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  rmSync(folder, { recursive: true, force: true })
})

async function storeFile(content: string): Promise<string> {
  const hash = createHash('sha256').update(content).digest('hex')
  const file = path.join(await temporaryFolder(), newId())
  writeFileSync(file, content)
  await fileStore.put(file, hash)
  return hash
}

async function everyRow(url: string): Promise<Record<string, unknown[]>> {
  const snapshot = await openSnapshot(url)
  const found: Record<string, unknown[]> = {}
  for (const table of snapshot.tables) {
    found[table.name] = []
    for await (const row of snapshot.rows(table)) found[table.name]?.push(JSON.stringify(row))
    found[table.name]?.sort()
  }
  await snapshot.close()
  return found
}

/** Runs a command of the portal in a process of its own, on another database or another DATA_DIR. */
async function crdp(args: string[], settings: Record<string, string>): Promise<{ status: number; out: string }> {
  const given = { ...process.env, NODE_OPTIONS: '', ...settings }
  return promisify(execFile)(process.execPath, ['--import', 'tsx', 'app/cli/main.ts', ...args], { env: given }).then(
    ({ stdout, stderr }) => ({ status: 0, out: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      status: error.code,
      out: error.stdout + error.stderr,
    }),
  )
}

const oddities = async () => {
  const person = await createPerson({ roles: ['team'] })
  await db.passkey.create({
    data: {
      id: 'passkey',
      userId: person.id,
      publicKey: new Uint8Array([0, 255, 10, 13, 34, 92]),
      counter: 2_147_483_647,
      transports: '',
      name: '😀 "é"\n\\N\t',
      createdAt: new Date('1969-12-31T23:59:59.999Z'),
    },
  })
  await db.user.update({
    where: { id: person.id },
    data: { isDemonstration: true, lastSeenAt: new Date('2026-03-29T01:30:00.001Z'), erasedAt: null },
  })
  await db.territory.create({
    data: {
      code: 'com:test',
      kind: 'commune',
      name: 'Test',
      foldedName: 'test',
      latitude: 47.123456789012345,
      longitude: -0.1,
      population: 0,
      approximate: true,
      source: '',
    },
  })
  await db.territory.create({
    data: { code: 'epci:test', kind: 'epci', name: 'Test', foldedName: 'test', latitude: 1e-7, source: '' },
  })
  await db.territoryMember.create({ data: { wholeCode: 'epci:test', partCode: 'com:test' } })
  return person
}

describe('backup and restore', () => {
  it('take one moment of database and files while others write, and bring it back whole', async () => {
    const person = await oddities()
    let stop = false
    let acts = 0
    // Each act writes two rows and a line: in any consistent moment there are as many of each.
    const writer = async () => {
      while (!stop) {
        const hash = await storeFile(`contenu ${newId()}`)
        await transact(async (tx) => {
          const id = await registerFile(tx, { hash, size: 1, mediaType: 'application/pdf', name: 'a.pdf' }, person.id)
          await writeJournal(tx, { actor: system, act: 'test.store', subject: { kind: 'file', id } })
          await tx.setting.create({
            data: { id, key: id, version: 1, value: 'x'.repeat(500), authorId: 'system:test', changedAt: new Date() },
          })
        })
        acts += 1
      }
    }
    const writers = [writer(), writer(), writer()]
    await expect.poll(() => acts, { timeout: 30_000 }).toBeGreaterThan(40)
    const before = acts
    const file = path.join(folder, 'load.tar')
    const manifest = await backup(file)
    await expect.poll(() => acts, { timeout: 30_000 }).toBeGreaterThan(before + 5)
    stop = true
    await Promise.all(writers)
    const rows = Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows]))
    expect(rows['StoredFile']).toBe(rows['JournalEntry'])
    expect(rows['StoredFile']).toBe(rows['Setting'])
    expect(rows['Setting']).toBeGreaterThanOrEqual(before)
    expect(rows['Setting']).toBeLessThan(acts)
    expect(manifest.missingFiles).toEqual([])
    expect(statSync(file).mode & 0o077).toBe(0)

    const url = await emptyDatabase()
    const settings = { DATABASE_URL: url, DATA_DIR: path.join(folder, 'restored') }
    const restored = await crdp(['restore', file], settings)
    expect(restored).toMatchObject({ status: 0, out: expect.stringContaining('Le journal est intact') })
    const again = await everyRow(url)
    expect(Object.fromEntries(Object.entries(again).map(([name, list]) => [name, list.length]))).toEqual(rows)
    const original = await everyRow(env().databaseUrl)
    for (const name of ['User', 'Passkey', 'Mandate', 'Territory', 'TerritoryMember'])
      expect(again[name]).toEqual(original[name])
    for (const hash of manifest.entries.flatMap(({ name }) => /^files\/(.+)$/.exec(name)?.[1] ?? []))
      expect(
        createHash('sha256')
          .update(readFileSync(path.join(settings.DATA_DIR, 'files', hash.slice(0, 2), hash)))
          .digest('hex'),
      ).toBe(hash)
    // What was restored works: Prisma reads it, and the journal refuses to be changed.
    const client = connect(url)
    expect(await client.passkey.findUnique({ where: { id: 'passkey' } })).toEqual(
      await db.passkey.findUnique({ where: { id: 'passkey' } }),
    )
    expect(await client.user.findUnique({ where: { id: person.id } })).toEqual(
      await db.user.findUnique({ where: { id: person.id } }),
    )
    await expect(client.journalEntry.delete({ where: { seq: 1 } })).rejects.toThrow()
    await client.$disconnect()
  })

  it('go from one kind of database to the other, without losing a digit', async () => {
    const file = path.join(folder, 'across.tar')
    await backup(file)
    const other = path.join(folder, 'across.db')
    if (postgresql) {
      expect(
        await crdp(['restore', file], { DATABASE_URL: `file:${other}`, DATA_DIR: path.join(folder, 'across') }),
      ).toMatchObject({ status: 0 })
      expect(await everyRow(`file:${other}`)).toEqual(await everyRow(env().databaseUrl))
      // And back.
      const round = path.join(folder, 'round.tar')
      expect(
        await crdp(['backup', round], { DATABASE_URL: `file:${other}`, DATA_DIR: path.join(folder, 'across') }),
      ).toMatchObject({ status: 0 })
      const url = await emptyDatabase()
      expect(await crdp(['restore', round], { DATABASE_URL: url, DATA_DIR: path.join(folder, 'round') })).toMatchObject(
        { status: 0 },
      )
      expect(await everyRow(url)).toEqual(await everyRow(env().databaseUrl))
    } else {
      const url = await emptyDatabase()
      expect(await crdp(['restore', file], { DATABASE_URL: url, DATA_DIR: path.join(folder, 'across') })).toMatchObject(
        { status: 0 },
      )
      expect(await everyRow(url)).toEqual(await everyRow(env().databaseUrl))
    }
  })

  it('bring a ballot box back as it was: each ballot, by its random key, with nothing that says in which order', async () => {
    const { id, assembly } = await openedPoll()
    for (const voter of assembly.voters) {
      const vote = { pollId: id, rightId: await rightOf(id, voter.id), code: receiptOf(randomBytes(16)) }
      given(await castVote(voter, { ...vote, choice: answer('for') }))
    }
    const file = path.join(folder, 'box.tar')
    await backup(file)
    const url = await emptyDatabase()
    const settings = { DATABASE_URL: url, DATA_DIR: path.join(folder, 'box') }
    expect(await crdp(['restore', file], settings)).toMatchObject({ status: 0 })
    const [again, original] = [await everyRow(url), await everyRow(env().databaseUrl)]
    for (const name of ['Ballot', 'VotingRight', 'Poll']) expect(again[name]).toEqual(original[name])
    expect(again['Ballot']).toHaveLength(assembly.voters.length)
    // As it lies on the disk, which is what whoever reads the file sees.
    const client = connect(url)
    const order = postgresql ? 'ORDER BY ctid' : ''
    const rows = await client.$queryRawUnsafe<{ id: string }[]>(
      `SELECT "id" FROM "Ballot" WHERE "pollId" = '${id}' ${order}`,
    )
    expect(rows.map((row) => row.id)).toEqual(rows.map((row) => row.id).toSorted())
    if (!postgresql) {
      const [table] = await client.$queryRawUnsafe<{ sql: string }[]>(
        `SELECT "sql" FROM "sqlite_master" WHERE "name" = 'Ballot'`,
      )
      expect(table?.sql).toContain('WITHOUT ROWID')
      await expect(client.$queryRawUnsafe('SELECT rowid FROM "Ballot"')).rejects.toThrow()
    }
    await client.$disconnect()
  })

  it('refuse a database that is not empty, and replace it only when told', async () => {
    await createPerson()
    const file = path.join(folder, 'replace.tar')
    await backup(file)
    const url = await emptyDatabase()
    const settings = { DATABASE_URL: url, DATA_DIR: path.join(folder, 'replaced') }
    expect((await crdp(['restore', file], settings)).status).toBe(0)
    const client = connect(url)
    await client.setting.create({
      data: { id: 'late', key: 'late', version: 1, value: '', authorId: '', changedAt: new Date() },
    })
    await client.$disconnect()
    expect(await crdp(['restore', file], settings)).toMatchObject({
      status: 2,
      out: expect.stringContaining('--replace'),
    })
    const kept = connect(url)
    expect(await kept.setting.count({ where: { id: 'late' } })).toBe(1)
    await kept.$disconnect()
    expect(await crdp(['restore', file, '--replace'], settings)).toMatchObject({ status: 0 })
    expect(await everyRow(url)).toEqual(await everyRow(env().databaseUrl))
  })

  it('refuse a copy that is cut, changed or none, before anything is touched', async () => {
    await storeFile('un contenu')
    await transact((tx) => writeJournal(tx, { actor: system, act: 'test.act', subject: { kind: 'test', id: '1' } }))
    const file = path.join(folder, 'sound.tar')
    await backup(file)
    const bytes = readFileSync(file)
    const url = await emptyDatabase()
    const before = await everyRow(url)
    const bad = path.join(folder, 'bad.tar')
    const attempt = async () => crdp(['restore', bad], { DATABASE_URL: url, DATA_DIR: path.join(folder, 'bad') })
    writeFileSync(bad, bytes)
    truncateSync(bad, Math.floor(bytes.length / 2))
    expect(await attempt()).toMatchObject({ status: 2, out: expect.stringContaining('abîmée') })
    const changed = Buffer.from(bytes)
    changed[bytes.indexOf('test.act')] = 0x54
    writeFileSync(bad, changed)
    expect(await attempt()).toMatchObject({ status: 2, out: expect.stringContaining('n’est pas celle du sommaire') })
    writeFileSync(bad, 'ceci n’est pas une copie')
    expect((await attempt()).status).toBe(2)
    expect(await everyRow(url)).toEqual(before)
  })

  it('tell of contents that the disk has lost, and of bad calls', async () => {
    const hash = await storeFile('perdu')
    await transact((tx) => registerFile(tx, { hash, size: 5, mediaType: 'application/pdf', name: 'a.pdf' }, null))
    rmSync(path.join(env().dataDir, 'files', hash.slice(0, 2), hash))
    let out = ''
    const io = { stdout: (text: string) => void (out += text), stderr: (text: string) => void (out += text) }
    expect(await backupCommand([path.join(folder, 'lost.tar')], io)).toBe(1)
    expect(out).toContain(hash)
    expect(await backupCommand([], io)).toBe(2)
    expect(await backupCommand(['/nulle/part/x.tar'], io)).toBe(2)
    expect(await restoreCommand(['a', 'b'], io)).toBe(2)
    expect(await restoreCommand([path.join(folder, 'absent.tar')], io)).toBe(2)
    await db.storedFile.deleteMany({ where: { hash } })
    expect((await verifyJournal()).faultCount).toBe(0)
  })

  it('carry every table of the portal', async () => {
    const snapshot = await openSnapshot(env().databaseUrl)
    const models = readFileSync('prisma/schema.prisma', 'utf8').match(/(?<=^model )\w+/gm) ?? []
    expect(snapshot.tables.map(({ name }) => name).sort()).toEqual([...models].sort())
    await snapshot.close()
    expect(() =>
      inDependencyOrder(
        ['a', 'b'],
        [
          ['a', 'b'],
          ['b', 'a'],
        ],
      ),
    ).toThrow('circle')
  })
})
