import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { namedMembershipMail } from '../mails/membership-mails'
import { officePath, writeToOffice } from '../membership-sending.server'
import { membershipPermissions } from '../permissions'
import { categoryChangesOf, membershipById } from '../queries-membership.server'
import { categoryOf } from '../rules/membership-category'
import { addCategoryChange } from '../store-membership.server'

/** A member asks to go to another category, and so to its college; the board answers. */
export const askCategory = (
  actor: Actor,
  input: { id: string; category: string; reason: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const membership = await membershipById(input.id, tx)
    if (!membership || !can(actor, membershipPermissions['members.ask-category'], membership))
      return refused({ code: 'not-found' })
    if (membership.state !== 'admitted') return refused({ code: 'membership-not-open' })
    const inForce = await statutesInForce(today(), tx)
    if (!inForce) return refused({ code: 'no-statutes' })
    if (input.category === membership.category) return refused({ code: 'category-same', field: 'category' })
    const changes = await categoryChangesOf(membership.id, tx)
    if (changes.some(({ state }) => state === 'asked')) return refused({ code: 'category-asked' })
    const category = categoryOf(inForce.statutes, input.category)
    if (!category) return refused({ code: 'category-unknown', field: 'category' })
    if (!category.admits.includes(membership.memberKind)) return refused({ code: 'category-closed', field: 'category' })
    const { id } = await addCategoryChange(tx, membership.id, category.id, input.reason)
    await writeJournal(tx, {
      actor,
      act: 'members.ask-category',
      subject: { kind: 'membership', id: membership.id },
      data: { change: id, category: category.id },
    })
    await writeToOffice(tx, ['board'], `ask-category:${id}`, (locale) =>
      namedMembershipMail(locale, 'categoryAsked', membership.name, {
        quote: input.reason,
        facts: [['category', category.name[locale]]],
        path: officePath(membership.id),
      }),
    )
    return ok({ id })
  })
