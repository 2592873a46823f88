import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { ProgrammeItemForm } from '../forms'
import { eventPermissions } from '../permissions'
import { programmeItem, programmeOf } from '../queries-programme.server'
import { movedItem } from '../rules/programme'
import { addItem, orderItems, touchProgramme } from '../store-programme.server'

/** Writes a line of a programme: a new one at its end, or the one that `id` names. */
export const saveProgrammeItem = (
  actor: Actor,
  { year, id, item }: { year: number; id: string | null; item: ProgrammeItemForm },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const programme = await programmeOf(year, tx)
    const known = id === null ? null : await programmeItem(id, tx)
    if (!programme || !can(actor, eventPermissions['events.keep-programme'], null))
      return refused({ code: 'not-found' })
    if (id !== null && known?.year !== year) return refused({ code: 'not-found' })
    if (item.territoryCode && (await tx.territory.count({ where: { code: item.territoryCode } })) === 0)
      return refused({ code: 'unreadable', field: 'territoryCode' })
    const saved = id ?? (await addItem(tx, year, item))
    if (id) await tx.programmeItem.update({ where: { id }, data: item })
    await touchProgramme(tx, year)
    await writeJournal(tx, {
      actor,
      act: 'events.save-programme-item',
      subject: { kind: 'programme', id: String(year) },
      data: { item: saved },
    })
    return ok({ id: saved })
  })

/** Takes a line out; refused where events came of it. */
export const removeProgrammeItem = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ year: number }>> =>
  transact(async (tx): Promise<Outcome<{ year: number }>> => {
    const item = await programmeItem(id, tx)
    if (!item || !can(actor, eventPermissions['events.keep-programme'], null)) return refused({ code: 'not-found' })
    if ((await tx.event.count({ where: { programmeItemId: id } })) > 0) return refused({ code: 'item-linked' })
    await tx.programmeItem.delete({ where: { id } })
    await touchProgramme(tx, item.year)
    const subject = { kind: 'programme', id: String(item.year) }
    await writeJournal(tx, { actor, act: 'events.remove-programme-item', subject, data: { item: id } })
    return ok({ year: item.year })
  })

/** Moves a line up or down by one. */
export const moveProgrammeItem = (
  actor: Actor,
  { id, direction }: { id: string; direction: 'up' | 'down' },
): Promise<Outcome<{ year: number }>> =>
  transact(async (tx): Promise<Outcome<{ year: number }>> => {
    const item = await programmeItem(id, tx)
    if (!item || !can(actor, eventPermissions['events.keep-programme'], null)) return refused({ code: 'not-found' })
    const { year } = item
    const rows = await tx.programmeItem.findMany({
      where: { year },
      select: { id: true },
      orderBy: { position: 'asc' },
    })
    const ids = rows.map((row) => row.id)
    await orderItems(tx, movedItem(ids, id, direction))
    await touchProgramme(tx, year)
    await writeJournal(tx, { actor, act: 'events.order-programme', subject: { kind: 'programme', id: String(year) } })
    return ok({ year })
  })
