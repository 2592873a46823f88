import { writeBookReport } from '../../criteria/rules/report-text'
import type { Language } from '../../criteria/rules/text'
import type { Charter } from './charter'
import type { Report } from './report'

const headings = {
  fr: { eligible: 'ÉLIGIBLE', notEligible: 'NON ÉLIGIBLE EN L’ÉTAT', withPoints: true },
  en: { eligible: 'ELIGIBLE', notEligible: 'NOT ELIGIBLE AS IT STANDS', withPoints: true },
} as const

/** The label's report as lines of text. */
export const writeReport = (charter: Charter, report: Report, language: Language): string =>
  writeBookReport(charter, report, language, headings[language])
