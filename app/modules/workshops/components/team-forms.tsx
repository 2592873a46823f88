import { errorOf } from '~/modules/governance/components/body-problems'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { DateField, NumberField, TextField } from '~/ui/text-field'
import { teamWorkshopMessages } from '../messages/team'
import { type CommuneChoice, CommuneField } from './commune-field'

type Props = { typed: Readonly<Record<string, string>>; errors: readonly FormError[] }

/** The draft of a workshop: its day and its place; the rest is written on the event's own page. */
export function OpenWorkshopForm({ typed, errors, communes }: Props & { communes: readonly CommuneChoice[] }) {
  const { list, common } = useMessages(teamWorkshopMessages)
  const field = (name: string) => ({ name, error: errorOf(errors, name) ?? null, defaultValue: typed[name] ?? '' })
  return (
    <ActForm values={{ intent: 'open' }}>
      <TextField {...field('title')} label={list.name} />
      <DateField {...field('date')} label={list.date} />
      <TextField {...field('time')} label={list.time} hint={list.timeHint} length="short" optional />
      <TextField {...field('endTime')} label={list.endTime} length="short" optional />
      <CommuneField
        typed={typed}
        errors={errors}
        choices={communes}
        label={list.commune}
        hint={list.communeHint}
        choose={common.chooseCommune}
      />
      <TextField {...field('place')} label={list.place} optional />
      <NumberField {...field('capacity')} label={list.capacity} optional />
      <Actions note={list.openText}>
        <Button>{list.open}</Button>
      </Actions>
    </ActForm>
  )
}

/** An event that exists, by its address. */
export function LinkWorkshopForm({ typed, errors }: Props) {
  const { list } = useMessages(teamWorkshopMessages)
  return (
    <ActForm values={{ intent: 'link' }}>
      <TextField
        name="address"
        label={list.address}
        hint={list.addressHint}
        error={errorOf(errors, 'address') ?? null}
        defaultValue={typed['address'] ?? ''}
      />
      <Actions>
        <Button kind="secondary">{list.link}</Button>
      </Actions>
    </ActForm>
  )
}
