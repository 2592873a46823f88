import { demonstrationAccounts, seedDemonstrationAccounts } from '~/modules/accounts/demonstration'
import { actorOfUser } from '~/modules/members/actor.server'
import { now, setClock, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { addDays, type CivilDate } from '~/platform/pure/civil-date'
import type { Outcome, Refusal } from '~/platform/pure/outcome'

/** What the chapters of the demonstration's story are told with. */
export type Story = {
  /** The present day, on which the story ends. */
  readonly today: CivilDate
  /** Sets the clock so many days before the present, at ten in the morning UTC; chapters go from the oldest to the latest. */
  at: (daysAgo: number) => void
  /** One of the demonstration's accounts as an actor, with the roles and organisations in force at the story's moment. */
  actor: (key: string) => Promise<Person>
  address: (key: string) => string
  /** Ids of the demonstration's organisations, by the names that chapters give them. */
  readonly organisations: Map<string, string>
}

/**
 * Opens the story: the accounts exist since the day before it begins. Close it with `endStory`, which gives the real
 * clock back.
 */
export async function beginStory(daysAgo: number): Promise<Story> {
  const present = now()
  const at = (days: number) =>
    setClock(() => (days <= 0 ? present : new Date(Date.parse(`${addDays(day, -days)}T10:00:00Z`))))
  const day = today()
  at(daysAgo + 1)
  const ids = await transact(seedDemonstrationAccounts)
  return {
    today: day,
    at,
    actor: (key) => actorOfUser(ids[key] ?? '', { officer: true }),
    address: (key) => demonstrationAccounts.find((account) => account.key === key)?.address ?? '',
    organisations: new Map(),
  }
}

export const endStory = (): void => setClock()

/**
 * The result of an act of the story, or undefined where it was done at a former start: one of these codes. Any other
 * refusal is a fault of the story, and stops it.
 */
export function told<T, R extends Refusal>(outcome: Outcome<T, R>, ...doneBefore: readonly string[]): T | undefined {
  if ('ok' in outcome) return outcome.ok
  if (doneBefore.includes(outcome.refused.code)) return undefined
  throw new Error(`the demonstration's story is refused: ${JSON.stringify(outcome.refused)}`)
}
