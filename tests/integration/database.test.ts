import { describe, expect, it } from 'vitest'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { createPerson } from '../factories/people'

const setting = (id: string) => ({
  id,
  key: id,
  version: 1,
  value: '1',
  authorId: 'system:test',
  changedAt: new Date(),
})

describe('the database', () => {
  it('keeps a plain write made while another request’s transaction is open, even when that one is undone', async () => {
    let plainWrite: Promise<unknown> = Promise.resolve()
    await expect(
      transact(async (tx) => {
        await tx.setting.create({ data: setting('in') })
        plainWrite = db.setting.create({ data: setting('out') })
        await new Promise((resolve) => setTimeout(resolve, 30))
        throw new Error('undo')
      }),
    ).rejects.toThrow('undo')
    await plainWrite
    expect((await db.setting.findMany()).map(({ id }) => id)).toEqual(['out'])
  })

  it('does not show what is not committed', async () => {
    await transact(async (tx) => {
      await tx.setting.create({ data: setting('pending') })
      expect(await db.setting.findUnique({ where: { id: 'pending' } })).toBeNull()
    })
    expect(await db.setting.findUnique({ where: { id: 'pending' } })).not.toBeNull()
  })

  it('gives the journal one order under concurrent acts, and refuses to change a line', async () => {
    const actor = await createPerson()
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        transact((tx) => writeJournal(tx, { actor, act: 'test.act', subject: { kind: 'test', id: String(i) } })),
      ),
    )
    const lines = await db.journalEntry.findMany({ orderBy: { seq: 'asc' } })
    expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
    expect(lines.slice(1).every((line, i) => line.previousHash === lines[i]?.hash)).toBe(true)
    await expect(db.journalEntry.update({ where: { seq: 3 }, data: { act: 'other' } })).rejects.toThrow()
    await expect(db.journalEntry.delete({ where: { seq: 40 } })).rejects.toThrow()
  })

  it('refuses a row that refers to nothing', async () => {
    await expect(
      db.session.create({
        data: {
          id: 'x',
          userId: 'nobody',
          expiresAt: new Date(),
          createdAt: new Date(),
          lastSeenAt: new Date(),
          device: '',
        },
      }),
    ).rejects.toThrow()
  })
})
