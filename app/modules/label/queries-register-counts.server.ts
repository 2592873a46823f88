import * as z from 'zod'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { CivilDate } from '~/platform/pure/civil-date'

/** How many labels share a département, a commune ('com:18033'), a label on offer, a kind, a year of decision and a validity. */
export type RegisterCount = {
  departement: string | null
  commune: string | null
  scheme: string
  kind: string
  year: string
  validity: string
  count: number
}

const rowsSchema = z.array(
  z.object({
    departement: z.string().nullable(),
    scheme: z.string(),
    commune: z.string().nullable(),
    kind: z.string(),
    year: z.string(),
    validity: z.string(),
    // PostgreSQL counts in 64 bits.
    count: z.union([z.number(), z.bigint()]).transform(Number),
  }),
)

const countOn = async (day: CivilDate): Promise<RegisterCount[]> =>
  rowsSchema.parse(
    await db.$queryRaw`
      SELECT "Certificate"."departement", "Organisation"."communeCode" AS "commune", "scheme", "initiativeKind" AS "kind", substr("grantedOn", 1, 4) AS "year",
        CASE WHEN "revokedOn" IS NOT NULL AND "revokedOn" <= ${day} THEN 'revoked' WHEN "validUntil" < ${day} THEN 'expired' WHEN "suspendedOn" IS NOT NULL AND "suspendedOn" <= ${day} THEN 'suspended' ELSE 'valid' END AS "validity",
        count(*) AS "count"
      FROM "Certificate" JOIN "Organisation" ON "Organisation"."id" = "Certificate"."organisationId"
      GROUP BY 1, 2, 3, 4, 5, 6`,
  )

type Kept = { day: CivilDate; seq: number; newest: string; counts: Promise<RegisterCount[]> }
let kept: Kept | undefined

/** The acts that change the register. */
const acts = [
  'label.decide-application',
  'label.answer-appeal',
  'label.revoke-certificate',
  'label.suspend-certificate',
  'label.restore-certificate',
]

const headOfJournal = async (): Promise<number> =>
  (await db.journalEntry.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } }))?.seq ?? 0

/** Ids are sortable by time: the last one changes with each label, wherever it comes from. */
const newestLabel = async (): Promise<string> =>
  (await db.certificate.findFirst({ orderBy: { id: 'desc' }, select: { id: true } }))?.id ?? ''

/**
 * The figures of the register. They are counted again only when the journal has a new line that changes the register, or
 * on a new day: between two, the cost is that of looking at the journal's new lines, however many labels there are.
 */
export async function registerCounts(): Promise<RegisterCount[]> {
  const day = today()
  const [seq, newest] = await Promise.all([headOfJournal(), newestLabel()])
  if (kept?.day === day && kept.seq === seq && kept.newest === newest) return kept.counts
  const stands =
    kept?.day === day &&
    kept.newest === newest &&
    kept.seq <= seq &&
    (await db.journalEntry.findFirst({
      where: { seq: { gt: kept.seq }, act: { in: acts } },
      select: { seq: true },
    })) === null
  const counts = stands && kept ? kept.counts : countOn(day)
  kept = { day, seq, newest, counts }
  // A failed count is not kept.
  counts.catch(() => (kept = undefined))
  return counts
}
