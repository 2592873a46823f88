import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { locales } from '~/platform/i18n/locale'
import { canonicalJson, type Json } from '~/platform/pure/canonical-json'
import type { CivilDate } from '~/platform/pure/civil-date'
import { fold } from '~/platform/pure/fold'
import { newId } from '~/platform/pure/ids'
import { indexDocument } from '~/platform/search/index.server'
import { foundRecommendation, foundRecommendationKind, foundReport, foundReportKind } from './rules/found-answers'
import type { Report, ReportRecommendation } from './rules/report'

/** Writes the draft of a report; its revision grows, so that a write that looked at an older one is refused. */
export async function writeDraft(tx: Tx, debateId: string, report: Report, authorId: string): Promise<void> {
  const written = { content: canonicalJson(report), updatedById: authorId, updatedAt: now() }
  await tx.debateReport.upsert({
    where: { debateId },
    create: { id: newId(), debateId, ...written },
    update: { ...written, revision: { increment: 1 } },
  })
}

/** The body of this name in a debate, written where it was not known. */
export async function bodyNamed(tx: Tx, debateId: string, name: string): Promise<string> {
  const foldedName = fold(name)
  const known = await tx.debateBody.findUnique({ where: { debateId_foldedName: { debateId, foldedName } } })
  if (known) return known.id
  const organisation = await tx.organisation.findFirst({ where: { foldedName }, select: { id: true, territoryCode: true } }) // prettier-ignore
  const id = newId()
  await tx.debateBody.create({
    data: {
      id,
      debateId,
      name,
      foldedName,
      territoryCode: organisation?.territoryCode ?? null,
      organisationId: organisation?.id ?? null,
      createdAt: now(),
    },
  })
  return id
}

/** Asks a body for its answer to a recommendation, once. */
export async function askBody(
  tx: Tx,
  asked: { recommendationId: string; bodyId: string; dueOn: CivilDate; carriedFromId?: string | null },
): Promise<string> {
  const { recommendationId, bodyId } = asked
  const known = await tx.recommendationAnswer.findUnique({
    where: { recommendationId_bodyId: { recommendationId, bodyId } },
    select: { id: true },
  })
  if (known) return known.id
  const id = newId()
  await tx.recommendationAnswer.create({ data: { id, ...asked } })
  return id
}

/** Takes back what was asked of bodies that a corrected report no longer names, as long as they said nothing. */
async function takeBack(tx: Tx, recommendationId: string, bodyIds: readonly string[]): Promise<void> {
  await tx.recommendationAnswer.deleteMany({
    where: { recommendationId, bodyId: { notIn: [...bodyIds] }, status: null, carriedFromId: null },
  })
}

/** Writes one recommendation of a published report: its text, its sources, and who must answer by when. */
export async function writeRecommendation(
  tx: Tx,
  debateId: string,
  { number, title, text, addressees }: ReportRecommendation,
  { sources, dueOn }: { sources: readonly number[]; dueOn: CivilDate },
): Promise<void> {
  const written = { title, text, addressee: addressees.join(', ') }
  const { id } = await tx.recommendation.upsert({
    where: { debateId_number: { debateId, number } },
    create: { id: newId(), debateId, number, ...written },
    update: written,
  })
  await tx.recommendationSource.deleteMany({ where: { recommendationId: id } })
  await tx.recommendationSource.createMany({
    data: sources.map((contributionNumber) => ({ recommendationId: id, contributionNumber })),
  })
  const bodyIds: string[] = []
  for (const name of addressees) {
    const bodyId = await bodyNamed(tx, debateId, name)
    bodyIds.push(bodyId)
    await askBody(tx, { recommendationId: id, bodyId, dueOn })
  }
  await takeBack(tx, id, bodyIds)
}

export async function addVersion(
  tx: Tx,
  debateId: string,
  { version, content, hash, note, authorId }: { version: number; content: Json; hash: string; note: string; authorId: string }, // prettier-ignore
): Promise<void> {
  await tx.debateReportVersion.create({
    data: {
      id: newId(),
      debateId,
      version,
      content: canonicalJson(content),
      contentHash: hash,
      note,
      publishedById: authorId,
      publishedAt: now(),
    },
  })
}

/** Search finds a published report and its recommendations. */
export async function indexReport(tx: Tx, debate: { slug: string; title: string }, report: Report): Promise<void> {
  for (const locale of locales) {
    await indexDocument(tx, { ...foundReport(debate, report), kind: foundReportKind, locale })
    for (const one of report.recommendations) {
      const found = foundRecommendation(debate, { ...one, addressee: one.addressees.join(', ') })
      await indexDocument(tx, { ...found, kind: foundRecommendationKind, locale })
    }
  }
}
