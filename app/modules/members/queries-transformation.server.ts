import { db, type Tx } from '~/platform/db/db.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import { addDays, type CivilDate } from '~/platform/pure/civil-date'
import { isOrganisationKind } from './rules/organisation'
import type { RegisteredMember } from './rules/transformation'

/**
 * Those who are members on this day, as the register has them: in which category, with how many shares. `startedBefore`
 * keeps those whose last period began earlier.
 */
export async function registeredMembers(
  on: CivilDate,
  reader: Tx = db,
  startedBefore?: CivilDate,
): Promise<RegisteredMember[]> {
  const periods = await reader.membershipPeriod.findMany({
    where: {
      endsOn: null,
      ...(startedBefore === undefined ? {} : { startsOn: { lt: startedBefore } }),
      membership: { state: 'admitted', OR: [{ endedOn: null }, { endedOn: { gte: on } }] },
    },
    select: {
      category: true,
      college: true,
      votes: true,
      membership: {
        select: { id: true, number: true, name: true, kind: true, organisation: { select: { kind: true } } },
      },
    },
    orderBy: { membership: { number: 'asc' } },
  })
  const shares = await reader.shareMovement.groupBy({ by: ['membershipId'], _sum: { shares: true } })
  const held = new Map(shares.map(({ membershipId, _sum }) => [membershipId, _sum.shares ?? 0]))
  return periods.map(({ category, college, votes, membership }) => {
    const kind = membership.organisation?.kind
    return {
      membershipId: membership.id,
      number: membership.number,
      name: membership.name,
      kind: membership.kind === 'organisation' && isOrganisationKind(kind) ? kind : 'person',
      category,
      college,
      votes,
      shares: held.get(membership.id) ?? 0,
    }
  })
}

export type ToldMember = {
  membershipId: string
  email: string | null
  locale: Locale
  /** Categories on the eve and on the day of effect; `before` is null for who was not a member. */
  before: string | null
  after: string | null
  college: string | null
  shares: number
}

const reached = { select: { email: true, locale: true, erasedAt: true } }

/** A batch of members, in the order of their ids, with what a version of the statutes made of them on this day. */
export async function membersToTell(
  effectiveFrom: CivilDate,
  after: string | null,
  take: number,
): Promise<ToldMember[]> {
  const eve = addDays(effectiveFrom, -1)
  const rows = await db.membership.findMany({
    where: {
      state: 'admitted',
      OR: [{ endedOn: null }, { endedOn: { gte: effectiveFrom } }],
      ...(after === null ? {} : { id: { gt: after } }),
    },
    orderBy: { id: 'asc' },
    take,
    select: {
      id: true,
      email: true,
      user: reached,
      representative: reached,
      periods: { select: { category: true, college: true, startsOn: true, endsOn: true } },
      shareMovements: { select: { shares: true } },
    },
  })
  return rows.map(({ id, email, user, representative, periods, shareMovements }) => {
    const account = representative ?? user
    const on = (day: CivilDate) =>
      periods.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day)) ?? null
    return {
      membershipId: id,
      email: account && account.erasedAt === null ? account.email : email,
      locale: account && isLocale(account.locale) ? account.locale : 'fr',
      before: on(eve)?.category ?? null,
      after: on(effectiveFrom)?.category ?? null,
      college: on(effectiveFrom)?.college ?? null,
      shares: shareMovements.reduce((sum, movement) => sum + movement.shares, 0),
    }
  })
}
