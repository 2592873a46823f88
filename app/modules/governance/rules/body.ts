import { keyRoles, type Term } from '../../members/rules/mandate'
import { addDays, addMonths, type CivilDate } from '../../../platform/pure/civil-date'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import type { Body } from '../../statutes/rules/statutes'
import { assemblyBody, type DecisionOutcome } from './decision'

/** What a person is within a body, beside its other members. */
export const offices = ['chair', 'secretary'] as const
export type Office = (typeof offices)[number]

/** How a body's seats stand: `vacant` up to the most that the statutes allow, `missing` below the least that they ask. */
export type SeatState = { held: number; vacant: number; missing: number }

export const seatState = ({ seats }: Pick<Body, 'seats'>, held: number): SeatState => ({
  held,
  vacant: Math.max(0, seats.most - held),
  missing: Math.max(0, seats.least - held),
})

/** Days between two mandates after which the second is no longer a renewal of the first. */
export const renewalGapDays = 31

/** The last day of a mandate that begins on `startsOn`, by the length of term that the statutes give. */
export const termEnd = ({ termMonths }: Pick<Body, 'termMonths'>, startsOn: CivilDate): CivilDate =>
  addDays(addMonths(startsOn, termMonths), -1)

/**
 * How many mandates in the same body, one after the other, lead to one that would begin on `startsOn`: those that ended
 * at most `renewalGapDays` before the next began. A mandate without end leads to nothing: it is still held.
 */
export function termsInARow(held: readonly Term[], startsOn: CivilDate): number {
  let [count, next] = [0, startsOn]
  const past = held.filter((term) => term.startsOn < startsOn).sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
  for (const { startsOn: from, endsOn } of past) {
    if (endsOn === null || addDays(endsOn, renewalGapDays) < next) break
    count += 1
    next = from
  }
  return count
}

/** How many times more a mandate that begins on `startsOn` may be renewed; null without limit, −1 where it may not begin. */
export function renewalsLeft({ renewals }: Pick<Body, 'renewals'>, held: readonly Term[], startsOn: CivilDate) {
  return renewals === null ? null : Math.max(-1, renewals - termsInARow(held, startsOn))
}

export type Naming = {
  body: Pick<Body, 'role' | 'seats' | 'renewals' | 'namedBy'>
  /** The decision that names, and the body that took it; `isBoard` where that body is the board. */
  decision: { body: string; isBoard: boolean; outcome: DecisionOutcome; decidedOn: CivilDate }
  startsOn: CivilDate
  /** The person's mandates in this body so far. */
  held: readonly Term[]
  /** Seats held on the day that the mandate begins. */
  seatsHeld: number
}

/**
 * May a person take a seat in this body by this decision (statutes: who names, seats, renewals)? Refused with its field:
 * key-role (the team and the administration are no seats), decision-rejected, named-by-assembly, named-by-board,
 * start-before-decision, start-too-late (a year at most after the decision), no-seat, renewals-spent.
 */
export function mayName({ body, decision, startsOn, held, seatsHeld }: Naming): Outcome<null> {
  if (keyRoles.includes(body.role)) return refused({ code: 'key-role' })
  if (decision.outcome !== 'adopted') return refused({ code: 'decision-rejected', field: 'decision' })
  const isAssembly = decision.body === assemblyBody
  if (body.namedBy === 'assembly' && !isAssembly) return refused({ code: 'named-by-assembly', field: 'decision' })
  if (body.namedBy === 'board' && !isAssembly && !decision.isBoard)
    return refused({ code: 'named-by-board', field: 'decision' })
  if (startsOn < decision.decidedOn) return refused({ code: 'start-before-decision', field: 'startsOn' })
  if (startsOn > addMonths(decision.decidedOn, 12)) return refused({ code: 'start-too-late', field: 'startsOn' })
  if (seatsHeld >= body.seats.most) return refused({ code: 'no-seat', detail: { most: body.seats.most } })
  if (renewalsLeft(body, held, startsOn) === -1)
    return refused({ code: 'renewals-spent', detail: { renewals: body.renewals ?? 0 } })
  return ok(null)
}
