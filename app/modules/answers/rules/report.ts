import { fold } from '../../../platform/pure/fold'

/** What a report says; Markdown, in which [#12] cites a contribution. */
export type ReportTexts = {
  /** What the debate said, with its sources. */
  synthesis: string
  /** Who took part and who did not, in the team's words beside the figures. */
  participation: string
  /** What a minority held. */
  minority: string
  /** What the garants say of how the debate was held. */
  garants: string
}
export const reportParts = [
  'synthesis',
  'participation',
  'minority',
  'garants',
] as const satisfies (keyof ReportTexts)[]

export type ReportRecommendation = {
  /** 1, 2, 3…; kept for good once published. */
  number: number
  title: string
  text: string
  /** The bodies that must answer, by name. */
  addressees: readonly string[]
  /** Numbers of the contributions it draws on, beside those that its text cites. */
  sources: readonly number[]
}
export type Report = ReportTexts & { recommendations: readonly ReportRecommendation[] }

export const emptyReport: Report = { synthesis: '', participation: '', minority: '', garants: '', recommendations: [] }

export const mostRecommendations = 100
export const mostAddressees = 10

/** One name a line; the same one once, whatever its capitals. */
export function addresseesOf(text: string): string[] {
  const names = new Map<string, string>()
  for (const line of text.split('\n')) {
    const name = line.trim()
    if (name !== '' && !names.has(fold(name))) names.set(fold(name), name)
  }
  return [...names.values()]
}

/** '12, 15 ; #18' → 12, 15, 18; null where something else is written. */
export function numbersOf(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  if (!parts.every((part) => /^#?\d{1,7}$/.test(part))) return null
  return [...new Set(parts.map((part) => Number(part.replace('#', ''))))].sort((a, b) => a - b)
}

/** The number of the next recommendation: never one that was given before. */
export const nextNumber = (report: Report, published: readonly number[]): number =>
  Math.max(0, ...report.recommendations.map(({ number }) => number), ...published) + 1

export type ReportProblem = { code: string; detail?: Record<string, string | number> }

/**
 * What keeps a report from being published: a synthesis, who took part, recommendations with a text and somebody to
 * answer, cited contributions that exist, and every recommendation published before (its answers are public).
 */
export function reportProblems(
  report: Report,
  { published, known, cited }: { published: readonly number[]; known: ReadonlySet<number>; cited: readonly number[] },
): ReportProblem[] {
  const problems: ReportProblem[] = []
  const { recommendations } = report
  if (report.synthesis === '') problems.push({ code: 'synthesis-missing' })
  if (report.participation === '') problems.push({ code: 'participation-missing' })
  if (recommendations.length === 0) problems.push({ code: 'recommendations-missing' })
  for (const { number, addressees } of recommendations)
    if (addressees.length === 0) problems.push({ code: 'addressee-missing', detail: { number } })
  for (const number of published)
    if (!recommendations.some((one) => one.number === number))
      problems.push({ code: 'recommendation-removed', detail: { number } })
  const sources = new Set([...cited, ...recommendations.flatMap((one) => one.sources)])
  for (const number of [...sources].sort((a, b) => a - b))
    if (!known.has(number)) problems.push({ code: 'citation-unknown', detail: { number } })
  return problems
}
