import type { Search } from '~/modules/governance/components/vote-checks'
import {
  findBallot,
  mayVoteNow,
  namedLines,
  pollFor,
  readResult,
  rightsInHand,
} from '~/modules/governance/queries-votes.server'
import { votedAmendment } from '~/modules/governance/queries-amendments.server'
import { meetingPath, memberMeetingPath } from '~/modules/governance/rules/meeting-paths'
import { readReceipt } from '~/modules/governance/rules/receipt'
import type { Actor } from '~/platform/permissions'

type Found = NonNullable<Awaited<ReturnType<typeof pollFor>>>['poll']

/** The ballot that a code finds in the published box; null where there is no such vote for this actor. */
export async function searchBallot(actor: Actor, id: string, typed: string): Promise<Search | null> {
  const found = await pollFor(actor, id)
  if (found?.poll.secrecy !== 'secret' || found.poll.state !== 'closed') return null
  const code = readReceipt(typed)
  if (code === null) return { typed, found: 'unreadable' }
  return { typed, found: (await findBallot(found.poll, code)) ?? 'none' }
}

async function closedView(poll: Found) {
  const { rule, openedAt, closedAt, electorateHash, seed, archiveHash } = poll
  const result = readResult(poll)
  if (!rule || !result || !openedAt || !closedAt || !electorateHash || !seed || !archiveHash) return null
  return {
    rule,
    result,
    named: await namedLines(poll),
    facts: {
      openedAt: openedAt.toISOString(),
      closedAt: closedAt.toISOString(),
      statutesVersion: rule.statutesVersion,
      rights: (poll.electorate ?? []).reduce((sum, { rights }) => sum + rights, 0),
      electorateHash,
      seed,
      archiveHash,
    },
  }
}

/** What the page of a vote shows this actor; null for what they may not know of. */
export async function loadVote(actor: Actor, id: string) {
  const found = await pollFor(actor, id)
  if (!found) return null
  const { poll, mayManage } = found
  const { title, state, method, secrecy, mayChange, definition, meeting, item } = poll
  const isPerson = actor.kind === 'person'
  const rights = isPerson && state === 'open' ? await rightsInHand(poll, actor.id) : []
  return {
    id,
    title,
    state,
    method,
    secrecy,
    mayChange,
    definition,
    mayManage,
    closesAt: poll.closesAt?.toISOString() ?? null,
    meeting: { title: meeting.title, href: meetingPath(meeting), memberHref: memberMeetingPath(meeting) },
    item: item === null ? null : { title: item.title, text: item.text },
    amendment: await votedAmendment(poll.itemId, poll.amendmentId),
    isSignedIn: isPerson,
    rights,
    mayVote: isPerson && rights.length > 0 && (await mayVoteNow(poll, actor.id)),
    closed: state === 'closed' ? await closedView(poll) : null,
  }
}
export type VoteView = NonNullable<Awaited<ReturnType<typeof loadVote>>>
