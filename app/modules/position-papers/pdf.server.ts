import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { letterPdf } from '~/platform/pdf/letter.server'
import { paperMessages } from './messages/papers'
import type { Paper } from './queries.server'
import type { PaperTemplate } from './rules/template'

/** A published paper as a tagged PDF: the same layout for all, dated by its publication, so that the same paper gives the same bytes. */
export function paperPdf(
  { title, number, organisation, publishedAt, sections, isDemonstration }: Paper,
  { template, debate, locale }: { template: PaperTemplate; debate: string; locale: Locale },
): Promise<Buffer> {
  const { page, list } = paperMessages[locale]
  const at = publishedAt ?? new Date(0)
  const numbered = list.number(number ?? 0)
  return letterPdf(
    {
      ...{ title, author: organisation.name, subject: debate, locale, at },
      letterhead: page.letterhead,
      ...(isDemonstration ? { notice: page.demonstration } : {}),
      footer: `${numbered}, ${organisation.name}`,
      pageNumber: page.pageOf,
    },
    (letter) => {
      letter.paragraph(`${debate}. ${numbered}.`, 'soft')
      letter.title(title)
      letter.facts([
        [page.by, organisation.name],
        [page.published, formatDate(at, locale)],
      ])
      for (const section of template.sections) {
        const text = sections[section.id] ?? ''
        if (text === '') continue
        letter.heading(section.title)
        for (const line of text.split('\n')) if (line.trim() !== '') letter.paragraph(line)
      }
    },
  )
}
