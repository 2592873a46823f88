import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { can, type Person } from '~/platform/permissions'
import { civilDateOf } from '~/platform/pure/civil-date'
import { membershipPermissions } from './permissions'
import { departuresOf } from './queries-departure.server'
import { accountOf } from './queries-ledger.server'
import { categoryChangesOf, membershipById } from './queries-membership.server'
import { membershipView } from './rules/membership-view'

/** A membership as its page shows it, to who may see it; what the reader may do is in `may`. */
export async function membershipPage(actor: Person, id: string) {
  const membership = await membershipById(id)
  if (!membership || !can(actor, membershipPermissions['members.see-membership'], membership)) return null
  const [inForce, account, changes, departures] = await Promise.all([
    statutesInForce(today()),
    accountOf(id),
    categoryChangesOf(id),
    departuresOf(id),
  ])
  const { appliedAt, userId, organisationId, ...facts } = membership
  const of = { userId, organisationId }
  return {
    view: membershipView(
      { membership: { ...facts, appliedOn: civilDateOf(appliedAt) }, ...account, changes, departures },
      inForce?.statutes ?? null,
      today(),
    ),
    may: {
      actAsMember: can(actor, membershipPermissions['members.resign'], of),
      decide: can(actor, membershipPermissions['members.decide-membership'], of),
      recordMoney: can(actor, membershipPermissions['members.record-payment'], of),
      recordEnding: can(actor, membershipPermissions['members.record-ending'], of),
      office: can(actor, membershipPermissions['members.see-memberships'], null),
    },
  }
}
