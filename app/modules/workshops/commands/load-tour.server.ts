import { tourSource } from '~/modules/events/rules/tour-2017'
import { db, transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { workshopPermissions } from '../permissions'
import { addWorkshop } from '../store.server'
import { tourDebate, tourStage } from '../tour-debate'

const isThere = async (reader: Tx = db): Promise<boolean> =>
  (await reader.debate.count({ where: { source: tourSource } })) > 0

/**
 * The tour of 2017 as the first finished debate, its 23 Fabriks (events/commands/load-fabriks) as its workshops: loaded once,
 * on every portal, as the territory is.
 */
export async function loadTour(actor: Actor = { kind: 'system', job: 'set-up' }): Promise<Outcome<{ count: number }>> {
  if (!can(actor, workshopPermissions['workshops.load-tour'], null)) return refused({ code: 'not-allowed' })
  if (await isThere()) return ok({ count: 0 })
  return transact(async (tx): Promise<Outcome<{ count: number }>> => {
    if (await isThere(tx)) return ok({ count: 0 })
    const fabriks = await tx.event.findMany({
      where: { source: tourSource },
      select: { id: true },
      orderBy: { startsOn: 'asc' },
    })
    if (fabriks.length === 0) return refused({ code: 'fabriks-missing' })
    const [id, createdById] = [newId(), actorName(actor)]
    const at = new Date(`${tourDebate.opensOn}T12:00:00Z`)
    await tx.debate.create({
      data: {
        ...{ ...tourDebate, id, source: tourSource, createdById },
        ...{ createdAt: at, publishedAt: at, closedAt: new Date(`${tourDebate.closesOn}T12:00:00Z`) },
        stages: { create: { ...tourStage, id: newId(), position: 1 } },
      },
    })
    for (const event of fabriks) await addWorkshop(tx, { debateId: id, eventId: event.id, createdById })
    await writeJournal(tx, {
      actor,
      act: 'workshops.load-tour',
      subject: { kind: 'debate', id },
      data: { count: fabriks.length },
    })
    return ok({ count: fabriks.length })
  })
}
