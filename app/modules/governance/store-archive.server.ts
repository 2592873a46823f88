import * as z from 'zod'
import { db, type Tx } from '~/platform/db/db.server'
import { executeRaw, queryRaw } from '~/platform/db/raw.server'
import { isPostgresql } from '~/platform/db/provider'
import { env } from '~/platform/env.server'
import type { ArchivedBallot } from './rules/archive/archive'
import { plainScheme } from './rules/ballot-scheme'
import type { CountedBallot, ElectorateCount, Secrecy } from './rules/poll'

const integer = z.coerce.number().int()
const college = z.nullable(z.string())
const groupRow = z.object({ college, weight: integer, choice: z.string(), times: integer })
const ballotRow = z.object({ id: z.string(), college, weight: integer, choice: z.string() })
const electorateRow = z.object({
  college,
  rights: integer,
  weight: integer,
  present: integer,
  presentWeight: integer,
  online: integer,
  room: integer,
  post: integer,
})

/** Rows that one read gives: the archive of a million ballots is written with some thousands in memory. */
const pageSize = 5_000

/** Ballots that say the same, together: what counts take. */
export async function ballotGroups(pollId: string, secrecy: Secrecy): Promise<CountedBallot[]> {
  const sql =
    secrecy === 'secret'
      ? `SELECT "college", 1 AS "weight", "choice", COUNT(*) AS "times" FROM "Ballot" WHERE "pollId" = ? GROUP BY "college", "choice"`
      : `SELECT r."college", r."weight", n."choice", COUNT(*) AS "times" FROM "NamedVote" n JOIN "VotingRight" r ON r."id" = n."rightId"
         WHERE n."pollId" = ? GROUP BY r."college", r."weight", n."choice"`
  const rows = await queryRaw(db, sql, [pollId])
  return rows.map((row) => {
    const { choice, ...group } = groupRow.parse(row)
    return { ...group, choice: plainScheme.open(choice) }
  })
}

/** The box in the order of its ids, without the colleges that are withheld. */
export async function* boxInOrder(
  pollId: string,
  secrecy: Secrecy,
  withheld: readonly string[],
): AsyncGenerator<ArchivedBallot> {
  const sql =
    secrecy === 'secret'
      ? `SELECT "id", "college", 1 AS "weight", "choice" FROM "Ballot" WHERE "pollId" = ? AND "id" > ? ORDER BY "id" LIMIT ${pageSize}`
      : `SELECT r."id", r."college", r."weight", n."choice" FROM "NamedVote" n JOIN "VotingRight" r ON r."id" = n."rightId"
         WHERE n."pollId" = ? AND r."id" > ? ORDER BY r."id" LIMIT ${pageSize}`
  for (let after = ''; ;) {
    const rows = (await queryRaw(db, sql, [pollId, after])).map((row) => ballotRow.parse(row))
    for (const { id, college: of, weight, choice } of rows) {
      if (of !== null && withheld.includes(of)) continue
      const opened = plainScheme.open(choice)
      yield secrecy === 'secret'
        ? { ballot: id, college: of, choice: opened }
        : { right: id, college: of, weight, choice: opened }
    }
    const last = rows.at(-1)
    if (!last) break
    after = last.id
  }
}

export type VotesByCollege = ElectorateCount & { online: number; room: number; post: number }

/** Rights by college as they stand: who is present or represented, or voted since, counts as present. */
export async function votesByCollege(pollId: string): Promise<VotesByCollege[]> {
  const here = `("present" OR "used" IS NOT NULL)`
  const rows = await queryRaw(
    db,
    `SELECT "college", COUNT(*) AS "rights", SUM("weight") AS "weight",
       SUM(CASE WHEN ${here} THEN 1 ELSE 0 END) AS "present", SUM(CASE WHEN ${here} THEN "weight" ELSE 0 END) AS "presentWeight",
       SUM(CASE WHEN "used" = 'online' THEN 1 ELSE 0 END) AS "online", SUM(CASE WHEN "used" = 'room' THEN 1 ELSE 0 END) AS "room",
       SUM(CASE WHEN "used" = 'post' THEN 1 ELSE 0 END) AS "post"
     FROM "VotingRight" WHERE "pollId" = ? GROUP BY "college" ORDER BY "college"`,
    [pollId],
  )
  return rows.map((row) => electorateRow.parse(row)).sort((a, b) => ((a.college ?? '') < (b.college ?? '') ? -1 : 1))
}

/**
 * On PostgreSQL a table keeps the order in which its rows came, and each row the transaction that wrote it: the box is
 * written again in the order of its keys, by one transaction. What that leaves behind goes with `forgetBoxOrder`. On SQLite
 * the table is kept in that order from the start.
 */
export async function reorderBox(tx: Tx, pollId: string): Promise<void> {
  if (!isPostgresql(env().databaseUrl)) return
  await executeRaw(tx, `CREATE TEMPORARY TABLE box ON COMMIT DROP AS SELECT * FROM "Ballot" WITH NO DATA`, [])
  await executeRaw(tx, `INSERT INTO box SELECT * FROM "Ballot" WHERE "pollId" = ?`, [pollId])
  await executeRaw(tx, `DELETE FROM "Ballot" WHERE "pollId" = ?`, [pollId])
  await executeRaw(tx, `INSERT INTO "Ballot" SELECT * FROM box ORDER BY "pollId", "id"`, [])
}

/**
 * Removes from the database's files what told the order in which ballots came: PostgreSQL's dead rows (CLUSTER writes the
 * table in a new file), SQLite's write-ahead log. What else keeps it (PostgreSQL's own log, a copy of the disk) is for the
 * operator: docs/operate.md.
 */
export async function forgetBoxOrder(): Promise<void> {
  if (isPostgresql(env().databaseUrl)) await db.$executeRawUnsafe('CLUSTER "Ballot" USING "Ballot_pkey"')
  else await db.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)')
}
