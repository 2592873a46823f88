import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { membershipPermissions } from '../permissions'
import { categoryChangeById } from '../queries-membership.server'
import { answerCategoryChange } from '../store-membership.server'

/** Takes one's request back. */
export const withdrawCategoryChange = (actor: Actor, input: { change: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const change = await categoryChangeById(input.change, tx)
    if (!change || !can(actor, membershipPermissions['members.ask-category'], change.membership))
      return refused({ code: 'not-found' })
    if (change.state !== 'asked') return refused({ code: 'category-answered' })
    const by = actorName(actor)
    await answerCategoryChange(tx, change.id, { state: 'withdrawn', decidedOn: today(), decision: '', decidedById: by })
    await writeJournal(tx, {
      actor,
      act: 'members.withdraw-category',
      subject: { kind: 'membership', id: change.membershipId },
      data: { change: change.id },
    })
    return ok({ id: change.membershipId })
  })
