import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { TextField } from '~/ui/text-field'
import { committeeMessages } from '../messages/committee'
import { scoreValues } from '../rules/scores'

export type ScoredCriterion = { id: string; statement: string }

type Props = {
  criteria: readonly ScoredCriterion[]
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** One member's scores, criterion by criterion; kept as one goes, then sent. */
export function ScoreForm({ criteria, typed, errors }: Props) {
  const messages = useMessages(committeeMessages)
  return (
    <ActForm>
      {criteria.map(({ id, statement }) => (
        <div key={id} className="stack">
          <RadioGroup
            name={`score.${id}`}
            label={statement}
            defaultValue={typed[`score.${id}`] ?? ''}
            error={errors[`score.${id}`]}
            options={scoreValues.map((value) => ({ value: String(value), label: messages.scores[value] }))}
          />
          <TextField
            name={`note.${id}`}
            label={messages.note}
            defaultValue={typed[`note.${id}`]}
            error={errors[`note.${id}`]}
            maxLength={500}
            optional
          />
        </div>
      ))}
      <Actions>
        <Button name="intent" value="send">
          {messages.send}
        </Button>
        <Button kind="secondary" name="intent" value="save">
          {messages.save}
        </Button>
      </Actions>
    </ActForm>
  )
}
