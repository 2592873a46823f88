import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/db.server'
import { matterKinds, type MatterOutcome, matterOutcomes } from './rules/garants'

const day = 86_400_000
/** How long a link that confirms is good, in days. */
export const confirmDays = 7
export const confirmableSince = (): Date => new Date(now().getTime() - confirmDays * day)

const ofDebate = { debate: { select: { id: true, slug: true, title: true } } } as const

/** The matter that a link confirms, while it waits. */
export const waitingMatter = (tokenHash: string, reader: Tx = db) =>
  reader.garantMatter.findFirst({
    where: { tokenHash, state: 'unconfirmed', createdAt: { gt: confirmableSince() } },
    include: ofDebate,
  })
export const waitingQuestion = (tokenHash: string, reader: Tx = db) =>
  reader.debateQuestion.findFirst({
    where: { tokenHash, state: 'unconfirmed', createdAt: { gt: confirmableSince() } },
    include: ofDebate,
  })
export const waitingFollower = (tokenHash: string, reader: Tx = db) =>
  reader.debateSubscription.findFirst({
    where: { tokenHash, confirmedAt: null, createdAt: { gt: confirmableSince() } },
    include: ofDebate,
  })

const outcomeOf = (text: string | null): MatterOutcome | null => matterOutcomes.find((one) => one === text) ?? null
const kindOf = (text: string) => matterKinds.find((one) => one === text) ?? 'seizure'

/** What the garants of a debate were asked, confirmed; with what nobody but they may read. */
export async function mattersOf(debateId: string, reader: Tx = db) {
  const rows = await reader.garantMatter.findMany({
    where: { debateId, state: { in: ['waiting', 'answered'] } },
    orderBy: { number: 'desc' },
  })
  return rows.flatMap(({ number, dueOn, ...row }) =>
    number === null || dueOn === null
      ? []
      : [{ ...row, number, dueOn, kind: kindOf(row.kind), outcome: outcomeOf(row.outcome) }],
  )
}
export type Matter = Awaited<ReturnType<typeof mattersOf>>[number]

/** The same for everyone: all are counted; of those that are private nothing is said but that they are. */
export async function publicMatters(debateId: string) {
  const all = await mattersOf(debateId)
  return {
    received: all.length,
    answered: all.filter(({ state }) => state === 'answered').length,
    secret: all.filter(({ isPublic }) => !isPublic).length,
    shown: all
      .filter(({ isPublic }) => isPublic)
      .map(({ id, number, kind, state, title, text, authorName, dueOn, answer, outcome, answeredAt, confirmedAt }) => ({
        ...{ id, number, kind, state, title, text, authorName, dueOn, answer, outcome, answeredAt, confirmedAt },
      })),
  }
}

export const matterOf = async (debateId: string, number: number, reader: Tx = db): Promise<Matter | null> =>
  (await mattersOf(debateId, reader)).find((matter) => matter.number === number) ?? null

/** Matters that wait, in every debate; those due on or before this day. */
export const mattersDue = (until: string, reader: Tx = db) =>
  reader.garantMatter.findMany({
    where: { state: 'waiting', dueOn: { lte: until } },
    include: ofDebate,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  })
