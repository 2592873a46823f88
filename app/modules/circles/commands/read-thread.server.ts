import { transact } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { groupPermissions } from '../permissions'
import { threadById } from '../queries-threads.server'
import { isIn } from '../rules/group'
import { markRead } from '../store-groups.server'
import { findGroup } from './find-group.server'

/** A member has a conversation before their eyes: it is read. Nobody else sees it, so the journal has no line of it. */
export const readThread = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const thread = await threadById(id, tx)
    if (!thread) return refused({ code: 'not-found' })
    const found = await findGroup(tx, actor, thread.group.slug, groupPermissions['circles.read-group'])
    if (!isOk(found)) return found
    const { membership, person } = found.ok
    if (membership && isIn(membership.role)) await markRead(tx, id, person.id)
    return ok({ id })
  })
