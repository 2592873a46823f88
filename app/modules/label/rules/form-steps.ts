import { answerTo, type Answers, evidenceFor, type EvidenceCounts } from './answer-values'
import type { Charter, Criterion } from './charter'
import type { ApplicantKind, InitiativeKind } from './kinds'
import type { Report, Status } from './report'

type Kinds = { applicantKind: ApplicantKind; initiativeKind: InitiativeKind }

/** A page of the form: its address under the application's, and what it is. */
export type FormStep =
  | {
      id: 'organisation' | 'demarche' | 'preuves' | 'relire'
      kind: 'organisation' | 'initiative' | 'evidence' | 'review'
    }
  | { id: string; kind: 'article'; articleId: string }

/** The criteria that such an applicant and such an initiative are asked about, in the order of the charter. */
export const criteriaFor = (
  charter: Pick<Charter, 'criteria'>,
  { applicantKind, initiativeKind }: Kinds,
): Criterion[] =>
  charter.criteria.filter(
    ({ appliesTo }) => appliesTo.applicants.includes(applicantKind) && appliesTo.initiatives.includes(initiativeKind),
  )

export const articleStep = (number: number): string => `article-${number}`

/** The pages of the form: one an article that asks something, between who applies and the evidence. */
export function formSteps(charter: Pick<Charter, 'criteria' | 'articles'>, kinds: Kinds): FormStep[] {
  const asked = new Set(criteriaFor(charter, kinds).map(({ article }) => article))
  const articles = charter.articles
    .filter(({ id }) => asked.has(id))
    .map(({ id, number }): FormStep => ({ id: articleStep(number), kind: 'article', articleId: id }))
  return [
    { id: 'organisation', kind: 'organisation' },
    { id: 'demarche', kind: 'initiative' },
    ...articles,
    { id: 'preuves', kind: 'evidence' },
    { id: 'relire', kind: 'review' },
  ]
}

/** A criterion as the panel beside the form shows it. `place` is the page, and the field on it, where it is completed. */
export type PanelRow = {
  id: string
  status: Status
  title: string
  article: number
  mandatory: boolean
  reason: string
  remedy: string | null
  place: { step: string; field: string }
}

export type Panel = { met: number; applicable: number; judged: number; notApplicable: number; rows: PanelRow[] }

/** What the panel says of a report, in one language; criteria that do not apply are counted, not listed. */
export function panelOf(
  charter: Pick<Charter, 'criteria'>,
  report: Report,
  { answers, evidence }: { answers: Answers; evidence: EvidenceCounts },
  language: 'fr' | 'en',
): Panel {
  const criteria = new Map(charter.criteria.map((criterion) => [criterion.id, criterion]))
  const applicable = report.criteria.filter(({ status }) => status !== 'not-applicable')
  const rows = applicable.flatMap(({ id, status, article, mandatory, reason, whatWouldChangeIt }): PanelRow[] => {
    const criterion = criteria.get(id)
    if (!criterion) return []
    const lacksEvidence =
      status === 'missing' &&
      criterion.evidence !== undefined &&
      answerTo(criterion.answer, answers, id) !== undefined &&
      evidenceFor(evidence, id) < criterion.evidence.minimum
    const place = lacksEvidence
      ? { step: 'preuves', field: `file.${id}` }
      : { step: articleStep(article), field: `answer.${id}` }
    return [
      {
        id,
        status,
        title: criterion.statement[language],
        article,
        mandatory,
        reason: reason[language],
        remedy: whatWouldChangeIt?.[language] ?? null,
        place,
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
