import * as z from 'zod'
import { today } from '~/platform/clock.server'
import { db, onDisconnect } from '~/platform/db/db.server'
import { dataVersion } from '~/platform/http/page-cache.server'
import { civilDateOf, type CivilDate } from '~/platform/pure/civil-date'
import { charterInForce } from './queries-charter.server'
import { appealOutcomes } from './rules/appeal'
import { departements } from './rules/departements'
import { type AppealFact, type Counted, type DecisionCount, labelFigures } from './rules/figures'
import { applicantKinds } from './rules/kinds'
import { isOpen, states } from './rules/states'

// PostgreSQL counts in 64 bits.
const count = z.union([z.number(), z.bigint()]).transform(Number)
const decisionRows = z.array(
  z.object({
    year: z.string(),
    kind: z.enum(applicantKinds),
    departement: z.string().nullable(),
    outcome: z.enum(['granted', 'granted-with-plan', 'refused']),
    days: z.int(),
    count,
  }),
)

/** First decisions on the merits: what the board answers to an appeal is counted apart. */
const decisionsCounted = async (isDemonstration: boolean): Promise<DecisionCount[]> =>
  decisionRows.parse(
    await db.$queryRaw`
      SELECT substr(d."decidedOn", 1, 4) AS "year", o."kind" AS "kind",
        substr(coalesce(o."communeCode", o."territoryCode"), 5, 2) AS "departement",
        d."outcome" AS "outcome", a."daysUsed" AS "days", count(*) AS "count"
      FROM "Decision" d
        JOIN "Application" a ON a."id" = d."applicationId"
        JOIN "Organisation" o ON o."id" = a."organisationId"
      WHERE d."outcome" IN ('granted', 'granted-with-plan', 'refused') AND a."isDemonstration" = ${isDemonstration}
      GROUP BY 1, 2, 3, 4, 5`,
  )

const receivedCounted = async (isDemonstration: boolean): Promise<Counted[]> =>
  z.array(z.object({ choice: z.string(), count })).parse(
    await db.$queryRaw`
      SELECT substr("number", 1, 4) AS "choice", count(*) AS "count" FROM "Application"
      WHERE "number" IS NOT NULL AND "isDemonstration" = ${isDemonstration}
      GROUP BY 1`,
  )

const reasonsSchema = z.record(z.string(), z.string())

/** Refusals by the criteria that their reasons name. */
async function reasonsCounted(isDemonstration: boolean): Promise<Counted[]> {
  const rows = await db.decision.findMany({
    where: { outcome: 'refused', application: { isDemonstration } },
    select: { reasons: true },
  })
  const counts = new Map<string, number>()
  for (const { reasons } of rows)
    for (const [criterion, reason] of Object.entries(reasonsSchema.parse(JSON.parse(reasons))))
      if (reason.trim() !== '') counts.set(criterion, (counts.get(criterion) ?? 0) + 1)
  return [...counts].map(([choice, of]) => ({ choice, count: of }))
}

async function appealsMade(isDemonstration: boolean): Promise<AppealFact[]> {
  const rows = await db.labelAppeal.findMany({
    where: { application: { isDemonstration } },
    select: { filedAt: true, withdrawnAt: true, outcome: true },
  })
  return rows.map(({ filedAt, withdrawnAt, outcome }) => ({
    year: civilDateOf(filedAt).slice(0, 4),
    outcome: withdrawnAt ? 'withdrawn' : (appealOutcomes.find((one) => one === outcome) ?? 'waiting'),
  }))
}

const underWayStates = states.filter((state) => isOpen(state) && state !== 'draft' && state !== 'under-appeal')

/** Fictional applications are counted where there are no others: a demonstration shows the page at work, and says so. */
async function figuresOn(day: CivilDate) {
  const isDemonstration =
    (await db.application.count({ where: { number: { not: null }, isDemonstration: false } })) === 0
  const sent = { number: { not: null }, isDemonstration }
  const [received, underWay, undecided, decisions, reasons, appeals, inForce] = await Promise.all([
    receivedCounted(isDemonstration),
    db.application.count({ where: { ...sent, state: { in: underWayStates } } }),
    db.application.count({ where: { ...sent, state: 'closed' } }),
    decisionsCounted(isDemonstration),
    reasonsCounted(isDemonstration),
    appealsMade(isDemonstration),
    charterInForce(day),
  ])
  return {
    isDemonstration,
    days: inForce?.charter.settings.instructionDays ?? null,
    /** What the criteria say, by id; one of a former charter may be missing. */
    criteria: Object.fromEntries((inForce?.charter.criteria ?? []).map(({ id, statement }) => [id, statement])),
    ...labelFigures({ received, underWay, undecided, decisions, reasons, appeals }, applicantKinds, departements),
  }
}
export type PublicFigures = Awaited<ReturnType<typeof figuresOn>>

let kept: { version: string; figures: Promise<PublicFigures> } | undefined
onDisconnect(() => (kept = undefined))

/** The figures that anyone may read; counted again once something public has changed, or on a new day. */
export async function publicFigures(): Promise<PublicFigures> {
  const version = await dataVersion()
  if (kept?.version === version) return kept.figures
  const figures = figuresOn(today())
  kept = { version, figures }
  // A failed count is not kept.
  figures.catch(() => (kept = undefined))
  return figures
}
