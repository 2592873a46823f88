/**
 * Seats still free: null where the event has no limit. Never below zero: a capacity made smaller takes nobody's seat
 * away, it only gives no new one.
 */
export const seatsLeft = (capacity: number | null, taken: number): number | null =>
  capacity === null ? null : Math.max(0, capacity - taken)

/** True where `seats` people can still come together. */
export const fits = (seats: number, left: number | null): boolean => left === null || seats <= left

/**
 * Who leaves the waiting list, given in its order, when `left` seats are free. In order: nobody passes before somebody
 * who would have had a seat. A group that is larger than what is left keeps its place, and those behind it who fit are
 * not kept waiting for it.
 */
export function promoted<T extends { seats: number }>(waiting: readonly T[], left: number | null): T[] {
  let free = left
  return waiting.filter(({ seats }) => {
    if (!fits(seats, free)) return false
    if (free !== null) free -= seats
    return true
  })
}
