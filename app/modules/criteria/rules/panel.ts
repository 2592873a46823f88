import { answerTo, type Answers, evidenceFor, type EvidenceCounts } from './answer-values'
import type { BookCriterion } from './book'
import type { BookReport, Status } from './report'

/** The page of a form, and the field on it. */
export type Place = { step: string; field: string }
export type ToComplete = { id: string; article: number; lacksEvidence: boolean }

/**
 * A criterion as the panel beside the form shows it. `place` is the page, and the field on it, where it is completed: where
 * nothing is to be completed there is none. The browser is sent these rows, hence no more than they say.
 */
export type PanelRow = {
  id: string
  status: Status
  title: string
  article: number
  mandatory: boolean
  reason: string
  remedy?: string
  place?: Place
}

export type Panel = { met: number; applicable: number; judged: number; notApplicable: number; rows: PanelRow[] }

/** What the panel says of a report, in one language; criteria that do not apply are counted, not listed. */
export function bookPanel(
  book: { criteria: readonly BookCriterion[] },
  report: Pick<BookReport, 'criteria' | 'totals'>,
  { answers, evidence }: { answers: Answers; evidence: EvidenceCounts },
  language: 'fr' | 'en',
  placeOf: (criterion: ToComplete) => Place | null,
): Panel {
  const criteria = new Map(book.criteria.map((criterion) => [criterion.id, criterion]))
  const applicable = report.criteria.filter(({ status }) => status !== 'not-applicable')
  const rows = applicable.flatMap(({ id, status, article, mandatory, reason, whatWouldChangeIt }): PanelRow[] => {
    const criterion = criteria.get(id)
    if (!criterion) return []
    const lacksEvidence =
      status === 'missing' &&
      criterion.evidence !== undefined &&
      criterion.answer !== undefined &&
      answerTo(criterion.answer, answers, id) !== undefined &&
      evidenceFor(evidence, id) < criterion.evidence.minimum
    const place = placeOf({ id, article, lacksEvidence })
    return [
      {
        id,
        status,
        title: criterion.statement[language],
        article,
        mandatory,
        reason: reason[language],
        ...(whatWouldChangeIt ? { remedy: whatWouldChangeIt[language] } : {}),
        ...(status === 'met' || status === 'needs-judgement' || !place ? {} : { place }),
      },
    ]
  })
  return {
    met: report.totals.met,
    applicable: applicable.length,
    judged: report.totals.needsJudgement,
    notApplicable: report.criteria.length - applicable.length,
    rows,
  }
}
