import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { notebook, noteLine } from '../notebook.server'
import { workshopPermissions } from '../permissions'
import type { Door } from '../queries.server'

/** The note behind a door: of that workshop, and of no other. */
const noteIn = (tx: Tx, workshopId: string, id: string) =>
  tx.workshopNote.findFirst({ where: { id, table: { workshopId } }, include: { table: true } })

/** Changes a note; refused where somebody changed it meanwhile, or where a contribution was drawn from it. */
export const editNote = (
  actor: Actor,
  door: Door,
  { id, text, revision }: { id: string; text: string; revision: number },
): Promise<Outcome<{ number: number }>> =>
  transact(async (tx): Promise<Outcome<{ number: number }>> => {
    if (!can(actor, workshopPermissions['workshops.facilitate'], { byLink: 'token' in door }))
      return refused({ code: 'not-found' })
    const found = await notebook(tx, actor, door)
    if (!isOk(found)) return found
    const note = await noteIn(tx, found.ok.workshop.id, id)
    if (!note) return refused({ code: 'not-found' })
    if (note.contributionId !== null) return refused({ code: 'note-drawn' })
    if (note.revision !== revision) return refused({ code: 'stale-revision', field: 'text' })
    await tx.workshopNote.update({ where: { id }, data: { text, updatedAt: now(), revision: { increment: 1 } } })
    await writeJournal(tx, noteLine(actor, 'workshops.edit-note', found.ok.workshop.id, { table: note.table.number }))
    return ok({ number: note.table.number })
  })

export const removeNote = (actor: Actor, door: Door, { id }: { id: string }): Promise<Outcome<{ number: number }>> =>
  transact(async (tx): Promise<Outcome<{ number: number }>> => {
    if (!can(actor, workshopPermissions['workshops.facilitate'], { byLink: 'token' in door }))
      return refused({ code: 'not-found' })
    const found = await notebook(tx, actor, door)
    if (!isOk(found)) return found
    const note = await noteIn(tx, found.ok.workshop.id, id)
    if (!note) return refused({ code: 'not-found' })
    if (note.contributionId !== null) return refused({ code: 'note-drawn' })
    await tx.workshopNote.delete({ where: { id } })
    await writeJournal(tx, noteLine(actor, 'workshops.remove-note', found.ok.workshop.id, { table: note.table.number }))
    return ok({ number: note.table.number })
  })
