import { db } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'
import { archiveFormat, type ArchiveHeader } from './rules/archive/archive'
import { plainScheme } from './rules/ballot-scheme'
import { readPaperBallots } from './rules/paper'
import type { LoadedPoll } from './store-votes.server'
import { votesByCollege } from './store-archive.server'

/** What the chair voted by name in their own right; null in a secret vote, or where they did not. */
async function chairsAnswer({ id, secrecy, method, meeting }: LoadedPoll): Promise<ArchiveHeader['chair']> {
  if (secrecy === 'secret' || method !== 'yes-no' || meeting.chairId === null) return null
  const right = await db.votingRight.findFirst({
    where: { pollId: id, ownerId: meeting.chairId },
    select: { namedVote: { select: { choice: true } } },
  })
  const choice = right?.namedVote ? plainScheme.open(right.namedVote.choice) : null
  return choice?.method === 'yes-no' ? choice.answer : null
}

/** Everything that a closed vote's archive says before its ballots; nothing withheld yet. */
export async function archiveHeaderOf(poll: LoadedPoll): Promise<ArchiveHeader> {
  const { id, title, meeting, definition, secrecy, rule, electorateHash, seed, openedAt, closedAt } = poll
  if (!rule || electorateHash === null || seed === null || !openedAt || !closedAt)
    throw new Error(`the vote ${id} was never opened`)
  const groups = await votesByCollege(id)
  const counts = await db.paperCount.findMany({
    where: { pollId: id, confirmedById: { not: null } },
    orderBy: [{ channel: 'asc' }, { college: 'asc' }],
  })
  return {
    format: archiveFormat,
    portal: env().portalUrl.origin,
    poll: id,
    title,
    meeting: { id: meeting.id, title: meeting.title, startsAt: meeting.startsAt.toISOString() },
    definition,
    secrecy,
    scheme: plainScheme.name,
    rule,
    electorate: groups.map(({ college, rights, weight, present, presentWeight }) => ({
      college,
      rights,
      weight,
      present,
      presentWeight,
    })),
    electorateHash,
    seed,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt.toISOString(),
    votes: groups.map(({ college, online, room, post }) => ({ college, online, room, post })),
    paper: counts.map(({ channel, college, counts: text }) => ({
      channel: channel === 'post' ? 'post' : 'room',
      college: college || null,
      ballots: readPaperBallots(text),
    })),
    chair: await chairsAnswer(poll),
    withheld: [],
  }
}
