import { writeBookReport } from '../../criteria/rules/report-text'
import type { Language } from '../../criteria/rules/text'
import type { ReferralReport } from './check'
import type { ReferralRules } from './referral-rules'

const headings = {
  fr: { eligible: 'RECEVABLE', notEligible: 'NON RECEVABLE EN L’ÉTAT', withPoints: false },
  en: { eligible: 'ADMISSIBLE', notEligible: 'NOT ADMISSIBLE AS IT STANDS', withPoints: false },
} as const

/** The report of a referral as lines of text. */
export const writeReferralReport = (rules: ReferralRules, report: ReferralReport, language: Language): string =>
  writeBookReport(rules, report, language, headings[language])
