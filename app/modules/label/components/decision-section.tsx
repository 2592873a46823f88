import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { DefinitionList } from '~/ui/definition-list'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/section'
import { Status } from '~/ui/status'
import { decisionMessages } from '../messages/decision'
import { labelMessages } from '../messages/index'
import { isGranted } from '../rules/states'
import type { FollowUpData } from './follow-up-page'
import { stateStatus } from './state-status'

/** The committee's decision with its reasons, what the cooperative offers, and the certificate. Prints on its own. */
export function DecisionSection({ page }: { page: Pick<FollowUpData, 'decision' | 'certificate' | 'state'> }) {
  const locale = useLocale()
  const messages = useMessages(labelMessages).followUp
  const words = useMessages(decisionMessages)
  const { decision, certificate } = page
  if (!decision) return null
  return (
    <Section title={messages.decision} id="decision" tone={isGranted(page.state) ? 'stone' : 'paper'}>
      <p>
        <Status kind={stateStatus[page.state]}>{words.states[page.state]}</Status>{' '}
        <span className="soft">{messages.decidedOn(formatDate(decision.decidedOn, locale))}</span>
      </p>
      <div className="prose">
        {decision.summary
          .split('\n')
          .map((paragraph, index) => (paragraph.trim() ? <p key={index}>{paragraph}</p> : null))}
      </div>
      {certificate ? (
        <Notice
          kind={certificate.revokedOn || certificate.suspendedOn ? 'warning' : 'success'}
          title={messages.certificate(certificate.number)}
        >
          <p>
            {certificate.revokedOn
              ? messages.revokedOn(formatDate(certificate.revokedOn, locale))
              : certificate.suspendedOn
                ? messages.suspendedOn(formatDate(certificate.suspendedOn, locale))
                : messages.validUntil(formatDate(certificate.validUntil, locale))}
          </p>
          <ButtonLink kind="secondary" href={`/label/verifier/${certificate.id}`}>
            {messages.seeCertificate}
          </ButtonLink>{' '}
          {certificate.revokedOn ? null : (
            <ButtonLink kind="quiet" href="/espace/reseau">
              {messages.showOnPractice}
            </ButtonLink>
          )}
        </Notice>
      ) : null}
      {decision.reasons.length > 0 ? (
        <>
          <h3>{messages.reasons}</h3>
          <DefinitionList
            items={decision.reasons.map(({ statement, reason }) => ({ term: statement, value: reason }))}
          />
        </>
      ) : null}
      {decision.actionPlan.length > 0 ? (
        <>
          <h3>{messages.plan}</h3>
          <ul>
            {decision.actionPlan.map(({ commitment, dueOn }) => (
              <li key={commitment}>
                {commitment} <strong>{messages.before(formatDate(dueOn, locale))}</strong>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {decision.support.length > 0 ? (
        <>
          <h3>{messages.support}</h3>
          <DefinitionList
            items={decision.support.map(({ kind, note }) => ({ term: words.support[kind], value: note }))}
          />
        </>
      ) : null}
    </Section>
  )
}
