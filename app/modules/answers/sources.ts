import { citedNumbers } from '~/modules/contributions/rules/citation'
import type { ReportRecommendation } from './rules/report'

/** The contributions that a recommendation draws on: those listed, and those that its text cites. */
export const sourcesOf = ({ text, sources }: Pick<ReportRecommendation, 'text' | 'sources'>): number[] =>
  [...new Set([...sources, ...citedNumbers(text)])].sort((a, b) => a - b)
