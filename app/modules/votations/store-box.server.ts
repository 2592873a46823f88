import * as z from 'zod'
import type { ArchivedBallot } from '~/modules/governance/rules/archive/archive'
import { plainScheme } from '~/modules/governance/rules/ballot-scheme'
import type { Choice, CountedBallot } from '~/modules/governance/rules/poll'
import { db, type Tx } from '~/platform/db/db.server'
import { isPostgresql } from '~/platform/db/provider'
import { executeRaw, insertRows, queryRaw } from '~/platform/db/raw.server'
import { env } from '~/platform/env.server'
import type { Area } from './rules/areas'

export type BoxBallot = {
  questionId: string
  id: string
  area: Area
  choice: Choice
  /** Empty where nobody may change it. */
  seal: string
  /** Of the block that went past its limit; empty for the others. */
  block: string
}

/** Drops ballots in the box, all of one voter together. */
export const dropBallots = (tx: Tx, ballots: readonly BoxBallot[]): Promise<void> =>
  insertRows(
    tx,
    'VotationBallot',
    ['questionId', 'id', 'area', 'choice', 'seal', 'block'],
    ballots.map(({ questionId, id, area, choice, seal, block }) => [
      questionId,
      id,
      area,
      plainScheme.seal(choice),
      seal,
      block,
    ]),
  )

/** Ballots of the box by their ids, one a question; those that are not there are left out. */
export async function ballotsAt(tx: Tx, keys: readonly { questionId: string; id: string }[]) {
  const found = await Promise.all(
    keys.map(({ questionId, id }) => tx.votationBallot.findUnique({ where: { questionId_id: { questionId, id } } })),
  )
  return found.flatMap((row) => row ?? [])
}

/** Writes another choice on a ballot that stands in the box. */
export const changeBallot = (tx: Tx, { questionId, id, choice }: Pick<BoxBallot, 'questionId' | 'id' | 'choice'>) =>
  tx.votationBallot.update({
    where: { questionId_id: { questionId, id } },
    data: { choice: plainScheme.seal(choice) },
  })

const integer = z.coerce.number().int()
const groupRow = z.object({ area: z.string(), choice: z.string(), times: integer })
const ballotRow = z.object({ id: z.string(), area: z.string(), choice: z.string() })

/** Ballots that say the same in the same area, together: what counts take. */
export async function ballotGroups(questionId: string, { setAside }: { setAside: boolean }): Promise<CountedBallot[]> {
  const rows = await queryRaw(
    db,
    `SELECT "area", "choice", COUNT(*) AS "times" FROM "VotationBallot" WHERE "questionId" = ? AND "setAside" = ? GROUP BY "area", "choice"`,
    [questionId, setAside],
  )
  return rows.map((row) => {
    const { area, choice, times } = groupRow.parse(row)
    return { college: area, weight: 1, choice: plainScheme.open(choice), times }
  })
}

/** How many counted ballots each area has, for one question: all have as many. */
export async function ballotsByArea(tx: Tx, questionId: string): Promise<{ area: Area; ballots: number }[]> {
  const rows = await tx.votationBallot.groupBy({
    by: ['area'],
    where: { questionId, setAside: false },
    _count: { _all: true },
  })
  return rows.map(({ area, _count }) => ({ area, ballots: _count._all }))
}

/** Rows that one read gives: an archive is written with some thousands of ballots in memory. */
const pageSize = 5_000

/** The box in the order of its ids, without what was set aside. */
export async function* boxInOrder(questionId: string): AsyncGenerator<ArchivedBallot> {
  const sql = `SELECT "id", "area", "choice" FROM "VotationBallot" WHERE "questionId" = ? AND "setAside" = ? AND "id" > ? ORDER BY "id" LIMIT ${pageSize}`
  for (let after = ''; ;) {
    const rows = (await queryRaw(db, sql, [questionId, false, after])).map((row) => ballotRow.parse(row))
    for (const { id, area, choice } of rows) yield { ballot: id, college: area, choice: plainScheme.open(choice) }
    const last = rows.at(-1)
    if (!last) break
    after = last.id
  }
}

/**
 * Wipes from the box what is of no more use: seals, marks. On PostgreSQL, whose tables keep the order in which rows came, the
 * box is then written again in the order of its keys; on SQLite it is kept so from the start.
 */
export async function wipeBox(tx: Tx, questionIds: readonly string[]): Promise<void> {
  const ids = [...questionIds]
  await tx.votationBallot.updateMany({ where: { questionId: { in: ids } }, data: { seal: '', block: '' } })
  if (!isPostgresql(env().databaseUrl)) return
  await executeRaw(
    tx,
    `CREATE TEMPORARY TABLE votation_box ON COMMIT DROP AS SELECT * FROM "VotationBallot" WITH NO DATA`,
    [],
  )
  for (const id of ids) {
    await executeRaw(tx, `INSERT INTO votation_box SELECT * FROM "VotationBallot" WHERE "questionId" = ?`, [id])
    await executeRaw(tx, `DELETE FROM "VotationBallot" WHERE "questionId" = ?`, [id])
  }
  await executeRaw(tx, `INSERT INTO "VotationBallot" SELECT * FROM votation_box ORDER BY "questionId", "id"`, [])
}

/** Removes from the database's files what told the order in which ballots came; see governance's `forgetBoxOrder`. */
export async function forgetBoxOrder(): Promise<void> {
  if (isPostgresql(env().databaseUrl))
    await db.$executeRawUnsafe('CLUSTER "VotationBallot" USING "VotationBallot_pkey"')
  else await db.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)')
}
