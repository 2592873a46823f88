import { env } from '~/platform/env.server'
import { formatDate } from '~/platform/i18n/format'
import { letterPdf } from '~/platform/pdf/letter.server'
import { letterMessages } from './messages/letter'
import type { LetterRead } from './queries-template.server'

/** A letter as a tagged PDF, dated by the day it left: the same letter gives the same bytes. */
export function labelLetterPdf({ kind, text, locale, sentAt, application }: LetterRead): Promise<Buffer> {
  const { pdf, kinds } = letterMessages[locale]
  const about = pdf.about(application.number, application.title)
  return letterPdf(
    {
      title: `${kinds[kind]} · ${application.number}`,
      author: pdf.letterhead,
      subject: about,
      locale,
      at: sentAt,
      letterhead: pdf.letterhead,
      footer: new URL(`/espace/label/${application.id}/suivi`, env().portalUrl).href,
      ...(application.isDemonstration ? { notice: pdf.demonstration } : {}),
      pageNumber: pdf.pageNumber,
    },
    (letter) => {
      letter.paragraph(`${pdf.to} ${application.organisation}`, 'strong')
      letter.paragraph(pdf.date(formatDate(sentAt, locale)), 'soft')
      letter.space(16)
      letter.title(kinds[kind])
      letter.paragraph(about, 'strong')
      letter.space()
      // Lines are kept: a letter has its greeting and its signature on lines of their own.
      for (const line of text.split('\n')) {
        if (line.trim() === '') letter.space(6)
        else letter.paragraph(line)
      }
    },
  )
}
