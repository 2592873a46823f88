import { writeCitations } from '~/modules/contributions/citations.server'
import type { Tx } from '~/platform/db/db.server'
import { recommendationPath, reportPath } from './rules/answer-paths'
import { type Report, reportParts } from './rules/report'

type Debate = { id: string; slug: string; title: string }

/** Says on each contribution that the report, or one of its recommendations, draws on it. */
export async function citeSources(
  tx: Tx,
  debate: Debate,
  report: Report,
  sources: ReadonlyMap<number, readonly number[]>,
): Promise<void> {
  const texts = reportParts.map((part) => report[part]).join('\n')
  const of = { debateId: debate.id, sourceId: debate.id, title: debate.title }
  await writeCitations(tx, { ...of, kind: 'report', path: reportPath(debate) }, texts)
  for (const { number, title } of report.recommendations) {
    const cited = (sources.get(number) ?? []).map((one) => `[#${String(one)}]`).join(' ')
    const source = { debateId: debate.id, sourceId: `${debate.id}/${String(number)}`, title }
    await writeCitations(tx, { ...source, kind: 'recommendation', path: recommendationPath(debate, number) }, cited)
  }
}
