import { addMonths, type CivilDate } from '../../../platform/pure/civil-date'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import type { MemberKind } from '../../statutes/rules/statutes'

/** The cooperative's paid capital in cents, today and at its highest. */
export type Capital = { cents: number; highestCents: number; authoritiesCents: number }
type Share = { numerator: number; denominator: number }

/** Local authorities, their groupings and public territorial bodies (law 47-1775, art. 19 septies). */
export const isAuthority = (kind: MemberKind): boolean => kind === 'local-authority'

/**
 * May local authorities subscribe this much more? Together they hold at most half of a SCIC's capital (law 47-1775, art.
 * 19 septies), counted with what is being subscribed. Refused: authorities-above-half with `most`, the cents that they may.
 */
export function mayAuthoritiesSubscribe(capital: Capital, moreCents: number): Outcome<true> {
  if (2 * (capital.authoritiesCents + moreCents) <= capital.cents + moreCents) return ok(true)
  return refused({
    code: 'authorities-above-half',
    field: 'shares',
    rule: 'loi 47-1775, art. 19 septies',
    detail: { most: Math.max(0, capital.cents - 2 * capital.authoritiesCents) },
  })
}

/** What the capital may not fall below, in cents, rounded up: a part of the highest that it reached (law 47-1775, art. 13). */
export const floorCents = (highestCents: number, floor: Share): number =>
  Math.ceil((highestCents * floor.numerator) / floor.denominator)

/**
 * What may be paid back now of `asked` cents: the capital stays at its floor or above. Whole shares alone are paid back; the
 * rest waits until others subscribe.
 */
export function repayableCents(capital: Capital, asked: number, shareValueCents: number, floor: Share): number {
  const room = Math.max(0, capital.cents - floorCents(capital.highestCents, floor))
  return Math.floor(Math.min(asked, room) / shareValueCents) * shareValueCents
}

/**
 * Paying back `cents` to a member who left; the statutes set the latest day for it, not the first. Refused:
 * repay-more-than-held, below-floor, both with `most`, the cents that may be.
 */
export function mayRepay(capital: Capital, held: number, cents: number, floor: Share): Outcome<true> {
  if (cents > held) return refused({ code: 'repay-more-than-held', field: 'amount', detail: { most: held } })
  const most = Math.max(0, capital.cents - floorCents(capital.highestCents, floor))
  if (cents > most)
    return refused({ code: 'below-floor', field: 'amount', rule: 'loi 47-1775, art. 13', detail: { most } })
  return ok(true)
}

/**
 * The latest day on which shares must be paid back: the months that the statutes give, counted from the end of the year in
 * which the membership ended, since its accounts say what the shares are worth.
 */
export const repaidBefore = (endedOn: CivilDate, months: number): CivilDate =>
  addMonths(`${endedOn.slice(0, 4)}-12-31`, months)
