import { votePageMessages } from '~/modules/governance/messages/votes-page'
import { methods } from '~/modules/governance/rules/poll'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import { NumberField, TextField } from '~/ui/text-field'
import { votationLimits } from '../forms'
import { teamVotationMessages } from '../messages/team'
import { errorOf } from './votation-problems'

type Props = { typed: Readonly<Record<string, string>>; errors: readonly FormError[] }

/** One question: what is asked, its options, how it is counted. */
export function QuestionForm({ typed, errors }: Props) {
  const { question } = useMessages(teamVotationMessages)
  const page = useMessages(votePageMessages)
  const field = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name] ?? '' })
  return (
    <ActForm values={{ intent: 'save' }}>
      <TextField {...field('title')} label={question.title} maxLength={200} />
      <TextArea {...field('text')} label={question.text} maxCharacters={votationLimits.text} rows={5} optional />
      <RadioGroup
        {...field('method')}
        label={question.method}
        options={methods.map((value) => ({ value, label: page.methods[value] }))}
      />
      <TextArea {...field('options')} label={question.options} hint={question.optionsHint} rows={6} optional />
      <TextArea {...field('grades')} label={question.grades} hint={question.gradesHint} rows={6} optional />
      <NumberField {...field('seats')} label={question.seats} hint={question.seatsHint} optional />
      <Actions>
        <Button>{question.save}</Button>
      </Actions>
    </ActForm>
  )
}
