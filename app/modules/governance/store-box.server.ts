import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { executeRaw, placesOf, queryRaw } from '~/platform/db/raw.server'
import { together } from '~/platform/db/together.server'
import { ballotKey, type BoxState, type Cast, type CastAnswer, settleCasts } from './rules/settle-casts'

/** Casts that one transaction takes at most: some thirty values a statement fewer than SQLite's limit, and a few milliseconds. */
const mostAtOnce = 500

type Row = Readonly<Record<string, unknown>>
const text = (row: Row, name: string): string => String(row[name])
const unique = (values: readonly string[]): string[] => [...new Set(values)]

/** Reads what the casts name. Under the writers' lock: nothing of it changes before the transaction ends. */
async function readBox(tx: Tx, casts: readonly Cast[]): Promise<BoxState> {
  const polls = await tx.poll.findMany({
    where: { id: { in: unique(casts.map(({ pollId }) => pollId)) } },
    select: { id: true, state: true, closesAt: true },
  })
  const at = now()
  const open = polls.filter(({ state, closesAt }) => state === 'open' && (closesAt === null || closesAt > at))
  const rightIds = unique(casts.map(({ rightId }) => rightId))
  const rights = await queryRaw(
    tx,
    `SELECT "id", "used" FROM "VotingRight" WHERE "used" IS NOT NULL AND "id" IN ${placesOf(rightIds.length)}`,
    rightIds,
  )
  const ballots = new Map<string, string>()
  for (const { id } of polls) {
    const codes = unique(casts.flatMap(({ pollId, code }) => (pollId === id && code !== null ? [code] : [])))
    if (codes.length === 0) continue
    const found = await queryRaw(
      tx,
      `SELECT "id", "choice" FROM "Ballot" WHERE "pollId" = ? AND "id" IN ${placesOf(codes.length)}`,
      [id, ...codes],
    )
    for (const row of found) ballots.set(ballotKey(id, text(row, 'id')), text(row, 'choice'))
  }
  const namedRights = unique(casts.flatMap(({ rightId, code }) => (code === null ? [rightId] : [])))
  const named = namedRights.length === 0 ? [] : await tx.namedVote.findMany({ where: { rightId: { in: namedRights } } })
  return {
    openPolls: new Set(open.map(({ id }) => id)),
    used: new Map(rights.map((row) => [text(row, 'id'), text(row, 'used')])),
    ballots,
    named: new Map(named.map(({ rightId, choice }) => [rightId, choice])),
  }
}

async function writeBox(tx: Tx, taken: readonly Cast[], changed: readonly Cast[]): Promise<void> {
  if (taken.length > 0) {
    const count = await executeRaw(
      tx,
      `UPDATE "VotingRight" SET "used" = 'online' WHERE "used" IS NULL AND "id" IN ${placesOf(taken.length)}`,
      taken.map(({ rightId }) => rightId),
    )
    if (count !== taken.length) throw new Error('a right was used outside the writers’ lock')
  }
  const secret = taken.flatMap(({ pollId, code, college, choice }) =>
    code === null ? [] : [[pollId, code, college, choice]],
  )
  if (secret.length > 0)
    await executeRaw(
      tx,
      `INSERT INTO "Ballot" ("pollId", "id", "college", "choice") VALUES ${placesOf(4, secret.length)}`,
      secret.flat(),
    )
  const castAt = now()
  const named = taken.filter(({ code }) => code === null)
  if (named.length > 0)
    await tx.namedVote.createMany({
      data: named.map(({ rightId, pollId, choice }) => ({ rightId, pollId, choice, castAt })),
    })
  for (const { rightId, choice } of changed) await tx.namedVote.update({ where: { rightId }, data: { choice, castAt } })
}

/** Settles casts in one transaction: for each, its right is taken and its choice written, or neither. */
const castTogether = (casts: readonly Cast[]): Promise<readonly CastAnswer[]> =>
  transact(async (tx) => {
    const { answers, taken, changed } = settleCasts(casts, await readBox(tx, casts))
    const at = (list: readonly number[]) => list.flatMap((place) => casts[place] ?? [])
    await writeBox(tx, at(taken), at(changed))
    return answers
  })

/** Puts a vote in the box; resolves once it is on the disk. */
export const castInBox: (cast: Cast) => Promise<CastAnswer> = together(mostAtOnce, castTogether)
