import { LRUCache } from 'lru-cache'
import type { Locale } from '~/platform/i18n/locale'
import type { CivilDate } from '~/platform/pure/civil-date'
import type { CharterVersion } from './queries-charter.server'
import type { AskedCriterion } from './components/criterion-field'
import { type Panel } from '../criteria/rules/panel'
import { criteriaFor, panelOf } from './rules/form-steps'
import type { EvidenceCounts } from '../criteria/rules/answer-values'
import type { Charter } from './rules/charter'
import { check } from './rules/check'
import type { Report } from './rules/report'
import type { LoadedApplication } from './store.server'

/** Some kilobytes each: what is being filled in these last minutes. */
const reports = new LRUCache<string, Report>({ max: 300 })

/**
 * The check of an application as it stands, for the pages of its form, which ask for it each. It depends on its input
 * alone: what has not changed since the last page is not judged again.
 */
export function checkedForm(
  { hash, charter }: CharterVersion,
  { applicantKind, initiativeKind, answers }: LoadedApplication,
  evidence: EvidenceCounts,
  today: CivilDate,
): Report {
  const input = { applicantKind, initiativeKind, answers, evidence, today }
  const key = hash + JSON.stringify(input)
  const known = reports.get(key)
  if (known) return known
  const report = check(charter, input)
  reports.set(key, report)
  return report
}

const panels = new WeakMap<Report, Map<Locale, Panel>>()

/** What the panel says of such a check, in one language: kept with the report, whose input is all that it depends on. */
export function panelOfForm(
  { charter }: CharterVersion,
  { answers }: LoadedApplication,
  evidence: EvidenceCounts,
  report: Report,
  locale: Locale,
): Panel {
  const known = panels.get(report) ?? new Map<Locale, Panel>()
  const panel = known.get(locale) ?? panelOf(charter, report, { answers, evidence }, locale)
  panels.set(report, known.set(locale, panel))
  return panel
}

const pages = new WeakMap<Charter, Map<string, readonly AskedCriterion[]>>()

/** What a page of the form asks: the same objects each time, so that what is drawn and sent of them is known again. */
export function askedCriteria(
  { charter }: CharterVersion,
  { applicantKind, initiativeKind }: LoadedApplication,
  articleId: string,
): readonly AskedCriterion[] {
  const key = `${applicantKind} ${initiativeKind} ${articleId}`
  const known = pages.get(charter) ?? new Map<string, readonly AskedCriterion[]>()
  const asked =
    known.get(key) ??
    criteriaFor(charter, { applicantKind, initiativeKind })
      .filter(({ article }) => article === articleId)
      .map(({ id, statement, guidance, source, importance, answer, evidence }) => ({
        id,
        statement,
        guidance,
        source,
        importance,
        answer,
        evidence,
      }))
  pages.set(charter, known.set(key, asked))
  return asked
}
