import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { Section } from '~/ui/section'
import { type Option, Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { consentMessages } from '../messages/consent'
import type { ConsentKind, ConsentState } from '../rules/consent'
import { errorOf } from './body-problems'

type Props = {
  process: { kind: ConsentKind; state: ConsentState; revision: number; proposal: string; proposedId: string | null }
  standing: number
  members: readonly Option[]
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** What who leads may do at this step: go on, propose, integrate, adopt, abandon. */
export function ConsentLead({ process, standing, members, typed, errors }: Props) {
  const { lead, page } = useMessages(consentMessages)
  const { kind, state, revision, proposal, proposedId } = process
  const step = (event: string) => ({ intent: 'step', event, revision })
  const reason = (event: string, label: string) => (
    <TextArea
      name="reason"
      id={`raison-${event}`}
      label={label}
      rows={3}
      defaultValue={typed['event'] === event ? typed['reason'] : ''}
      error={typed['event'] === event ? errorOf(errors, 'reason') : undefined}
    />
  )
  const person = (
    <Select
      name="proposedId"
      label={page.proposed}
      options={members}
      defaultValue={typed['proposedId'] ?? proposedId ?? ''}
      error={errorOf(errors, 'proposedId')}
    />
  )
  return (
    <Section id="animer" title={lead.title}>
      {state === 'clarification' || state === 'reactions' || state === 'nominations' ? (
        <ActForm values={step('next')}>
          <Actions>
            <Button>{lead.next[state]}</Button>
          </Actions>
        </ActForm>
      ) : null}
      {state === 'changes' ? (
        <ActForm values={step('propose')}>
          {person}
          <Actions>
            <Button>{lead.propose}</Button>
          </Actions>
        </ActForm>
      ) : null}
      {state === 'objections' && standing > 0 ? (
        <ActForm values={step('integrate')}>
          <Actions>
            <Button>{lead.toIntegration}</Button>
          </Actions>
        </ActForm>
      ) : null}
      {state === 'objections' && standing === 0 ? (
        <ActForm values={step('adopt')}>
          {reason('adopt', lead.adoptReason)}
          <Actions>
            <Button>{lead.adopt}</Button>
          </Actions>
        </ActForm>
      ) : null}
      {state === 'integration' ? (
        <ActForm values={step('propose-again')}>
          {kind === 'election' ? person : null}
          <TextArea
            name="proposal"
            label={lead.proposal}
            rows={8}
            maxCharacters={20_000}
            defaultValue={typed['proposal'] || proposal}
            error={errorOf(errors, 'proposal')}
          />
          <Actions>
            <Button>{lead.again}</Button>
          </Actions>
        </ActForm>
      ) : null}
      <details>
        <summary>{lead.abandon}</summary>
        <ActForm values={step('abandon')}>
          {reason('abandon', lead.abandonReason)}
          <Actions>
            <Button kind="danger">{lead.abandon}</Button>
          </Actions>
        </ActForm>
      </details>
    </Section>
  )
}
