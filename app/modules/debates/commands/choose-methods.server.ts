import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { debatePermissions } from '../permissions'
import { methodsOf } from '../queries-design.server'
import { changeDebate } from '../store.server'
import { designToChange, recordChange } from '../store-changes.server'

type Chosen = { id: string; revision: number; why: string; methods: readonly string[] }

/** Says which methods of the network the debate uses, in the order of their titles. */
export const chooseMethods = (actor: Actor, { methods, ...written }: Chosen): Promise<Outcome<{ revision: number }>> =>
  transact(async (tx): Promise<Outcome<{ revision: number }>> => {
    if (!can(actor, debatePermissions['debates.design-debate'], null)) return refused({ code: 'not-found' })
    const found = await designToChange(tx, written)
    if (!isOk(found)) return found
    const known = await tx.entry.findMany({
      where: { id: { in: [...methods] }, kind: 'method', state: 'published' },
      select: { id: true, title: true },
      orderBy: { foldedTitle: 'asc' },
    })
    const before = await methodsOf(written.id, tx)
    await tx.debateMethod.deleteMany({ where: { debateId: written.id } })
    await tx.debateMethod.createMany({
      data: known.map((entry, index) => ({ debateId: written.id, entryId: entry.id, position: index + 1 })),
    })
    const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title).join(', ')
    const change = { field: 'methods', before: titles(before), after: titles(known) }
    const after = await changeDebate(tx, written.id, {})
    const changes = change.before === change.after ? [] : [change]
    await recordChange(tx, found.ok, { section: 'methods', changes, why: written.why })
    await writeJournal(tx, { actor, act: 'debates.choose-methods', subject: { kind: 'debate', id: written.id } })
    return ok({ revision: after.revision })
  })
