import type { Answers, EvidenceCounts } from '../../criteria/rules/answer-values'
import { bookPanel, type Panel, type Place, type ToComplete } from '../../criteria/rules/panel'
import type { Charter, Criterion } from './charter'
import type { ApplicantKind, InitiativeKind } from './kinds'
import type { Report } from './report'

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

/** Where a criterion of the charter is completed: its article's page, or that of the evidence. */
const placeOf = ({ id, article, lacksEvidence }: ToComplete): Place =>
  lacksEvidence ? { step: 'preuves', field: `file.${id}` } : { step: articleStep(article), field: `answer.${id}` }

/** What the panel says of a report, in one language. */
export const panelOf = (
  charter: Pick<Charter, 'criteria'>,
  report: Report,
  given: { answers: Answers; evidence: EvidenceCounts },
  language: 'fr' | 'en',
): Panel => bookPanel(charter, report, given, language, placeOf)
