import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { moved } from '~/modules/circles/rules/letter'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { FilePartForm } from '../forms'
import { debatePermissions } from '../permissions'
import { debateById } from '../queries.server'
import { filePartsOf } from '../queries-file.server'
import { isOver } from '../rules/debate'

/** How many parts a file has at most. */
export const mostParts = 100
type Done = Outcome<{ id: string }>

/** The debate whose file is written: one that is over is left as it was read. */
async function writable(tx: Tx, debateId: string): Promise<Outcome<{ id: string }>> {
  const debate = await debateById(debateId, tx)
  if (!debate) return refused({ code: 'not-found' })
  return isOver(debate.state) ? refused({ code: 'state-forbids' }) : ok({ id: debate.id })
}

const told = (tx: Tx, actor: Actor, debateId: string, data: { part: string; done: string }) =>
  writeJournal(tx, { actor, act: 'debates.write-file', subject: { kind: 'debate', id: debateId }, data })

/** Adds a part to the information file, or writes one again: a text, an alternative, a figure with its source. */
export const saveFilePart = (
  actor: Actor,
  { debateId, id, revision, ...part }: FilePartForm & { debateId: string; id: string | null },
): Promise<Done> =>
  transact(async (tx): Promise<Done> => {
    if (!can(actor, debatePermissions['debates.design-debate'], null)) return refused({ code: 'not-found' })
    const may = await writable(tx, debateId)
    if (!isOk(may)) return may
    const parts = await filePartsOf(debateId, tx)
    if (id === null) {
      if (parts.length >= mostParts) return refused({ code: 'too-many' })
      const newPart = { id: newId(), debateId, position: (parts.at(-1)?.position ?? 0) + 1, updatedAt: now() }
      await tx.debateFilePart.create({ data: { ...part, ...newPart } })
      await told(tx, actor, debateId, { part: newPart.id, done: 'added' })
      return ok({ id: newPart.id })
    }
    const known = parts.find((one) => one.id === id)
    if (!known) return refused({ code: 'not-found' })
    if (known.revision !== revision) return refused({ code: 'stale-revision' })
    await tx.debateFilePart.update({ where: { id }, data: { ...part, revision: revision + 1, updatedAt: now() } })
    await told(tx, actor, debateId, { part: id, done: 'written' })
    return ok({ id })
  })

export const removeFilePart = (actor: Actor, { debateId, id }: { debateId: string; id: string }): Promise<Done> =>
  transact(async (tx): Promise<Done> => {
    if (!can(actor, debatePermissions['debates.design-debate'], null)) return refused({ code: 'not-found' })
    const may = await writable(tx, debateId)
    if (!isOk(may)) return may
    const { count } = await tx.debateFilePart.deleteMany({ where: { id, debateId } })
    if (count === 0) return refused({ code: 'not-found' })
    await told(tx, actor, debateId, { part: id, done: 'removed' })
    return ok({ id })
  })

type Move = { debateId: string; id: string; direction: 'up' | 'down' }
export const moveFilePart = (actor: Actor, { debateId, id, direction }: Move): Promise<Done> =>
  transact(async (tx): Promise<Done> => {
    if (!can(actor, debatePermissions['debates.design-debate'], null)) return refused({ code: 'not-found' })
    const may = await writable(tx, debateId)
    if (!isOk(may)) return may
    const order = moved((await filePartsOf(debateId, tx)).map((part) => part.id), id, direction) // prettier-ignore
    for (const [index, one] of order.entries())
      await tx.debateFilePart.update({ where: { id: one }, data: { position: index + 1 } })
    await told(tx, actor, debateId, { part: id, done: 'moved' })
    return ok({ id })
  })
