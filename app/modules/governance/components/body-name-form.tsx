import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { DateField, TextField } from '~/ui/text-field'
import { bodyMessages } from '../messages/bodies'
import { offices } from '../rules/body'
import { errorOf } from './body-problems'

type Props = { months: string; typed: Readonly<Record<string, string>>; errors: readonly FormError[] }

/** A seat: for whom, by which decision, from when. */
export function BodyNameForm({ months, typed, errors }: Props) {
  const { team, people } = useMessages(bodyMessages)
  const of = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name] })
  return (
    <ActForm>
      <TextField {...of('email')} type="email" label={team.email} autoComplete="off" />
      <TextField
        {...of('decision')}
        label={team.decision}
        hint={team.decisionHint}
        length="medium"
        autoComplete="off"
      />
      <DateField {...of('startsOn')} label={team.startsOn} hint={team.startsOnHint(months)} />
      <RadioGroup
        name="office"
        label={team.office}
        inline
        defaultValue={typed['office'] ?? ''}
        error={errorOf(errors, 'office')}
        options={[
          { value: '', label: people.member },
          ...offices.map((value) => ({ value, label: people.offices[value] })),
        ]}
      />
      <Actions>
        <Button>{team.submit}</Button>
      </Actions>
    </ActForm>
  )
}
