import { db, type Tx } from '~/platform/db/db.server'
import { readPublished, readReport } from './report-content'
import type { Figures } from './rules/figures'
import { emptyReport, type Report } from './rules/report'

export type ReportDraft = { report: Report; revision: number; updatedAt: Date | null }

/** The report as the team writes it; empty, at revision 0, before the first word. */
export async function draftOf(debateId: string, reader: Tx = db): Promise<ReportDraft> {
  const row = await reader.debateReport.findUnique({ where: { debateId } })
  return row
    ? { report: readReport(row.content), revision: row.revision, updatedAt: row.updatedAt }
    : { report: emptyReport, revision: 0, updatedAt: null }
}

export type PublishedReport = {
  version: number
  report: Report
  figures: Figures
  hash: string
  note: string
  publishedAt: Date
}

/** A version of a published report, or the latest; null where there is none. */
export async function publishedReport(
  debateId: string,
  version?: number,
  reader: Tx = db,
): Promise<PublishedReport | null> {
  const row = await reader.debateReportVersion.findFirst({
    where: { debateId, ...(version === undefined ? {} : { version }) },
    orderBy: { version: 'desc' },
  })
  return (
    row && {
      ...readPublished(row.content),
      version: row.version,
      hash: row.contentHash,
      note: row.note,
      publishedAt: row.publishedAt,
    }
  )
}

/** Every version that was published, the latest first. */
export const reportVersions = (debateId: string, reader: Tx = db) =>
  reader.debateReportVersion.findMany({
    where: { debateId },
    orderBy: { version: 'desc' },
    select: { version: true, note: true, contentHash: true, publishedAt: true },
  })

/** Numbers of the recommendations that were published. */
export const publishedNumbers = async (debateId: string, reader: Tx = db): Promise<number[]> =>
  (await reader.recommendation.findMany({ where: { debateId }, select: { number: true } })).map(({ number }) => number)

/** Those of these contributions that exist and are public. */
export async function knownContributions(
  debateId: string,
  numbers: readonly number[],
  reader: Tx = db,
): Promise<Set<number>> {
  const rows = await reader.contribution.findMany({
    where: { debateId, number: { in: [...new Set(numbers)] }, publishedAt: { not: null } },
    select: { number: true },
  })
  return new Set(rows.map(({ number }) => number))
}

const isReported = { state: { in: ['reported', 'answered'] } }

/** The latest version of each published report, for search. */
export async function reportsToFind() {
  const debates = await db.debate.findMany({ where: isReported, select: { id: true, slug: true, title: true } })
  const found = await Promise.all(
    debates.map(async ({ id, ...debate }) => ({ debate, report: (await publishedReport(id))?.report })),
  )
  return found.flatMap(({ debate, report }) => (report ? [{ debate, report }] : []))
}

export const recommendationsToFind = () =>
  db.recommendation.findMany({
    where: { debate: isReported },
    orderBy: { id: 'asc' },
    include: { debate: { select: { slug: true, title: true } } },
  })
