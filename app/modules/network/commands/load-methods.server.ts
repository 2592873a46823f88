import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { portalMethods } from '../data/methods'
import { entryActs } from '../permissions'
import { emptyContent } from '../rules/entry-content'
import { insertEntry } from '../store-changes.server'

const actor: Actor = { kind: 'system', job: 'network.load-methods' }

/**
 * At set-up: the methods that the portal comes with, of which the team answers. One that is there already, changed or
 * removed since, is left as it is.
 */
export async function loadMethods(by: Actor = actor): Promise<Outcome<{ loaded: number }>> {
  if (!can(by, entryActs['network.load-methods'], null)) return refused({ code: 'not-allowed' })
  let loaded = 0
  for (const { id, ...content } of portalMethods)
    await transact(async (tx) => {
      if (await tx.entry.findUnique({ where: { id }, select: { id: true } })) return
      await insertEntry(tx, {
        id,
        kind: 'method',
        content: { ...emptyContent.method, ...content },
        state: 'published',
        ownerId: null,
      })
      await writeJournal(tx, { actor: by, act: 'network.load-methods', subject: { kind: 'entry', id }, data: {} })
      loaded += 1
    })
  return ok({ loaded })
}
