import { formatEuros } from '~/platform/i18n/euros'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { letterPdf } from '~/platform/pdf/letter.server'
import type { CivilDate } from '~/platform/pure/civil-date'
import { membershipPages } from './messages/membership-pages'
import { membershipWords } from './messages/membership-words'
import type { PaymentFacts } from './queries-ledger.server'
import type { Membership } from './queries-membership.server'
import type { MembershipView } from './rules/membership-view'

const frame = (locale: Locale, title: string, subject: string, at: Date, isDemonstration: boolean) => {
  const { pdf } = membershipPages[locale]
  return {
    title,
    subject,
    author: pdf.letterhead,
    locale,
    at,
    letterhead: pdf.letterhead,
    footer: `${pdf.letterhead} · ${title}`,
    ...(isDemonstration ? { notice: pdf.demonstration } : {}),
    pageNumber: pdf.page,
  }
}

/** The receipt of a payment, in PDF: the same bytes each time, until it is cancelled. */
export function receiptPdf(payment: PaymentFacts, membership: Membership, locale: Locale): Promise<Buffer> {
  const { pdf } = membershipPages[locale]
  const words = membershipWords[locale]
  const title = pdf.receipt(formatNumber(payment.number, locale))
  return letterPdf(frame(locale, title, membership.name, payment.createdAt, membership.isDemonstration), (letter) => {
    letter.title(title)
    if (payment.cancelledOn !== null)
      letter.paragraph(pdf.cancelledText(formatDate(payment.cancelledOn, locale)), 'warning')
    letter.paragraph(payment.direction === 'repaid' ? pdf.repaidText : pdf.receiptText)
    letter.facts([
      [pdf.member, membership.name],
      ...(membership.number === null ? [] : ([[pdf.number, String(membership.number)]] as const)),
      [pdf.reference, membership.reference],
      [pdf.on, formatDate(payment.on, locale)],
      [pdf.method, words.methods[payment.method]],
    ])
    letter.table(
      [
        { title: pdf.what, share: 0.7 },
        { title: pdf.amount, share: 0.3, align: 'right' },
      ],
      [
        ...payment.parts.map(({ kind, year, cents }) => [
          kind === 'dues' && year !== null ? pdf.dues(String(year)) : words.parts[kind],
          formatEuros(cents, locale),
        ]),
        [pdf.total, formatEuros(payment.cents, locale)],
      ],
    )
  })
}

/** A member's card to print; `at` is the day that it is drawn for. */
export function cardPdf({ membership, category }: MembershipView, locale: Locale, day: CivilDate): Promise<Buffer> {
  const { pdf } = membershipPages[locale]
  const at = new Date(`${day}T00:00:00Z`)
  return letterPdf(frame(locale, pdf.card, membership.name, at, membership.isDemonstration), (letter) => {
    letter.title(pdf.card)
    letter.heading(membership.name)
    letter.facts([
      [pdf.number, String(membership.number ?? '')],
      [pdf.category, category?.name[locale] ?? membership.category],
      ...(category?.college ? ([[pdf.college, category.college[locale]]] as const) : []),
      ...(membership.admittedOn ? ([[pdf.since, formatDate(membership.admittedOn, locale)]] as const) : []),
      [pdf.at, formatDate(day, locale)],
    ])
    letter.paragraph(pdf.cardText, 'soft')
  })
}
