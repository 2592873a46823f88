import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { membershipMail } from '../mails/membership-mails'
import { memberPath, writeToMember } from '../membership-sending.server'
import { membershipPermissions } from '../permissions'
import { categoryChangeById, periodsOf } from '../queries-membership.server'
import { accountOf } from '../queries-ledger.server'
import { categoryOf, mayEnter } from '../rules/membership-category'
import { answerCategoryChange, changeCategory } from '../store-membership.server'

/** The board answers: the member is in the new category, and its college, from today; votes already opened do not change. */
export const decideCategory = (
  actor: Actor,
  input: { change: string; accept: boolean; reasons: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const change = await categoryChangeById(input.change, tx)
    if (!change || !can(actor, membershipPermissions['members.decide-category'], change.membership))
      return refused({ code: 'not-found' })
    const { membership } = change
    if (change.state !== 'asked') return refused({ code: 'category-answered' })
    if (!input.accept && input.reasons === '') return refused({ code: 'reasons-missing', field: 'reasons' })
    const inForce = await statutesInForce(today(), tx)
    const category = inForce && categoryOf(inForce.statutes, change.category)
    if (!inForce || !category) return refused({ code: 'category-unknown' })
    const state = input.accept ? 'accepted' : 'refused'
    const [decidedOn, decidedById] = [today(), actorName(actor)]
    if (input.accept) {
      const { shares } = await accountOf(membership.id, tx)
      const entered = mayEnter(inForce.statutes, { kind: membership.memberKind, category: category.id, shares })
      if (!isOk(entered)) return entered
      // Only a GIP keeps a number of votes of each member's own, whatever their category.
      const [period] = await periodsOf(membership.id, tx)
      const votes = inForce.statutes.voting.kind === 'member-weights' ? (period?.votes ?? 1) : 1
      const decision = input.reasons === '' ? `Conseil, ${decidedOn}` : input.reasons
      const to = { category: category.id, college: category.college, votes, from: decidedOn, decision }
      await changeCategory(tx, membership.id, to)
    }
    await answerCategoryChange(tx, change.id, { state, decidedOn, decision: input.reasons, decidedById })
    await writeJournal(tx, {
      actor,
      act: 'members.decide-category',
      subject: { kind: 'membership', id: membership.id },
      data: { change: change.id, category: category.id, outcome: state },
    })
    const mail = input.accept ? 'categoryAccepted' : 'categoryRefused'
    await writeToMember(tx, membership, `decide-category-${change.id}`, (locale) =>
      membershipMail(locale, mail, {
        quote: input.reasons,
        facts: [['category', category.name[locale]]],
        path: memberPath(membership.id),
      }),
    )
    return ok({ id: membership.id })
  })
