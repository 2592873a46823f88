import { PlaceField, type PlaceFieldProps } from '~/modules/territory/components/place-field'
import type { PlaceValues } from '~/modules/territory/forms-place'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox, RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { contributionMessages } from '../messages/contributions'
import { contributionTeamMessages } from '../messages/team'
import { contributionLimits } from '../rules/contribution'
import type { Theme } from '../rules/stage-settings'
import { errorOf } from './contribution-problems'

type Props = {
  debate: { themes: readonly Theme[] }
  events: readonly { id: string; title: string; startsOn: string }[]
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  place: PlaceValues
  placeChoices: PlaceFieldProps['choices']
  /** The same text is there already. */
  isKnown: boolean
}

/** Recopies what was not sent on line, several in a row. */
export function EnterForm({ debate, events, typed, errors, place, placeChoices, isKnown }: Props) {
  const { enter } = useMessages(contributionTeamMessages)
  const { form, origins } = useMessages(contributionMessages)
  const locale = useLocale()
  const field = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name] ?? '' })
  return (
    <ActForm className="stack">
      <RadioGroup
        {...field('origin')}
        label={enter.origin}
        options={(['post', 'paper', 'workshop', 'team'] as const).map((value) => ({ value, label: origins[value] }))}
      />
      <TextField
        {...field('originNote')}
        label={enter.originNote}
        hint={enter.originNoteHint}
        maxLength={contributionLimits.note}
        optional
      />
      {events.length > 0 ? (
        <Select
          {...field('eventId')}
          label={enter.event}
          placeholder={enter.noEvent}
          optional
          options={events.map(({ id, title, startsOn }) => ({
            value: id,
            label: `${title} (${formatDate(startsOn, locale)})`,
          }))}
        />
      ) : null}
      <TextField {...field('title')} label={form.subject} maxLength={contributionLimits.title} />
      <TextArea {...field('text')} label={form.text} maxCharacters={contributionLimits.text} rows={8} />
      {debate.themes.length > 0 ? (
        <Select
          {...field('theme')}
          label={form.theme}
          placeholder={form.noTheme}
          optional
          options={debate.themes.map(({ key, title }) => ({ value: key, label: title }))}
        />
      ) : null}
      <PlaceField
        values={place}
        choices={placeChoices ?? []}
        errors={{ place: errorOf(errors, 'place'), placePoint: errorOf(errors, 'placePoint') }}
        label={form.place}
        hint={form.placeHint}
        withName={false}
        optional
      />
      <TextField {...field('name')} label={enter.name} hint={enter.nameHint} maxLength={contributionLimits.name} />
      <TextField {...field('email')} type="email" label={enter.email} hint={enter.emailHint} optional />
      {isKnown ? <Checkbox name="distinct" value="yes" label={enter.distinct} optional /> : null}
      <Actions>
        <Button>{enter.save}</Button>
      </Actions>
    </ActForm>
  )
}
