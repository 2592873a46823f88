import { errorOf } from '~/modules/governance/components/body-problems'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { workshopLimits } from '../forms'
import { publicWorkshopMessages } from '../messages/public'
import { teamWorkshopMessages } from '../messages/team'
import { proposalKinds } from '../rules/proposal'
import { type CommuneChoice, CommuneField } from './commune-field'

/** A stop or an actor, by anyone; the field that nobody sees is filled by programs alone. */
export function ProposeForm({
  typed,
  errors,
  communes,
  account,
}: {
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  communes: readonly CommuneChoice[]
  account: { name: string; email: string } | null
}) {
  const { propose } = useMessages(publicWorkshopMessages)
  const { common } = useMessages(teamWorkshopMessages)
  const field = (name: string, known = '') => ({
    name,
    error: errorOf(errors, name) ?? null,
    defaultValue: typed[name] ?? known,
  })
  return (
    <ActForm>
      <RadioGroup
        {...field('kind', 'stop')}
        label={propose.kind}
        options={proposalKinds.map((kind) => ({
          value: kind,
          label: propose.kinds[kind],
          hint: propose.kindHints[kind],
        }))}
      />
      <TextField {...field('title')} label={propose.what} hint={propose.whatHint} />
      <TextArea
        {...field('text')}
        label={propose.text}
        hint={propose.textHint}
        maxCharacters={workshopLimits.proposal}
        rows={6}
      />
      <CommuneField
        typed={typed}
        errors={errors}
        choices={communes}
        label={propose.commune}
        hint={propose.communeHint}
        choose={common.chooseCommune}
      />
      <TextField {...field('place')} label={propose.place} optional />
      <TextField {...field('period')} label={propose.period} hint={propose.periodHint} optional />
      <TextField {...field('name', account?.name)} label={propose.name} hint={propose.nameHint} autoComplete="name" />
      <TextField
        {...field('email', account?.email)}
        type="email"
        label={propose.email}
        hint={propose.emailHint}
        autoComplete="email"
      />
      <div hidden>
        <label>
          {common.leaveEmpty}
          <input name="site" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <Actions>
        <Button>{propose.submit}</Button>
      </Actions>
    </ActForm>
  )
}
