import type { CivilDate } from '../../../platform/pure/civil-date'
import type { Category, MemberKind, Statutes } from '../../statutes/rules/statutes'
import { repaidBefore } from './capital'
import { type DepartureKind, type DepartureState, isOpenDeparture, lastDayOfNotice } from './departure'
import { type DirectoryEntry, readDirectoryEntry } from './directory-entry'
import {
  duesState,
  type DuesState,
  type Ledger,
  owedOf,
  paidFor,
  type PartKind,
  type PaymentMethod,
  totalOwed,
} from './member-account'
import { categoriesFor, type TickedTie } from './membership-category'
import type { MembershipState } from './membership-states'

type Words = { fr: string; en: string }
export type DepartureView = {
  id: string
  kind: DepartureKind
  state: DepartureState
  grounds: string
  endsOn: CivilDate | null
  hearingOn: CivilDate | null
  hearing: string | null
  decidedOn: CivilDate | null
  decision: string | null
  appealBefore: CivilDate | null
  appeal: string | null
  appealDecision: string | null
}
export type PaymentView = {
  id: string
  number: number
  direction: 'received' | 'repaid'
  method: PaymentMethod
  on: CivilDate
  cents: number
  cancelledOn: CivilDate | null
  parts: { kind: PartKind; year: number | null; cents: number }[]
}
export type CategoryView = { id: string; name: Words; college: Words | null; leastShares: number; duesCents: number }

export type MembershipFacts = {
  id: string
  number: number | null
  kind: 'person' | 'organisation'
  memberKind: MemberKind
  name: string
  email: string | null
  state: MembershipState
  category: string
  reference: string
  appliedOn: CivilDate
  admittedOn: CivilDate | null
  endedOn: CivilDate | null
  endReason: DepartureKind | null
  ties: readonly TickedTie[]
  sharesAsked: number
  motivation: string
  decidedOn: CivilDate | null
  decision: string | null
  directory: string
  isDemonstration: boolean
}
export type MembershipParts = {
  membership: MembershipFacts
  movements: { id: string; kind: string; shares: number; valueCents: number; on: CivilDate }[]
  dues: { year: number; cents: number; dueOn: CivilDate; waivedOn: CivilDate | null }[]
  payments: PaymentView[]
  ledger: Ledger
  shares: number
  changes: { id: string; category: string; reason: string; state: string }[]
  departures: DepartureView[]
}

/** A category with the name of its college, as pages show it. */
export function categoryView(
  statutes: Statutes,
  { id, name, college, leastShares, duesCents }: Category,
): CategoryView {
  const found =
    statutes.voting.kind === 'colleges' ? statutes.voting.colleges.find((one) => one.id === college) : undefined
  return { id, name, college: found?.name ?? null, leastShares, duesCents }
}

/** All that the member's page and the office's show of a membership, under the statutes in force today. */
export function membershipView(parts: MembershipParts, statutes: Statutes | null, today: CivilDate) {
  const { membership, dues, ledger, departures, changes } = parts
  const category = statutes?.categories.find(({ id }) => id === membership.category)
  const asked = changes.find(({ state }) => state === 'asked')
  const askedCategory = asked && statutes?.categories.find(({ id }) => id === asked.category)
  const owed = owedOf(ledger)
  const departure = departures.find(({ state }) => isOpenDeparture(state)) ?? null
  const { directory, ...facts } = membership
  return {
    today,
    membership: facts,
    category: category && statutes ? categoryView(statutes, category) : null,
    categories: statutes
      ? categoriesFor(statutes, membership.memberKind).map((one) => categoryView(statutes, one))
      : [],
    shareValueCents: statutes?.capital?.shareValueCents ?? null,
    leaving: statutes
      ? {
          lastDay: lastDayOfNotice(today, statutes.leaving.noticeDays),
          repaymentMonths: statutes.leaving.repaymentMonths,
          hearingDays: statutes.leaving.hearingDays,
          mayStrikeOff: statutes.leaving.unpaidDuesDays !== null,
        }
      : null,
    shares: parts.shares,
    movements: parts.movements,
    payments: parts.payments,
    dues: dues.map((due) => ({
      year: due.year,
      cents: due.cents,
      dueOn: due.dueOn,
      state: duesState(due, paidFor(ledger, 'dues', due.year), today) as DuesState,
    })),
    owedCents: membership.state === 'ended' ? 0 : totalOwed(owed),
    toRepayCents: membership.state === 'ended' ? paidFor(ledger, 'shares') : 0,
    repaidBefore:
      membership.endedOn && statutes ? repaidBefore(membership.endedOn, statutes.leaving.repaymentMonths) : null,
    advanceCents: paidFor(ledger, 'advance'),
    change: asked ? { id: asked.id, reason: asked.reason, category: askedCategory?.name ?? null } : null,
    departure,
    directory: readDirectoryEntry(directory) satisfies DirectoryEntry,
    votesByMember: statutes?.voting.kind === 'member-weights',
  }
}
export type MembershipView = ReturnType<typeof membershipView>
