import { env } from '~/platform/env.server'
import { formatInstant, formatNumber } from '~/platform/i18n/format'
import { plainText, readMarkdown } from '~/modules/editorial/rules/markdown'
import { letterPdf } from '~/platform/pdf/letter.server'
import { meetingMessages } from './messages/meetings'
import { meetingMailMessages } from './messages/meetings-mails'
import { meetingPdfMessages } from './messages/meetings-pdf'
import type { AgendaView, MeetingView } from './rules/meeting-view'
import { meetingPath } from './rules/meeting-paths'

/** The convocation to print, with the proxy form on its last part. The same meeting gives the same bytes. */
export function convocationPdf(meeting: MeetingView, items: readonly AgendaView[], convenedAt: Date): Promise<Buffer> {
  const words = meetingMessages.fr
  const pdf = meetingPdfMessages.fr
  const mail = meetingMailMessages.fr
  const address = new URL(meetingPath(meeting), env().portalUrl).href
  const when = formatInstant(meeting.startsAt, 'fr')
  const { proxies, noticeDays } = meeting.rules
  return letterPdf(
    {
      title: mail.convocation.subject(meeting.title, when),
      author: pdf.cooperative,
      subject: meeting.title,
      locale: 'fr',
      at: convenedAt,
      letterhead: pdf.cooperative,
      footer: address,
      ...(meeting.isDemonstration ? { notice: pdf.demonstration } : {}),
      pageNumber: pdf.pageNumber,
    },
    (letter) => {
      letter.title(pdf.convocation)
      letter.paragraph(meeting.title, 'strong')
      letter.facts([
        [words.when, when],
        ...(meeting.endsAt ? [[words.until, formatInstant(meeting.endsAt, 'fr')] as const] : []),
        ...(meeting.place ? [[words.where, meeting.place] as const] : []),
        [pdf.convenedOn, formatInstant(convenedAt, 'fr')],
        [pdf.statutes, pdf.version(meeting.statutesVersion)],
      ])
      letter.paragraph(mail.convocation.notice(mail.days(noticeDays, formatNumber(noticeDays, 'fr'))), 'soft')
      letter.heading(words.agenda)
      items.forEach((item, index) => {
        letter.heading(`${index + 1}. ${item.title}`, 3)
        letter.paragraph(
          [words.itemKinds[item.kind], item.resolutionKind?.fr, item.speaker ? words.speaker(item.speaker) : '']
            .filter(Boolean)
            .join(' · '),
          'soft',
        )
        if (item.text) letter.paragraph(plainText(readMarkdown(item.text)))
      })
      if (meeting.kind !== 'consultation' && proxies.cap > 0) {
        letter.heading(pdf.proxyForm)
        letter.paragraph(mail.convocation.proxy(mail.proxies(proxies.cap, formatNumber(proxies.cap, 'fr'))))
        if (proxies.sameCollege) letter.paragraph(pdf.sameCollege)
        letter.paragraph(proxies.blank === 'chair' ? mail.convocation.proxyBlank : pdf.blankRefused)
        letter.paragraph(pdf.proxyText(meeting.title, when))
        letter.signatures([pdf.giver, pdf.holder])
      }
    },
  )
}
