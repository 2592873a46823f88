import { civilDateOf, daysBetween } from '../../../platform/pure/civil-date'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

export const joinings = ['open', 'on-request'] as const
export type Joining = (typeof joinings)[number]

/** Who reads what is said in a group: anybody with an account, or its members alone. */
export const readings = ['account', 'members'] as const
export type Reading = (typeof readings)[number]

export const groupStates = ['active', 'closed'] as const
export type GroupState = (typeof groupStates)[number]

export const groupRoles = ['asked', 'member', 'facilitator'] as const
export type GroupRole = (typeof groupRoles)[number]
/** Those who are in it; who asks to join is not. */
export const isIn = (role: GroupRole | null): boolean => role === 'member' || role === 'facilitator'

export const digests = ['none', 'each', 'daily', 'weekly'] as const
export type Digest = (typeof digests)[number]
/** What one begins with: enough to know that something happens, not so much that one leaves. */
export const firstDigest: Digest = 'weekly'

const daysOf: Readonly<Record<Digest, number | null>> = { none: null, each: null, daily: 1, weekly: 7 }

/**
 * True where a summary is due to a member who last got one (or chose its frequency) at `since`: a day or a week of the
 * calendar in Paris later, whatever the hour, so that a job that runs earlier than yesterday's still sends it.
 */
export function isDigestDue(digest: Digest, since: Date, at: Date): boolean {
  const days = daysOf[digest]
  return days !== null && daysBetween(civilDateOf(since), civilDateOf(at)) >= days
}

/** A message as far as what may still be done with it goes. */
export type PostFacts = { removed: boolean; threadClosed: boolean }

/** Its author may change a message that stands, in a conversation that goes on. */
export const mayEdit = ({ removed, threadClosed }: PostFacts): Outcome<true> =>
  removed ? refused({ code: 'post-removed' }) : threadClosed ? refused({ code: 'thread-closed' }) : ok(true)

/** What is quoted is shown one level deep, cut to its first words. */
export const quoteLength = 280
export function quoteOf(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  const characters = [...flat]
  return characters.length > quoteLength
    ? `${characters
        .slice(0, quoteLength - 1)
        .join('')
        .trimEnd()}…`
    : flat
}

/** How many people one message calls at most: a group is not called whole one by one. */
export const mostMentions = 20
/** Members whom a form lists by name. */
export const mostListed = 150
export const threadsPerPage = 20
export const postsPerPage = 30

/** The page of a conversation on which its newest messages are. */
export const lastPage = (count: number, perPage: number): number => Math.max(1, Math.ceil(count / perPage))
