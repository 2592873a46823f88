import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Select } from '~/ui/select'
import { TextField } from '~/ui/text-field'
import { accountMessages } from '../messages/accounts'
import { accountSides, categoriesOf } from '../rules/accounts'
import { errorOf } from './body-problems'

type Props = { typed: Readonly<Record<string, string>>; errors: readonly FormError[] }

/** One line: side, heading, wording, budget, what was done. */
export function AccountLineForm({ typed, errors }: Props) {
  const { team, sides, categories } = useMessages(accountMessages)
  const of = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name] })
  return (
    <ActForm values={{ intent: 'line', id: typed['id'] || undefined }}>
      <RadioGroup
        {...of('side')}
        label={team.side}
        inline
        options={accountSides.map((value) => ({ value, label: sides[value] }))}
      />
      <Select
        {...of('category')}
        label={team.category}
        options={accountSides.map((side) => ({
          label: sides[side],
          options: categoriesOf(side).map((value) => ({ value, label: categories[value] })),
        }))}
      />
      <TextField {...of('title')} label={team.lineTitle} autoComplete="off" />
      <TextField {...of('budget')} label={team.budget} length="medium" inputMode="decimal" autoComplete="off" />
      <TextField
        {...of('actual')}
        label={team.actual}
        hint={team.actualHint}
        length="medium"
        inputMode="decimal"
        autoComplete="off"
        optional
      />
      <Actions>
        <Button>{team.save}</Button>
      </Actions>
    </ActForm>
  )
}

/** Publishes a part of the year by the decision that adopts it. */
export function PublishForm({ part, typed, errors }: Props & { part: 'budget' | 'accounts' }) {
  const { team } = useMessages(accountMessages)
  return (
    <ActForm values={{ intent: 'publish', part }}>
      <TextField
        name="decision"
        label={team.decision}
        hint={team.decisionHint}
        length="medium"
        defaultValue={typed['decision']}
        error={errorOf(errors, 'decision')}
        autoComplete="off"
      />
      <Actions>
        <Button>{part === 'budget' ? team.publishBudget : team.publishAccounts}</Button>
      </Actions>
    </ActForm>
  )
}
