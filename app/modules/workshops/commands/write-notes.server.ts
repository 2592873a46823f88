import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { notebook, noteLine } from '../notebook.server'
import { workshopPermissions } from '../permissions'
import type { Door } from '../queries.server'
import { tableOf } from '../store.server'

/** Far more than a workshop writes; below what a program would. */
export const mostNotes = 1_000

/** What a table talks of, and how many are at it. */
export const describeTable = (
  actor: Actor,
  door: Door,
  { number, subject, people }: { number: number; subject: string; people: number | null },
): Promise<Outcome<{ number: number }>> =>
  transact(async (tx): Promise<Outcome<{ number: number }>> => {
    if (!can(actor, workshopPermissions['workshops.facilitate'], { byLink: 'token' in door }))
      return refused({ code: 'not-found' })
    const found = await notebook(tx, actor, door)
    if (!isOk(found)) return found
    const { workshop } = found.ok
    await tx.workshopTable.update({
      where: { id: await tableOf(tx, workshop.id, number) },
      data: { subject, people },
    })
    await writeJournal(tx, noteLine(actor, 'workshops.describe-table', workshop.id, { table: number }))
    return ok({ number })
  })

/** Notes one idea said at a table. The same text sent twice (a slow line, a second press) is noted once. */
export const addNote = (
  actor: Actor,
  door: Door,
  { number, text }: { number: number; text: string },
): Promise<Outcome<{ number: number }>> =>
  transact(async (tx): Promise<Outcome<{ number: number }>> => {
    if (!can(actor, workshopPermissions['workshops.facilitate'], { byLink: 'token' in door }))
      return refused({ code: 'not-found' })
    const found = await notebook(tx, actor, door)
    if (!isOk(found)) return found
    const { workshop, writer } = found.ok
    if ((await tx.workshopNote.count({ where: { table: { workshopId: workshop.id } } })) >= mostNotes)
      return refused({ code: 'too-many-notes' })
    const tableId = await tableOf(tx, workshop.id, number)
    if (await tx.workshopNote.count({ where: { tableId, text } })) return ok({ number })
    const at = now()
    await tx.workshopNote.create({
      data: { id: newId(), tableId, text, writtenById: writer, createdAt: at, updatedAt: at },
    })
    await writeJournal(tx, noteLine(actor, 'workshops.add-note', workshop.id, { table: number }))
    return ok({ number })
  })
