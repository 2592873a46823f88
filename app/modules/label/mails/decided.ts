import { type ComposedMail, composeMail, type Block } from '~/platform/mail/layout'
import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import type { CivilDate } from '~/platform/pure/civil-date'
import { decisionMessages } from '../messages/decision'
import { mailMessages } from '../messages/mails'
import type { Charter } from '../rules/charter'
import type { Decision } from '../rules/decision'
import type { ApplicationFacts } from './applicant'
import { letterAction } from './letter'

export type DecidedFacts = {
  application: ApplicationFacts
  decision: Decision
  charter: Pick<Charter, 'criteria'>
  certificate: { id: string; number: string; validUntil: CivilDate } | null
  letterId?: string | null
}

/** The decision, its reasons and what the cooperative offers, to each representative of the applicant. */
export function decidedMail(
  locale: Locale,
  { application, decision, charter, certificate, letterId = null }: DecidedFacts,
): ComposedMail {
  const messages = mailMessages[locale]
  const own = messages.decided
  const reasons = charter.criteria.flatMap(({ id, statement }) => {
    const reason = Object.hasOwn(decision.reasons, id) ? decision.reasons[id] : undefined
    return reason === undefined ? [] : [`${statement[locale]} ${reason}`]
  })
  const listed = (heading: string, list: readonly string[]): Block[] =>
    list.length === 0 ? [] : [{ heading }, { list }]
  return composeMail(locale, {
    subject: own[decision.outcome](application.number ?? application.title),
    blocks: [
      messages.hello,
      {
        facts: [
          [messages.initiative, application.title],
          [messages.organisation, application.organisation],
        ],
      },
      ...(certificate === null
        ? []
        : [
            own.certificate(certificate.number, formatDate(certificate.validUntil, locale)),
            { action: { label: own.seeCertificate, path: `/label/verifier/${certificate.id}` } },
          ]),
      ...(letterId === null ? [] : [letterAction(locale, application.id, letterId)]),
      { heading: own.summary },
      decision.summary,
      ...listed(own.reasons, reasons),
      ...listed(
        own.plan,
        decision.actionPlan.map(({ commitment, dueOn }) => own.before(commitment, formatDate(dueOn, locale))),
      ),
      ...listed(
        own.support,
        decision.support.map(
          ({ kind, note }) => `${decisionMessages[locale].support[kind]}${locale === 'fr' ? '\u00a0' : ''}: ${note}`,
        ),
      ),
      { action: { label: own.seeDecision, path: `/espace/label/${application.id}/suivi` } },
    ],
  })
}
