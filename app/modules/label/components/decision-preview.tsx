import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { decisionMessages } from '../messages/decision'
import { letterMessages } from '../messages/letter'
import { teamMessages } from '../messages/team'
import type { Decision } from '../rules/decision'
import { DecisionSection } from './decision-section'

export type DecisionPreviewProps = {
  page: { today: string; organisation: string; months: number; failed: readonly { id: string; statement: string }[] }
  decision: Decision
  typed: Readonly<Record<string, string>>
  /** What confirming does, where it is not to record the decision. */
  confirmLabel?: string
}

/** The decision as it will be read, before it is recorded for good. */
export function DecisionPreview({ page, decision, typed, confirmLabel }: DecisionPreviewProps) {
  const messages = useMessages(teamMessages).decision
  const words = useMessages(decisionMessages)
  const letters = useMessages(letterMessages).decision
  const reasons = page.failed.flatMap(({ id, statement }) => {
    const reason = decision.reasons[id]
    return reason === undefined ? [] : [{ id, statement, reason }]
  })
  const isGrant = decision.outcome === 'granted' || decision.outcome === 'granted-with-plan'
  return (
    <section className="confirm">
      <DecisionSection
        page={{ state: decision.outcome, certificate: null, decision: { ...decision, reasons, decidedOn: page.today } }}
      />
      {typed['letter'] ? (
        <>
          <h3>{letters.preview}</h3>
          <p className="pre-line">{typed['letter']}</p>
        </>
      ) : null}
      <p>
        {messages.previewText(page.organisation)} {isGrant ? messages.validFor(page.months) : null}
      </p>
      <p className="confirm-warning">{words.irreversible}</p>
      <ActForm values={typed}>
        <Actions>
          <Button kind="danger" name="intent" value="confirm">
            {confirmLabel ?? messages.confirm}
          </Button>
          <Button kind="quiet" name="intent" value="change">
            {messages.change}
          </Button>
        </Actions>
      </ActForm>
    </section>
  )
}
