import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { debatePermissions } from '../permissions'
import { debateById } from '../queries.server'
import { garantsOf } from '../queries-garants.server'
import { missingBeforePublication } from '../rules/publication'
import { moveDebate } from '../store.server'
import { queueCalendar } from '../store-calendar.server'

/** Announces a debate, whole, before it begins: everyone may read its design, and from now on each change of it is public. */
export const publishDebate = (
  actor: Actor,
  { id, revision }: { id: string; revision: number },
): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    if (!can(actor, debatePermissions['debates.design-debate'], null)) return refused({ code: 'not-found' })
    const debate = await debateById(id, tx)
    if (!debate) return refused({ code: 'not-found' })
    if (debate.revision !== revision) return refused({ code: 'stale-revision' })
    const missing = missingBeforePublication({ ...debate, garants: await garantsOf(id, tx) }, today())
    const moved = await moveDebate(tx, actor, debate, 'publish', { isComplete: missing.length === 0 })
    if (!isOk(moved)) return moved
    await queueCalendar(tx, moved.ok)
    return ok({ slug: debate.slug })
  })

/** Ends a debate that was announced before its time, for a reason that everyone reads. Its pages stay. */
export const abandonDebate = (
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    if (!can(actor, debatePermissions['debates.design-debate'], null)) return refused({ code: 'not-found' })
    const debate = await debateById(id, tx)
    if (!debate) return refused({ code: 'not-found' })
    const moved = await moveDebate(tx, actor, debate, 'abandon', { reason })
    return isOk(moved) ? ok({ slug: debate.slug }) : moved
  })

/** Throws a draft away: nobody knew of it. */
export const discardDraft = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    if (!can(actor, debatePermissions['debates.design-debate'], null)) return refused({ code: 'not-found' })
    const debate = await debateById(id, tx)
    if (!debate) return refused({ code: 'not-found' })
    if (debate.state !== 'draft') return refused({ code: 'state-forbids' })
    await tx.debate.delete({ where: { id } })
    await writeJournal(tx, { actor, act: 'debates.discard-draft', subject: { kind: 'debate', id } })
    return ok({ id })
  })
