import type { ReportChange } from '~/modules/answers/components/report-changes'
import type { Compared } from '~/modules/answers/components/report-survey'
import { censusOf } from '~/modules/answers/queries-figures.server'
import { publishedReport, reportVersions } from '~/modules/answers/queries-report.server'
import { type Report, reportParts } from '~/modules/answers/rules/report'
import { sourcesOf } from '~/modules/answers/sources'
import type { DebateFacts } from '~/modules/debates/queries.server'
import { placeByCode } from '~/modules/territory/queries.server'
import { regionCode } from '~/modules/territory/rules/place'
import { notFound } from '~/composition/visitor.server'
import { readNumber } from './load-debate.server'

const sexes: Readonly<Record<string, string>> = { women: 'woman', men: 'man' }

/** The census of the département that a debate is of, or is within, where it was imported; else of the région (`where`: null). */
async function censusFor(territoryCode: string) {
  const place = territoryCode === regionCode ? undefined : await placeByCode(territoryCode)
  const departement = place?.kind === 'departement' ? place.code : (place?.departement ?? null)
  const own = departement === null ? [] : await censusOf(departement)
  const named = departement === null ? undefined : await placeByCode(departement)
  return own.length > 0 && named ? { rows: own, where: named.name } : { rows: await censusOf(regionCode), where: null }
}

/** The population by the choices that the survey offers; null where no census was imported. */
async function compared(territoryCode: string): Promise<Compared | null> {
  const { rows, where } = await censusFor(territoryCode)
  const [first] = rows
  if (!first) return null
  const people: Record<'gender' | 'age', Record<string, number>> = { gender: {}, age: {} }
  for (const { sex, age, people: count } of rows) {
    const gender = sexes[sex] ?? sex
    people.gender[gender] = (people.gender[gender] ?? 0) + count
    people.age[age] = (people.age[age] ?? 0) + count
  }
  return { year: first.year, source: first.source, where, people }
}

const textOf = ({ title, text, addressees }: Report['recommendations'][number]): string =>
  [title, text, ...addressees].join('\n')

/** What one version changed of the one before. */
function changesOf(before: Report, after: Report): ReportChange[] {
  const texts = reportParts.map((part) => ({ part: part as string, before: before[part], after: after[part] }))
  const recommendations = after.recommendations.map((one) => {
    const known = before.recommendations.find(({ number }) => number === one.number)
    return { part: String(one.number), before: known ? textOf(known) : '', after: textOf(one) }
  })
  return [...texts, ...recommendations].filter((change) => change.before !== change.after)
}

/** A published report, the latest or the version that an address names; null before the first. */
export async function reportView(debate: DebateFacts, asked: string | undefined) {
  const wanted = asked === undefined ? undefined : readNumber(asked)
  if (wanted === null) throw notFound()
  const [found, versions, census] = await Promise.all([
    publishedReport(debate.id, wanted),
    reportVersions(debate.id),
    compared(debate.territoryCode),
  ])
  if (!found && wanted !== undefined) throw notFound()
  if (!found) return null
  const before = wanted !== undefined && wanted > 1 ? await publishedReport(debate.id, wanted - 1) : null
  const { version, report, figures, note, publishedAt } = found
  return {
    ...{ version, report, figures, note, census },
    publishedAt: publishedAt.toISOString(),
    isLatest: version === versions[0]?.version,
    changes: before ? changesOf(before.report, report) : [],
    sources: Object.fromEntries(report.recommendations.map((one) => [String(one.number), sourcesOf(one)])),
    versions: versions.map((one) => ({
      version: one.version,
      note: one.note,
      hash: one.contentHash,
      publishedAt: one.publishedAt.toISOString(),
    })),
  }
}
