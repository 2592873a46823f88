import { today } from '~/platform/clock.server'
import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import { addDays, type CivilDate } from '~/platform/pure/civil-date'
import { isId } from '~/platform/pure/ids'
import { type DecisionFilter, decisionWords } from './forms-decisions'
import { type DecisionOutcome, followUpNoticeDays, isDecisionOutcome, readDecisionNumber } from './rules/decision'

export const decisionsPerPage = 20

const rowFields = {
  id: true,
  number: true,
  body: true,
  title: true,
  outcome: true,
  decidedOn: true,
  reviewOn: true,
  isDemonstration: true,
  followUps: { select: { dueOn: true, doneOn: true } },
} as const satisfies Prisma.GovernanceDecisionSelect

export type DecisionRow = Omit<Prisma.GovernanceDecisionGetPayload<{ select: typeof rowFields }>, 'outcome'> & {
  outcome: DecisionOutcome
}

const withOutcome = <T extends { outcome: string }>(row: T): (Omit<T, 'outcome'> & { outcome: DecisionOutcome })[] =>
  isDecisionOutcome(row.outcome) ? [{ ...row, outcome: row.outcome }] : []

function decisionsWhere(filter: DecisionFilter): Prisma.GovernanceDecisionWhereInput {
  const { body, year, outcome } = filter
  return {
    ...(body === '' ? {} : { body }),
    ...(outcome === '' ? {} : { outcome }),
    ...(year === '' ? {} : { decidedOn: { gte: `${year}-01-01`, lte: `${year}-12-31` } }),
    AND: decisionWords(filter).map((word) => ({ foldedText: { contains: word } })),
  }
}

const latestFirst = [
  { decidedOn: 'desc' },
  { number: 'desc' },
] satisfies Prisma.GovernanceDecisionOrderByWithRelationInput[]

/** A page of the register, the latest first. A page past the end is the last one. */
export async function decisionPage(
  filter: DecisionFilter,
): Promise<{ rows: DecisionRow[]; total: number; pages: number; page: number }> {
  const where = decisionsWhere(filter)
  const total = await db.governanceDecision.count({ where })
  const pages = Math.max(1, Math.ceil(total / decisionsPerPage))
  const page = Math.min(filter.page, pages)
  const rows = await db.governanceDecision.findMany({
    where,
    orderBy: latestFirst,
    skip: (page - 1) * decisionsPerPage,
    take: decisionsPerPage,
    select: rowFields,
  })
  return { rows: rows.flatMap(withOutcome), total, pages, page }
}

const fullFields = {
  ...rowFields,
  text: true,
  reason: true,
  vote: true,
  createdAt: true,
  followUps: {
    select: { id: true, task: true, who: true, userId: true, dueOn: true, doneOn: true, outcome: true },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  },
  minutesFile: { select: { id: true, name: true, size: true } },
} as const satisfies Prisma.GovernanceDecisionSelect
type FullRow = Prisma.GovernanceDecisionGetPayload<{ select: typeof fullFields }>
export type FullDecision = Omit<FullRow, 'outcome'> & { outcome: DecisionOutcome }

const batch = 200

/** All that the filter keeps, whole, the latest first, read in batches: for the files. */
export async function* everyDecision(filter: DecisionFilter): AsyncGenerator<FullDecision> {
  for (let skip = 0; ; skip += batch) {
    const rows = await db.governanceDecision.findMany({
      where: decisionsWhere(filter),
      orderBy: latestFirst,
      skip,
      take: batch,
      select: fullFields,
    })
    yield* rows.flatMap(withOutcome)
    if (rows.length < batch) return
  }
}

const pageFields = {
  ...fullFields,
  subject: true,
  item: {
    select: {
      title: true,
      meeting: { select: { id: true, kind: true, title: true, startsAt: true, state: true } },
      polls: {
        where: { state: 'closed' },
        select: { id: true, title: true, method: true },
        orderBy: { position: 'asc' },
      },
      conflicts: { select: { id: true } },
    },
  },
  consent: { select: { id: true, kind: true } },
} as const satisfies Prisma.GovernanceDecisionSelect

/** A decision by its id or its number, however it is typed; null where there is none. */
export async function publicDecision(idOrNumber: string) {
  const number = readDecisionNumber(idOrNumber)
  const row = number
    ? await db.governanceDecision.findUnique({ where: { number }, select: pageFields })
    : isId(idOrNumber)
      ? await db.governanceDecision.findUnique({ where: { id: idOrNumber.toLowerCase() }, select: pageFields })
      : null
  return (row && withOutcome(row)[0]) ?? null
}

/** What a decision's own acts need of it. */
export const decisionById = (id: string, reader: Tx = db) =>
  reader.governanceDecision.findUnique({
    where: { id },
    select: { id: true, number: true, body: true, title: true, outcome: true, decidedOn: true },
  })

/** A decision by its number, however it is typed. */
export async function decisionByNumber(text: string, reader: Tx = db) {
  const number = readDecisionNumber(text)
  return number === null
    ? null
    : reader.governanceDecision.findUnique({
        where: { number },
        select: { id: true, number: true, body: true, title: true, outcome: true, decidedOn: true },
      })
}

/** The latest decisions of a body. */
export const decisionsOf = async (body: string, most: number) =>
  (
    await db.governanceDecision.findMany({
      where: { body },
      orderBy: latestFirst,
      take: most,
      select: { number: true, title: true, outcome: true, decidedOn: true },
    })
  ).flatMap(withOutcome)

export const followUpById = (id: string, reader: Tx = db) =>
  reader.decisionFollowUp.findUnique({
    where: { id },
    select: {
      id: true,
      userId: true,
      doneOn: true,
      decision: { select: { id: true, number: true, decidedOn: true } },
    },
  })

const taskFields = {
  id: true,
  task: true,
  who: true,
  userId: true,
  dueOn: true,
  decision: { select: { id: true, number: true, title: true } },
} as const satisfies Prisma.DecisionFollowUpSelect
export type OpenTask = Prisma.DecisionFollowUpGetPayload<{ select: typeof taskFields }>

/** What is still to be done, of one person or of all; what has a term first, the nearest first. */
export const openTasks = ({ userId, dueBy }: { userId?: string; dueBy?: CivilDate } = {}): Promise<OpenTask[]> =>
  db.decisionFollowUp.findMany({
    where: {
      doneOn: null,
      ...(userId === undefined ? {} : { userId }),
      ...(dueBy === undefined ? {} : { dueOn: { lte: dueBy } }),
    },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: 200,
    select: taskFields,
  })

/** What reminders speak of today: near its term, or late. */
export const tasksToRemind = () => openTasks({ dueBy: addDays(today(), followUpNoticeDays) })

/** Days before the day on which a decision is read again at which that is spoken of. */
export const reviewNoticeDays = 30

/** Decisions that are to be read again soon, the nearest first; those of more than a year ago are left. */
export const decisionsToReview = () =>
  db.governanceDecision.findMany({
    where: { reviewOn: { gte: addDays(today(), -365), lte: addDays(today(), reviewNoticeDays) }, outcome: 'adopted' },
    orderBy: [{ reviewOn: 'asc' }, { id: 'asc' }],
    select: { id: true, number: true, title: true, body: true, reviewOn: true },
  })

/** The bodies and the years that the register holds, for its filters. */
export async function decisionFacets(): Promise<{ bodies: string[]; years: string[] }> {
  const [bodies, first, last] = await Promise.all([
    db.governanceDecision.findMany({ distinct: ['body'], select: { body: true }, orderBy: { body: 'asc' } }),
    db.governanceDecision.findFirst({ orderBy: { decidedOn: 'asc' }, select: { decidedOn: true } }),
    db.governanceDecision.findFirst({ orderBy: { decidedOn: 'desc' }, select: { decidedOn: true } }),
  ])
  const [from, to] = [Number(first?.decidedOn.slice(0, 4) ?? 0), Number(last?.decidedOn.slice(0, 4) ?? -1)]
  return {
    bodies: bodies.map(({ body }) => body),
    years: Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => String(to - index)),
  }
}

/** What every decision gives to search. */
export async function* decisionsToFind() {
  for await (const { number, title, text, reason } of everyDecision({
    text: '',
    body: '',
    year: '',
    outcome: '',
    page: 1,
  }))
    yield { number, title, text, reason }
}

/** The latest entries of the register, for the feed. */
export const latestDecisions = async (limit: number) =>
  (
    await db.governanceDecision.findMany({
      orderBy: { createdAt: 'desc' },
      take: limit,
      select: { number: true, title: true, body: true, outcome: true, createdAt: true },
    })
  ).flatMap(withOutcome)

/** True for the minutes that a decision of the public register was entered with. */
export const isPublicMinutes = async (storedFileId: string): Promise<boolean> =>
  (await db.governanceDecision.count({ where: { minutesFileId: storedFileId } })) > 0
