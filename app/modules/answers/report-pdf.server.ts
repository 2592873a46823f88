import { withCitationLinks } from '~/modules/contributions/rules/citation'
import { type MarkdownElement, plainText, readMarkdown } from '~/modules/editorial/rules/markdown'
import { meetingPdfMessages } from '~/modules/governance/messages/meetings-pdf'
import { env } from '~/platform/env.server'
import { formatDate, formatList, formatNumber } from '~/platform/i18n/format'
import { type Letter, letterPdf } from '~/platform/pdf/letter.server'
import { reportMessages } from './messages/report'
import type { PublishedReport } from './queries-report.server'
import { reportPath } from './rules/answer-paths'
import type { Figures } from './rules/figures'
import { silentEpci, tenthsPer100000 } from './rules/participation'

type Debate = { slug: string; title: string; question: string; isDemonstration: boolean }

const words = reportMessages.fr
const number = (value: number): string => formatNumber(value, 'fr')

/** A text in Markdown as paragraphs, headings and lists; citations stay as their numbers. */
function write(letter: Letter, text: string): void {
  const elements = readMarkdown(withCitationLinks(text, () => null)).filter(
    (node): node is MarkdownElement => typeof node !== 'string',
  )
  for (const node of elements) {
    if (node.tag === 'ul' || node.tag === 'ol')
      letter.list(node.children.flatMap((item) => (typeof item === 'string' ? [] : [plainText(item.children).trim()])))
    else if (/^h\d$/.test(node.tag)) letter.heading(plainText(node.children), 3)
    else letter.paragraph(plainText([node]).trim())
  }
}

function writeFigures(
  letter: Letter,
  { contributions, supports, workshops, workshopPeople, papers, votes, turnout }: Figures,
): void {
  const { figures } = words
  const counted = [
    [contributions, figures.contributions(contributions)],
    [supports, figures.supports(supports)],
    [workshops, figures.workshops(workshops)],
    [workshopPeople, figures.people(workshopPeople)],
    [papers, figures.papers(papers)],
    ...(votes ? [[votes.online + votes.paper, figures.votes(votes.online + votes.paper)] as const] : []),
  ] as const
  letter.list(counted.flatMap(([value, unit]) => (value > 0 ? [`${number(value)} ${unit}`] : [])))
  letter.table(
    [
      { title: figures.departement, share: 0.34 },
      { title: figures.contributionsHead, share: 0.22, align: 'right' },
      { title: figures.people100, share: 0.22, align: 'right' },
      { title: figures.population, share: 0.22, align: 'right' },
    ],
    turnout.departements.map((row) => [
      row.name,
      number(row.contributions),
      number(tenthsPer100000(row) / 10),
      number(row.population),
    ]),
  )
  letter.paragraph(figures.silent(number(turnout.silentPeople.communes), number(turnout.people)))
  const { all, names, more } = silentEpci(turnout.epci)
  const listed = formatList([...names, ...(more > 0 ? [figures.more(more)] : [])], 'fr')
  letter.paragraph(`${figures.silentEpci(all)} ${listed}`.trim())
  letter.paragraph(figures.unlocated(turnout.unlocated))
}

/** A published report as a tagged PDF, in French. The same version gives the same bytes. */
export function reportPdf(
  debate: Debate,
  { version, report, figures, publishedAt, hash }: PublishedReport,
): Promise<Buffer> {
  const title = `${words.title}\u00a0: ${debate.title}`
  const { cooperative, demonstration, pageNumber } = meetingPdfMessages.fr
  const facts = {
    title,
    author: cooperative,
    subject: debate.title,
    locale: 'fr' as const,
    at: publishedAt,
    letterhead: cooperative,
    footer: new URL(reportPath(debate), env().portalUrl).href,
    pageNumber,
    ...(debate.isDemonstration ? { notice: demonstration } : {}),
  }
  return letterPdf(facts, (letter) => {
    letter.title(title)
    letter.paragraph(debate.question, 'strong')
    letter.paragraph(`${words.version(version)}. ${words.published(formatDate(publishedAt, 'fr'))}.`, 'soft')
    letter.heading(words.parts.synthesis)
    write(letter, report.synthesis)
    letter.heading(words.parts.participation)
    write(letter, report.participation)
    writeFigures(letter, figures)
    for (const part of ['minority', 'garants'] as const)
      if (report[part]) {
        letter.heading(words.parts[part])
        write(letter, report[part])
      }
    letter.heading(words.recommendations)
    for (const one of report.recommendations) {
      letter.heading(`${number(one.number)}. ${one.title}`, 3)
      write(letter, one.text)
      letter.facts([[words.addressed, formatList(one.addressees, 'fr')]])
    }
    letter.paragraph(`${words.hash}\u00a0: ${hash}`, 'soft')
  })
}
