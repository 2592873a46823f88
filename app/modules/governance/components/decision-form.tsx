import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { FileField } from '~/ui/file-field'
import { type Option, Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { DateField, TextField } from '~/ui/text-field'
import { decisionMessages } from '../messages/decisions'
import { decisionOutcomes } from '../rules/decision'
import { errorOf } from './body-problems'

type Props = {
  bodies: readonly Option[]
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** A decision taken outside the portal: who, what, why, how it was voted, and its minutes. */
export function DecisionForm({ bodies, typed, errors }: Props) {
  const { record, outcomes } = useMessages(decisionMessages)
  const of = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name] })
  return (
    <ActForm encType="multipart/form-data">
      <Select {...of('body')} label={record.body} options={bodies} />
      <DateField {...of('decidedOn')} label={record.decidedOn} />
      <TextField {...of('title')} label={record.decisionTitle} hint={record.titleHint} autoComplete="off" />
      <TextArea {...of('text')} label={record.text} hint={record.textHint} rows={8} maxCharacters={20_000} />
      <TextArea {...of('reason')} label={record.reason} hint={record.reasonHint} maxCharacters={10_000} />
      <TextField {...of('vote')} label={record.vote} hint={record.voteHint} autoComplete="off" />
      <RadioGroup
        {...of('outcome')}
        label={record.outcome}
        inline
        options={decisionOutcomes.map((value) => ({ value, label: outcomes[value] }))}
      />
      <DateField {...of('reviewOn')} label={record.reviewOn} hint={record.reviewHint} optional />
      <FileField
        name="minutes"
        label={record.minutes}
        hint={record.minutesHint}
        error={errorOf(errors, 'minutes')}
        accept="application/pdf,.pdf"
        kinds="PDF"
        optional
      />
      <Actions>
        <Button>{record.submit}</Button>
      </Actions>
    </ActForm>
  )
}
