import type { StatutesVersion } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { addDays } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome } from '~/platform/pure/outcome'
import { subscribedCapital } from './queries-ledger.server'
import { isAuthority, mayAuthoritiesSubscribe } from './rules/capital'
import { duesTermDays } from './rules/member-account'
import { entryCents, mayEnter } from './rules/membership-category'
import type { Membership } from './queries-membership.server'
import { addDue, addShareMovement } from './store-ledger.server'
import { admit } from './store-membership.server'

export type Admitted = { number: number; category: string; sharesCents: number; duesCents: number }

/** May these shares be subscribed by this kind of member, beside what others hold? See `mayAuthoritiesSubscribe`. */
export async function maySubscribe(
  tx: Tx,
  { statutes }: Pick<StatutesVersion, 'statutes'>,
  memberKind: Membership['memberKind'],
  shares: number,
): Promise<Outcome<true>> {
  const { legalForm, capital } = statutes
  if (capital === null || !isAuthority(memberKind) || !legalForm.startsWith('scic')) return ok(true)
  return mayAuthoritiesSubscribe(await subscribedCapital(tx), shares * capital.shareValueCents)
}

/**
 * What an admission brings about, in its transaction: the number, the first period in the college of the category, the
 * subscription of the shares asked for, the dues of the year. Refused as `mayEnter` and `maySubscribe` say.
 */
export async function admitMember(
  tx: Tx,
  membership: Pick<Membership, 'id' | 'memberKind' | 'sharesAsked'>,
  { statutes }: Pick<StatutesVersion, 'statutes'>,
  decision: { category: string; votes: number; words: string; by: string },
): Promise<Outcome<Admitted>> {
  const { id, memberKind, sharesAsked: shares } = membership
  const entered = mayEnter(statutes, { kind: memberKind, category: decision.category, shares })
  if (!isOk(entered)) return entered
  const subscribed = await maySubscribe(tx, { statutes }, memberKind, shares)
  if (!isOk(subscribed)) return subscribed
  const on = today()
  const category = entered.ok
  const { number } = await admit(tx, id, {
    on,
    category: category.id,
    college: category.college,
    votes: decision.votes,
    decision: decision.words,
    by: decision.by,
  })
  const cents = entryCents(statutes, category, shares)
  if (shares > 0 && statutes.capital)
    await addShareMovement(tx, {
      membershipId: id,
      kind: 'subscription',
      shares,
      valueCents: statutes.capital.shareValueCents,
      on,
      decision: decision.words,
      createdById: decision.by,
    })
  if (cents.dues > 0)
    await addDue(tx, {
      membershipId: id,
      year: Number(on.slice(0, 4)),
      cents: cents.dues,
      dueOn: addDays(on, duesTermDays),
    })
  return ok({ number, category: category.id, sharesCents: cents.shares, duesCents: cents.dues })
}
