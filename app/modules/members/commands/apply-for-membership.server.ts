import { statutesInForce } from '~/modules/statutes/queries.server'
import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { membershipMail, namedMembershipMail } from '../mails/membership-mails'
import { memberPath, officePath, writeToMember, writeToOffice } from '../membership-sending.server'
import { membershipPermissions } from '../permissions'
import { accountById, organisationById } from '../queries.server'
import { openMembershipOf } from '../queries-membership.server'
import { mayEnter, type TickedTie } from '../rules/membership-category'
import { addMembership } from '../store-membership.server'

export type MembershipApplication = {
  /** Null for oneself. */
  organisationId: string | null
  category: string
  ties: readonly TickedTie[]
  shares: number
  motivation: string
}

/**
 * Applies to join, as a person or for an organisation that one represents, in a category of the statutes in force. A person
 * and an organisation are members once each: whoever is both applies twice, apart.
 */
export const applyForMembership = (
  actor: Actor,
  { organisationId, ...input }: MembershipApplication,
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    if (actor.kind !== 'person' || !can(actor, membershipPermissions['members.apply'], { organisationId }))
      return refused({ code: 'not-found' })
    const [inForce, account, organisation] = [
      await statutesInForce(today(), tx),
      await accountById(actor.id, tx),
      organisationId === null ? null : await organisationById(organisationId, tx),
    ]
    if (!account || (organisationId !== null && !organisation)) return refused({ code: 'not-found' })
    if (!inForce) return refused({ code: 'no-statutes' })
    if (await openMembershipOf(organisationId === null ? { userId: actor.id } : { organisationId }, tx))
      return refused({ code: organisationId === null ? 'already-member' : 'organisation-already-member' })
    const wanted = { kind: organisation?.kind ?? ('person' as const), category: input.category, shares: input.shares }
    const entered = mayEnter(inForce.statutes, wanted)
    if (!isOk(entered)) return entered

    const { id } = await addMembership(tx, {
      kind: organisation ? 'organisation' : 'person',
      userId: organisation ? null : actor.id,
      organisationId,
      representativeId: organisation ? actor.id : null,
      name: organisation?.name ?? account.name,
      email: account.email,
      category: entered.ok.id,
      isDemonstration: organisation?.isDemonstration ?? false,
      application: {
        ties: input.ties,
        sharesAsked: input.shares,
        motivation: input.motivation,
        statutesVersion: inForce.version,
        committedAt: now(),
      },
    })
    await writeJournal(tx, {
      actor,
      act: 'members.apply',
      subject: { kind: 'membership', id },
      data: { category: entered.ok.id, shares: input.shares, statutes: inForce.version },
    })
    const member = { id, userId: actor.id, representativeId: null, email: account.email }
    await writeToMember(tx, member, 'apply', (locale) => membershipMail(locale, 'applied', { path: memberPath(id) }))
    await writeToOffice(tx, ['board'], `apply:${id}`, (locale) =>
      namedMembershipMail(locale, 'toDecide', organisation?.name ?? account.name, {
        facts: [['category', entered.ok.name[locale]]],
        path: officePath(id),
      }),
    )
    return ok({ id })
  })
