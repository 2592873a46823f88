import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Fieldset } from '~/ui/field'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { DateField, NumberField, TextField } from '~/ui/text-field'
import { eventLimits } from '../forms'
import { eventMessages } from '../messages/events'
import { teamEventMessages } from '../messages/team'
import { eventKinds, registrationModes } from '../rules/event'
import { recurrences } from '../rules/series'
import { type CommuneChoice, EventPlaceFields } from './event-place-fields'
import { errorOf } from './event-problems'

type Props = {
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  /** Communes to choose among, where the words typed may mean several. */
  communes: readonly CommuneChoice[]
  /** Lines of the programme that it may come from. */
  items: readonly { id: string; label: string }[]
  /** Null for a new event, which may be a series. */
  revision: number | null
}

/** All that is said of an event. */
export function EventForm({ typed, errors, communes, items, revision }: Props) {
  const { form } = useMessages(teamEventMessages)
  const words = useMessages(eventMessages)
  const field = (name: string) => ({ name, error: errorOf(errors, name) ?? null, defaultValue: typed[name] ?? '' })
  return (
    <ActForm values={revision === null ? {} : { revision }}>
      <RadioGroup
        {...field('kind')}
        label={form.kind}
        options={eventKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <TextField {...field('title')} label={form.title} hint={form.titleHint} />
      <TextArea
        {...field('description')}
        label={form.description}
        hint={form.descriptionHint}
        maxCharacters={eventLimits.description}
        rows={8}
      />
      <TextField {...field('organiser')} label={form.organiser} hint={form.organiserHint} />
      <Fieldset legend={form.whenTitle} large>
        <DateField {...field('date')} label={form.date} />
        <TextField {...field('time')} label={form.time} hint={form.timeHint} length="short" optional />
        <TextField {...field('endTime')} label={form.endTime} length="short" optional />
        <DateField {...field('endDate')} label={form.endDate} hint={form.endDateHint} optional />
        {revision === null ? (
          <>
            <Select
              {...field('recurrence')}
              label={form.recurrence}
              placeholder={form.once}
              optional
              options={recurrences.map((one) => ({ value: one, label: form.recurrences[one] }))}
            />
            <DateField {...field('until')} label={form.until} hint={form.untilHint} optional />
          </>
        ) : null}
      </Fieldset>
      <EventPlaceFields typed={typed} errors={errors} communes={communes} />
      <Fieldset legend={form.registrationTitle} large>
        <RadioGroup
          {...field('registration')}
          defaultValue={typed['registration'] ?? 'open'}
          label={form.registration}
          options={registrationModes.map((mode) => ({ value: mode, label: words.modes[mode] }))}
        />
        <NumberField {...field('capacity')} label={form.capacity} hint={form.capacityHint} optional />
        <DateField {...field('closesOn')} label={form.closesOn} hint={form.closesOnHint} optional />
      </Fieldset>
      {items.length > 0 ? (
        <Select
          {...field('programmeItemId')}
          label={form.programmeItem}
          placeholder={form.noItem}
          optional
          options={items.map(({ id, label }) => ({ value: id, label }))}
        />
      ) : null}
      <Actions>
        <Button>{revision === null ? form.create : form.save}</Button>
      </Actions>
    </ActForm>
  )
}
