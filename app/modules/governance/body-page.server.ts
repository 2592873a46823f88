import { addDays } from '~/platform/pure/civil-date'
import { today } from '~/platform/clock.server'
import type { BodyPerson } from './components/body-people'
import { bodiesInForce, type Seat, seatsOf } from './queries-bodies.server'
import { renewalsLeft, seatState } from './rules/body'
import { readDecisionNumber } from './rules/decision'

const numberOf = (decision: string): string | null => readDecisionNumber(/^\d{4}-D-\d+/.exec(decision)?.[0] ?? '')

/** A body of the statutes in force with who sits in it, sat in it and is to; null where the statutes name no such body. */
export async function loadBody(id: string) {
  const { version, bodies } = await bodiesInForce()
  const body = bodies.find((one) => one.id === id)
  if (!version || !body) return null
  const seats = await seatsOf(body)
  const chain = (seat: Seat) =>
    seats.filter(({ userId, startsOn }) => userId === seat.userId && startsOn <= seat.startsOn)
  const person = (seat: Seat): BodyPerson => {
    const { id: mandate, name, office, startsOn, endsOn, decision } = seat
    const renewals = endsOn === null ? null : renewalsLeft(body, chain(seat), addDays(endsOn, 1))
    return {
      id: mandate,
      name,
      office,
      startsOn,
      endsOn,
      decision,
      number: numberOf(decision),
      ...(seat.state === 'past' || endsOn === null ? {} : { renewals: renewals === null ? null : renewals + 1 }),
    }
  }
  const among = (state: Seat['state']) => seats.filter((seat) => seat.state === state)
  const current = among('in-force')
  return {
    version: version.version,
    body,
    people: { current: current.map(person), upcoming: among('upcoming').map(person), past: among('past').map(person) },
    state: seatState(body, new Set(current.map(({ userId }) => userId)).size),
    day: today(),
  }
}
