import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { instantValue } from '~/platform/db/prepared.server'
import { executeRaw, insertRows, placesOf, queryRaw } from '~/platform/db/raw.server'
import { together } from '~/platform/db/together.server'
import { writeJournal } from '~/platform/journal/write.server'
import { count } from './store.server'

export type Support = { debateId: string; contributionId: string; participantId: string }
export type SupportAnswer = 'counted' | 'known' | 'not-found'

/** Supports that one transaction takes at most: some milliseconds. */
const mostAtOnce = 500

const pairOf = ({ contributionId, participantId }: Omit<Support, 'debateId'>): string =>
  `${contributionId}/${participantId}`
const unique = (values: readonly string[]): string[] => [...new Set(values)]

/** Which of these contributions stand in their debate, and which supports are given already. Under the writers' lock. */
async function readSupports(tx: Tx, asked: readonly Support[]) {
  const ids = unique(asked.map(({ contributionId }) => contributionId))
  const standing = await queryRaw(
    tx,
    `SELECT "id", "debateId" FROM "Contribution" WHERE "state" = 'published' AND "id" IN ${placesOf(ids.length)}`,
    ids,
  )
  const pairs = asked.flatMap(({ contributionId, participantId }) => [contributionId, participantId])
  const given = await queryRaw(
    tx,
    `SELECT "contributionId", "participantId" FROM "ContributionSupport"
     WHERE ("contributionId", "participantId") IN (VALUES ${placesOf(2, asked.length)})`,
    pairs,
  )
  return {
    debates: new Map(standing.map((row) => [String(row['id']), String(row['debateId'])])),
    given: new Set(
      given.map((row) =>
        pairOf({ contributionId: String(row['contributionId']), participantId: String(row['participantId']) }),
      ),
    ),
  }
}

/** Adds to each contribution's count, in a statement for all those that gain as many. */
async function addUp(tx: Tx, contributions: readonly string[]): Promise<void> {
  const gains = new Map<string, number>()
  for (const id of contributions) gains.set(id, (gains.get(id) ?? 0) + 1)
  for (const gain of new Set(gains.values())) {
    const ids = [...gains].flatMap(([id, its]) => (its === gain ? [id] : []))
    await executeRaw(
      tx,
      `UPDATE "Contribution" SET "supports" = "supports" + ? WHERE "id" IN ${placesOf(ids.length)}`,
      [gain, ...ids],
    )
  }
}

/**
 * Gives supports in one transaction, each once: twice the same is known. The journal has one line a debate, with their number:
 * who supports what is nobody else's.
 */
export async function giveSupports(tx: Tx, asked: readonly Support[]): Promise<SupportAnswer[]> {
  const { debates, given } = await readSupports(tx, asked)
  const taken: Support[] = []
  const answers = asked.map((one): SupportAnswer => {
    if (debates.get(one.contributionId) !== one.debateId) return 'not-found'
    if (given.has(pairOf(one))) return 'known'
    given.add(pairOf(one))
    taken.push(one)
    return 'counted'
  })
  if (taken.length === 0) return answers
  const at = instantValue(now())
  await insertRows(
    tx,
    'ContributionSupport',
    ['contributionId', 'participantId', 'createdAt'],
    taken.map(({ contributionId, participantId }) => [contributionId, participantId, at]),
  )
  await addUp(
    tx,
    taken.map(({ contributionId }) => contributionId),
  )
  for (const debateId of unique(taken.map((one) => one.debateId))) {
    const supports = taken.filter((one) => one.debateId === debateId).length
    await count(tx, debateId, { supports })
    await writeJournal(tx, {
      actor: { kind: 'system', job: 'contributions.count-supports' },
      act: 'contributions.support',
      subject: { kind: 'debate', id: debateId },
      data: { count: supports },
    })
  }
  return answers
}

/** Gives a support; resolves once it is on the disk. */
export const giveSupport: (support: Support) => Promise<SupportAnswer> = together(mostAtOnce, (batch) =>
  transact((tx) => giveSupports(tx, batch)),
)
