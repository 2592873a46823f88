import { plainText, readMarkdown } from '../../editorial/rules/markdown'
import { recommendationPath, reportPath } from './answer-paths'

export const foundReportKind = 'report'
export const foundRecommendationKind = 'recommendation'

type Debate = { slug: string; title: string }

const words = (text: string): string => plainText(readMarkdown(text))

/** The published report as the site's search finds it. */
export const foundReport = (debate: Debate, { synthesis, minority }: { synthesis: string; minority: string }) => ({
  url: reportPath(debate),
  title: debate.title,
  body: [words(synthesis), words(minority)].join(' '),
})

/** A recommendation, by its words and those of its debate. */
export const foundRecommendation = (
  debate: Debate,
  { number, title, text, addressee }: { number: number; title: string; text: string; addressee: string },
) => ({
  url: recommendationPath(debate, number),
  title,
  body: [words(text), addressee, debate.title].join(' '),
})
