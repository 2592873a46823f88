import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { Status } from '~/ui/status'
import { TextArea } from '~/ui/text-area'
import { decisionMessages } from '../messages/decision'
import { teamMessages } from '../messages/team'
import { decisionLimits, type FindingOutcome, findingOutcomes } from '../rules/decision'
import { Reviewed, type ReviewedCriterion } from './answers-review'

export type FindingFormProps = {
  criterion: ReviewedCriterion
  finding: { outcome: FindingOutcome; note: string } | null
  mayNote: boolean
  typed?: { outcome: string; note: string }
  errors: Readonly<Record<string, string>>
}

/** One criterion of a file: what was answered, and what the examiner finds. */
export function FindingForm({ criterion, finding, mayNote, typed, errors }: FindingFormProps) {
  const messages = useMessages(teamMessages).file
  const words = useMessages(decisionMessages)
  // Open where a finding is awaited or was refused; folded where the check has already settled the criterion.
  const isExpected = typed !== undefined || (finding === null && criterion.status === 'needs-judgement')
  const form = (
    <ActForm values={{ intent: 'finding', criterionId: criterion.id }}>
      <RadioGroup
        name="outcome"
        id={`constat-${criterion.id}`}
        inline
        label={messages.finding}
        error={errors['outcome']}
        defaultValue={typed?.outcome ?? finding?.outcome ?? ''}
        options={findingOutcomes.map((outcome) => ({ value: outcome, label: words.findings[outcome] }))}
      />
      <TextArea
        name="note"
        id={`note-${criterion.id}`}
        label={messages.note}
        hint={messages.noteHint}
        optional
        rows={2}
        maxCharacters={decisionLimits.note}
        defaultValue={typed?.note ?? finding?.note ?? ''}
        error={errors['note']}
      />
      <Actions>
        <Button kind="secondary" aria-label={messages.saveFindingFor(criterion.statement)}>
          {messages.saveFinding}
        </Button>
      </Actions>
    </ActForm>
  )
  return (
    <section id={`critere-${criterion.id}`} aria-labelledby={`critere-${criterion.id}-titre`} className="finding-file">
      <h3 id={`critere-${criterion.id}-titre`}>{criterion.statement}</h3>
      <Reviewed criterion={criterion} />
      {finding || !mayNote ? (
        <p>
          {finding ? (
            <>
              <Status kind={finding.outcome}>{words.findings[finding.outcome]}</Status> {finding.note}
            </>
          ) : (
            <span className="soft">{messages.noFinding}</span>
          )}
        </p>
      ) : null}
      {mayNote && isExpected ? form : null}
      {mayNote && !isExpected ? (
        <details>
          <summary>{messages.changeFinding}</summary>
          {form}
        </details>
      ) : null}
    </section>
  )
}
