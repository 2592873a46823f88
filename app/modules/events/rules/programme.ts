import type { EventState } from './event'

/** Years that a programme may have. */
export const isProgrammeYear = (year: number): boolean => Number.isInteger(year) && year >= 2017 && year <= 2099

export type LinkedEvent = { state: EventState; attended: number | null }

/** What became of a line of the programme: 'none' where nothing was prepared yet. */
export type ItemOutcome = {
  state: 'none' | 'announced' | 'held' | 'cancelled'
  planned: number
  held: number
  /** People who came, over the meetings that were held and counted; null where none was. */
  came: number | null
}

/** Read from the events that name the line; drafts count for nothing, since nobody knows of them. */
export function outcomeOf(events: readonly LinkedEvent[]): ItemOutcome {
  const known = events.filter(({ state }) => state !== 'draft')
  const held = known.filter(({ state }) => state === 'held')
  const planned = known.filter(({ state }) => state === 'published')
  const counted = held.flatMap(({ attended }) => (attended === null ? [] : [attended]))
  return {
    state: held.length > 0 ? 'held' : planned.length > 0 ? 'announced' : known.length > 0 ? 'cancelled' : 'none',
    planned: planned.length,
    held: held.length,
    came: counted.length > 0 ? counted.reduce((sum, people) => sum + people, 0) : null,
  }
}

/** The ids in a new order: one moved by a place, up or down; as they were where it cannot. */
export function movedItem(ids: readonly string[], id: string, direction: 'up' | 'down'): string[] {
  const from = ids.indexOf(id)
  const to = from + (direction === 'up' ? -1 : 1)
  if (from < 0 || to < 0 || to >= ids.length) return [...ids]
  const rest = ids.filter((one) => one !== id)
  return [...rest.slice(0, to), id, ...rest.slice(to)]
}
