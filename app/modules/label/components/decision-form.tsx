import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox, RadioGroup } from '~/ui/choices'
import { AllOptional, Fieldset } from '~/ui/field'
import { TextArea } from '~/ui/text-area'
import { DateField, TextField } from '~/ui/text-field'
import { decisionMessages } from '../messages/decision'
import { teamMessages } from '../messages/team'
import { decisionLimits, supportKinds } from '../rules/decision'
import { JoinedLetter } from './joined-letter'
import { PressedByEnter, type TemplatePickerProps } from './template-picker'

export type FailedCriterion = { id: string; statement: string; note: string }
export type DecisionFormProps = {
  /** What may be decided, in words. */
  outcomes: readonly { value: string; label: string }[]
  summaryLabel?: string
  failed: readonly FailedCriterion[]
  rows: number
  /** With a letter that goes with the decision; without, none is offered. */
  letter?: Pick<TemplatePickerProps, 'templates'> & { label?: string; hint?: string }
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** Enough for most plans; the others are unfolded. */
const shownRows = 3

/** The committee's decision: outcome, reasons, plan, support. Seen again before it is recorded. */
export function DecisionForm({ outcomes, summaryLabel, failed, rows, letter, typed, errors }: DecisionFormProps) {
  const messages = useMessages(teamMessages).decision
  const words = useMessages(decisionMessages)
  const field = (name: string) => ({ name, error: errors[name], defaultValue: typed[name] })
  const planRow = (row: number) => (
    <div key={row} className="field-pair">
      <TextField {...field(`plan.${row}`)} label={messages.commitment(row + 1)} optional />
      <DateField {...field(`due.${row}`)} label={messages.dueOn(row + 1)} optional />
    </div>
  )
  return (
    <ActForm values={{ intent: 'preview' }}>
      <PressedByEnter />
      <RadioGroup
        {...field('outcome')}
        defaultValue={typed['outcome'] ?? ''}
        label={messages.outcome}
        options={outcomes}
      />
      <TextArea
        {...field('summary')}
        label={summaryLabel ?? messages.summary}
        hint={messages.summaryHint}
        rows={6}
        maxCharacters={decisionLimits.summary}
      />
      <Fieldset legend={messages.reasons} hint={failed.length > 0 ? messages.reasonsLede : messages.noReasons}>
        {failed.map(({ id, statement, note }) => (
          <TextArea
            key={id}
            {...field(`reason.${id}`)}
            defaultValue={typed[`reason.${id}`] ?? note}
            label={statement}
            rows={3}
            maxCharacters={decisionLimits.reason}
          />
        ))}
      </Fieldset>
      <Fieldset legend={messages.plan} hint={messages.planHint} optional>
        <AllOptional>
          {Array.from({ length: shownRows }, (_, row) => planRow(row))}
          {rows > shownRows ? (
            <details
              open={
                Array.from({ length: rows }, (_, row) => row).some((row) => row >= shownRows && typed[`plan.${row}`]) ||
                undefined
              }
            >
              <summary>{messages.moreCommitments}</summary>
              {Array.from({ length: rows - shownRows }, (_, row) => planRow(row + shownRows))}
            </details>
          ) : null}
        </AllOptional>
      </Fieldset>
      <Fieldset legend={messages.support} hint={messages.supportHint} optional>
        <AllOptional>
          {supportKinds.map((kind) => (
            <div key={kind} className="field-pair">
              <Checkbox
                name={`support.${kind}`}
                value="1"
                label={words.support[kind]}
                optional
                defaultChecked={typed[`support.${kind}`] === '1'}
              />
              <TextField {...field(`note.${kind}`)} label={messages.supportNote(words.support[kind])} optional />
            </div>
          ))}
        </AllOptional>
      </Fieldset>
      {letter ? <JoinedLetter {...letter} typed={typed} errors={errors} /> : null}
      <Actions>
        <Button>{messages.preview}</Button>
      </Actions>
    </ActForm>
  )
}
