import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { keptSearch } from '../queries-tools.server'

/** Searches that one person may keep: more than a list can be chosen from. */
const mostViews = 30

type Kept = { name: string; search: string; isShared: boolean }

/** Keeps a search of the queue under a name; under a name of one's own already used, it takes the place of the former one. */
export async function keepQueueView(actor: Actor, { name, search, isShared }: Kept): Promise<Outcome<{ id: string }>> {
  if (!can(actor, permissions['label.keep-queue-view'], null) || actor.kind !== 'person')
    return refused({ code: 'not-found' })
  const { id: ownerId } = actor
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const query = keptSearch(search)
    const former = await tx.labelQueueView.findUnique({ where: { ownerId_name: { ownerId, name } } })
    if (!former && (await tx.labelQueueView.count({ where: { ownerId } })) >= mostViews)
      return refused({ code: 'too-many-views', detail: { most: mostViews } })
    const id = former?.id ?? newId()
    if (former) await tx.labelQueueView.update({ where: { id }, data: { query, isShared } })
    else await tx.labelQueueView.create({ data: { id, ownerId, name, query, isShared, createdAt: now() } })
    await writeJournal(tx, {
      actor,
      act: 'label.keep-queue-view',
      subject: { kind: 'label-queue-view', id },
      data: { shared: isShared },
    })
    return ok({ id })
  })
}

/** Forgets a search; removed twice, it is removed once. */
export async function forgetQueueView(actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> {
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const view = await tx.labelQueueView.findUnique({ where: { id } })
    if (!view) return ok({ id })
    if (!can(actor, permissions['label.forget-queue-view'], view)) return refused({ code: 'not-found' })
    await tx.labelQueueView.delete({ where: { id } })
    await writeJournal(tx, { actor, act: 'label.forget-queue-view', subject: { kind: 'label-queue-view', id } })
    return ok({ id })
  })
}
