import { LRUCache } from 'lru-cache'
import * as z from 'zod'
import { db } from '~/platform/db/db.server'
import { flagColumn, preparedRead } from '~/platform/db/prepared.server'
import { type LoadedPoll, loadPoll } from './store-votes.server'

const rightRow = z.object({
  pollId: z.string(),
  holderId: z.nullable(z.string()),
  ownerId: z.nullable(z.string()),
  college: z.nullable(z.string()),
  weight: z.int(),
  used: z.nullable(z.string()),
  present: flagColumn,
})

// UNION ALL in what follows: for UNION, SQLite may read the hundred thousand rights of a vote in order, rather than search one.

/**
 * A right with whether its caster is there: a consultation asks nobody to be. The account is there as itself (a body's member),
 * or as any membership that it acts for, or acted for when the vote opened: an organisation that changes who represents it
 * meanwhile votes by the right that was frozen, once.
 */
export const readRight = preparedRead<z.infer<typeof rightRow>>(
  `SELECT r."pollId", r."holderId", r."ownerId", r."college", r."weight", r."used",
     (m."kind" = 'consultation' OR EXISTS (SELECT 1 FROM "Attendance" a WHERE a."meetingId" = m."id" AND a."leftAt" IS NULL
       AND a."way" <> 'post' AND a."memberId" IN
         (SELECT CAST($2 AS TEXT)
          UNION ALL SELECT "id" FROM "Membership" WHERE "userId" = $2
          UNION ALL SELECT "id" FROM "Membership" WHERE "representativeId" = $2
          UNION ALL SELECT r."memberId" WHERE r."ownerId" = $2
          UNION ALL SELECT "holderId" FROM "ProxyGrant" WHERE "id" = r."proxyId" AND r."holderId" = $2
            AND "holderId" IS NOT NULL))) AS "present"
   FROM "VotingRight" r JOIN "Poll" p ON p."id" = r."pollId" JOIN "Meeting" m ON m."id" = p."meetingId"
   WHERE r."id" = $1`,
  rightRow,
)

const readPresence = preparedRead(
  `SELECT "id" FROM "Attendance" WHERE "meetingId" = $1 AND "leftAt" IS NULL AND "way" <> 'post' AND "memberId" IN
     (SELECT CAST($3 AS TEXT)
      UNION ALL SELECT "id" FROM "Membership" WHERE "userId" = $3
      UNION ALL SELECT "id" FROM "Membership" WHERE "representativeId" = $3
      UNION ALL SELECT "memberId" FROM "VotingRight" WHERE "pollId" = $2 AND "ownerId" = $3
      UNION ALL SELECT g."holderId" FROM "VotingRight" r JOIN "ProxyGrant" g ON g."id" = r."proxyId"
        WHERE r."pollId" = $2 AND r."holderId" = $3 AND (r."ownerId" IS NULL OR r."ownerId" <> $3)
          AND g."holderId" IS NOT NULL)
   LIMIT 1`,
  z.object({ id: z.string() }),
)

/**
 * True where this account is present at a vote's meeting, in the room or at a distance; a consultation asks nobody to be. It
 * is as itself (a body's member), or as any membership that it acts for, or acted for when the vote opened (by its own
 * rights, and by the proxies that it holds).
 */
export const isPresent = async (
  { id, meetingId }: { id: string; meetingId: string },
  accountId: string,
): Promise<boolean> => (await readPresence(meetingId, id, accountId)).length > 0

/** Open votes by their id, each as it was at a revision of its meeting. */
const openPolls = new LRUCache<string, LoadedPoll>({ max: 200 })

const readStanding = preparedRead(
  `SELECT p."state", m."revision" FROM "Poll" p JOIN "Meeting" m ON m."id" = p."meetingId" WHERE p."id" = $1`,
  z.object({ state: z.string(), revision: z.int() }),
)

async function readPoll(id: string): Promise<LoadedPoll | null> {
  const poll = await loadPoll(db, id)
  if (poll?.state === 'open') openPolls.set(id, poll)
  return poll
}

/**
 * A vote as it stands. While it is open nothing of it changes, and what changes of its meeting or its item makes the
 * meeting's revision grow: each ballot's page asks that alone.
 */
export async function standingPoll(id: string): Promise<LoadedPoll | null> {
  const known = openPolls.get(id)
  if (!known) return readPoll(id)
  const [now] = await readStanding(id)
  return now?.state === 'open' && now.revision === known.meeting.revision ? known : readPoll(id)
}

/** What a vote asks and how, for who casts a ballot: as it was frozen at the opening. Whether it is still open is for the box to say. */
export const frozenPoll = async (id: string): Promise<LoadedPoll | null> => openPolls.get(id) ?? readPoll(id)
