import type { Locale } from '~/platform/i18n/locale'
import type { CivilDate } from '~/platform/pure/civil-date'
import type { Answers } from '../../criteria/rules/answer-values'
import type { Charter } from '../rules/charter'
import { daysUsedOn } from '../rules/clock'
import type { AskedCompletion } from '../rules/completion'
import type { Decision } from '../rules/decision'
import { askedItems } from './asked-items'
import { panelOf } from '../rules/form-steps'
import type { ApplicantKind, InitiativeKind } from '../rules/kinds'
import type { Report } from '../rules/report'
import { reviewOf } from '../rules/review'
import { isReadOnly, type State, whoHasTheHand } from '../rules/states'

type Found = {
  application: {
    id: string
    number: string | null
    title: string
    state: State
    answers: Answers
    applicantKind: ApplicantKind
    initiativeKind: InitiativeKind
    organisation: { name: string }
    submittedAt: Date | null
    dueOn: string | null
    applicantDueOn: string | null
    filesRemovedOn: string | null
    daysUsed: number
    clockStartedOn: string | null
  }
  version: { charter: Charter }
  evidence: readonly { criterionId: string; fileId: string; file: { name: string; size: number } }[]
  counts: Readonly<Record<string, number>>
  history: readonly {
    id: string
    at: Date
    event: string
    toState: string
    reason: string | null
    moved: { from: string; to: string } | null
  }[]
  completion: { reason: string; dueOn: string; criteria: AskedCompletion } | null
  decision: (Omit<Decision, 'outcome'> & { outcome: string; decidedOn: string }) | null
  certificate: {
    id: string
    number: string
    validUntil: string
    revokedOn: string | null
    suspendedOn: string | null
  } | null
  report: Report | null
}

/** What both sides read of an application: made on the server, in one language. */
export function followUpPage(found: Found, locale: Locale, today: CivilDate) {
  const { application, version, evidence, counts, report, decision } = found
  const { charter } = version
  const statements = new Map(charter.criteria.map(({ id, statement }) => [id, statement[locale]]))
  return {
    id: application.id,
    number: application.number,
    title: application.title,
    organisation: application.organisation.name,
    initiativeKind: application.initiativeKind,
    state: application.state,
    isEditable: !isReadOnly(application.state),
    hand: whoHasTheHand(application.state),
    today,
    submittedAt: application.submittedAt?.toISOString() ?? null,
    dueOn: application.dueOn,
    applicantDueOn: application.applicantDueOn,
    filesRemovedOn: application.filesRemovedOn,
    daysUsed: daysUsedOn({ daysUsed: application.daysUsed, startedOn: application.clockStartedOn }, today),
    instructionDays: charter.settings.instructionDays,
    history: found.history.map((row) => ({ ...row, at: row.at.toISOString() })),
    completion: found.completion && {
      ...found.completion,
      criteria: askedItems(charter, found.completion.criteria, locale),
    },
    certificate: found.certificate && {
      id: found.certificate.id,
      number: found.certificate.number,
      validUntil: found.certificate.validUntil,
      revokedOn: found.certificate.revokedOn,
      suspendedOn: found.certificate.suspendedOn,
    },
    decision: decision && {
      outcome: decision.outcome,
      decidedOn: decision.decidedOn,
      summary: decision.summary,
      reasons: charter.criteria.flatMap(({ id }) => {
        const reason = Object.hasOwn(decision.reasons, id) ? decision.reasons[id] : undefined
        return reason === undefined ? [] : [{ id, statement: statements.get(id) ?? id, reason }]
      }),
      support: decision.support,
      actionPlan: decision.actionPlan,
    },
    checkedOn: report?.checkedOn ?? null,
    panel: report && panelOf(charter, report, { answers: application.answers, evidence: counts }, locale),
    review: reviewOf(charter, application, evidence, report, locale),
  }
}
export type FollowUpData = ReturnType<typeof followUpPage>
