import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { letterPdf } from '~/platform/pdf/letter.server'
import type { Charter, Criterion } from '../label/rules/charter'
import { conditionText, criterionText, headText } from './charter-words'
import { charterMessages } from './messages/public'
import type { CriterionPart } from './rules/compare-charters'

const shown: readonly Exclude<CriterionPart, 'article' | 'statement' | 'guidance'>[] = [
  'importance',
  'appliesTo',
  'answer',
  'evidence',
  'rule',
  'failure',
  'remedy',
  'source',
]

/** A version of the charter, or a draft, as a tagged PDF: dated by its day of effect, so that the same text gives the same bytes. */
export function charterPdf(
  charter: Charter,
  { locale, address, isDraft = false }: { locale: Locale; address: string; isDraft?: boolean },
): Promise<Buffer> {
  const { pdfWords, parts, version } = charterMessages[locale]
  const facts = (criterion: Criterion) =>
    shown.flatMap((part): [string, string][] => {
      const text = criterionText(charter, criterion, part, locale)
      return text === '' ? [] : [[parts[part], text]]
    })
  return letterPdf(
    {
      title: charter.title[locale],
      author: pdfWords.letterhead,
      subject: version(charter.version),
      locale,
      at: new Date(`${charter.inForceFrom}T00:00:00Z`),
      letterhead: pdfWords.letterhead,
      ...(isDraft ? { notice: pdfWords.draft } : {}),
      footer: address,
      pageNumber: pdfWords.pageOf,
    },
    (letter) => {
      letter.title(charter.title[locale])
      if (!isDraft)
        letter.paragraph(
          `${version(charter.version)}. ${pdfWords.inForce(formatDate(charter.inForceFrom, locale))}. ${charter.decision[locale]}`,
          'soft',
        )
      letter.paragraph(charter.preamble[locale])
      for (const { id, number, title, text } of charter.articles) {
        letter.heading(`${number}. ${title[locale]}`)
        letter.paragraph(text[locale])
        for (const criterion of charter.criteria.filter(({ article }) => article === id)) {
          letter.heading(criterion.statement[locale], 3)
          letter.paragraph(criterion.guidance[locale])
          letter.facts(facts(criterion))
        }
      }
      letter.heading(pdfWords.conditions)
      letter.list(charter.eligibility.map((condition) => conditionText(charter, condition, 'condition', locale)))
      letter.heading(parts.settings)
      letter.list(headText(charter, 'settings', locale).split('\n'))
    },
  )
}
