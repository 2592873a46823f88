import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { errorOf } from '~/modules/governance/components/body-problems'
import { groupMessages } from '../messages/groups'
import { joinings, readings } from '../rules/group'

type Props = { typed: Readonly<Record<string, string>>; errors: readonly FormError[]; isNew: boolean }

/** A group's theme, what it is for, who joins and who reads. */
export function GroupForm({ typed, errors, isNew }: Props) {
  const { edit, joining, joiningHints } = useMessages(groupMessages)
  const of = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name] })
  return (
    <ActForm values={{ intent: 'save' }}>
      <TextField {...of('title')} label={edit.name} hint={edit.nameHint} autoComplete="off" />
      <TextField {...of('summary')} label={edit.summary} hint={edit.summaryHint} autoComplete="off" />
      <TextArea {...of('purpose')} label={edit.purpose} hint={edit.purposeHint} rows={8} maxCharacters={8_000} />
      <RadioGroup
        {...of('joining')}
        label={edit.joining}
        options={joinings.map((value) => ({ value, label: joining[value], hint: joiningHints[value] }))}
      />
      <RadioGroup
        {...of('reading')}
        label={edit.reading}
        options={readings.map((value) => ({ value, label: edit.readings[value] }))}
      />
      <Actions>
        <Button>{isNew ? edit.create : edit.save}</Button>
      </Actions>
    </ActForm>
  )
}
