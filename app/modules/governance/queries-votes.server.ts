import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { db } from '~/platform/db/db.server'
import { preparedRead } from '~/platform/db/prepared.server'
import { type Actor, can } from '~/platform/permissions'
import { votePermissions } from './permissions'
import { isPresent, standingPoll } from './queries-rights.server'
import { plainScheme } from './rules/ballot-scheme'
import { shownParticipation } from './rules/electorate'
import type { Choice } from './rules/poll'
import { receiptOf } from './rules/receipt'
import type { PollResult } from './rules/secret-vote'
import { type LoadedPoll, pollSubject, statutesOf, usedRights } from './store-votes.server'

export type RightInHand = {
  id: string
  /** Whose vote it is, by the name of the register; null for one's own. */
  of: string | null
  /** One's own vote, given to somebody by proxy: the holder's name. */
  givenTo: string | null
  used: string | null
  /** A new code for the form of a secret vote. */
  code: string | null
}

const nameOf = { select: { name: true } } as const

const inHandRow = z.object({
  id: z.string(),
  ownerId: z.nullable(z.string()),
  holderId: z.nullable(z.string()),
  used: z.nullable(z.string()),
  member: z.nullable(z.string()),
  owner: z.nullable(z.string()),
  holder: z.nullable(z.string()),
})

/** Two searches by their own index: with OR, SQLite reads every right of the vote, a hundred thousand for each page. */
const readInHand = preparedRead(
  `SELECT r."id", r."ownerId", r."holderId", r."used", m."name" AS "member", o."name" AS "owner", h."name" AS "holder"
   FROM (SELECT * FROM "VotingRight" WHERE "pollId" = $1 AND "holderId" = $2
     UNION SELECT * FROM "VotingRight" WHERE "pollId" = $1 AND "ownerId" = $2) r
   LEFT JOIN "Membership" m ON m."id" = r."membershipId"
   LEFT JOIN "User" o ON o."id" = r."ownerId" LEFT JOIN "User" h ON h."id" = r."holderId"
   ORDER BY r."id"`,
  inHandRow,
)

/** Rights that this account may use in a vote: its own first, then those it holds by proxy. */
export async function rightsInHand(
  poll: Pick<LoadedPoll, 'id' | 'secrecy'>,
  accountId: string,
): Promise<RightInHand[]> {
  const rows = await readInHand(poll.id, accountId)
  return rows
    .map(({ id, ownerId, holderId, used, member, owner, holder }) => ({
      id,
      of: ownerId === accountId ? null : (member ?? owner ?? ''),
      givenTo: ownerId === accountId && holderId !== accountId ? (holder ?? '') : null,
      used,
      code: poll.secrecy === 'secret' && used === null ? receiptOf(randomBytes(16)) : null,
    }))
    .sort((a, b) => Number(a.of !== null) - Number(b.of !== null))
}

/** A vote that this actor may see, with what they may do; null for what they may not know of. */
export async function pollFor(actor: Actor, id: string) {
  const poll = await standingPoll(id)
  if (!poll) return null
  const version = await statutesOf(db, poll.meeting)
  const subject = pollSubject(poll.meeting, version)
  if (!can(actor, votePermissions['governance.see-vote'], subject)) return null
  const mayManage = can(actor, votePermissions['governance.prepare-poll'], subject)
  // A draft is not announced: it may still be changed or taken back.
  if (poll.state === 'draft' && !mayManage) return null
  return { poll, subject, version, mayManage }
}

export const mayVoteNow = async (poll: LoadedPoll, accountId: string): Promise<boolean> =>
  poll.meeting.kind === 'consultation' || (await isPresent(poll, accountId))

/** The portal alone writes it, in the shape of `PollResult`. */
export const readResult = ({ result }: LoadedPoll): PollResult | null =>
  result === null ? null : (JSON.parse(result) as PollResult)

export type FoundBallot = { college: string | null; choice: Choice | null }

/** A ballot of a closed vote by its code; without its choice where its college is withheld. Null where there is none. */
export async function findBallot(poll: LoadedPoll, code: string): Promise<FoundBallot | null> {
  if (poll.state !== 'closed') return null
  const row = await db.ballot.findUnique({ where: { pollId_id: { pollId: poll.id, id: code } } })
  if (!row) return null
  const isWithheld = row.college !== null && (readResult(poll)?.withheld.includes(row.college) ?? true)
  return { college: row.college, choice: isWithheld ? null : plainScheme.open(row.choice) }
}

export type NamedLine = { name: string; college: string | null; choice: Choice | null; byProxy: boolean }
const mostListed = 2_000

/** Who voted what, of a named vote that is closed; `choice` is null for a vote on paper. */
export async function namedLines(poll: LoadedPoll): Promise<NamedLine[]> {
  if (poll.secrecy !== 'named' || poll.state !== 'closed') return []
  const rows = await db.votingRight.findMany({
    where: { pollId: poll.id, used: { not: null } },
    include: { membership: nameOf, namedVote: { select: { choice: true } } },
    take: mostListed,
  })
  const people = await db.user.findMany({
    where: { id: { in: rows.flatMap(({ membership, ownerId }) => (membership ? [] : [ownerId ?? ''])) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows
    .map(({ membership, ownerId, college, namedVote, proxyId }) => ({
      name: membership?.name ?? names.get(ownerId ?? '') ?? '',
      college,
      choice: namedVote ? plainScheme.open(namedVote.choice) : null,
      byProxy: proxyId !== null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'))
}

/** How many voted, by college, while the vote is open: hidden below the least size. */
export async function participation(poll: LoadedPoll) {
  const groups = new Map<string | null, { college: string | null; rights: number; voted: number }>()
  for (const { college, used, rights } of await usedRights(db, poll.id)) {
    const before = groups.get(college) ?? { college, rights: 0, voted: 0 }
    groups.set(college, {
      college,
      rights: before.rights + rights,
      voted: before.voted + (used === null ? 0 : rights),
    })
  }
  const { voting } = poll.rule ?? {}
  const counts = [...groups.values()].sort((a, b) => ((a.college ?? '') < (b.college ?? '') ? -1 : 1))
  return shownParticipation(counts, voting?.kind === 'colleges' ? voting.leastSize : 3)
}

/** The archive of a closed vote as a stored file; null where there is none for this actor. */
export async function archiveFile(actor: Actor, id: string) {
  const found = await pollFor(actor, id)
  const hash = found?.poll.archiveHash
  return hash ? db.storedFile.findFirst({ where: { hash } }) : null
}
