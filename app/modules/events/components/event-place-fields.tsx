import { useMessages } from '~/platform/i18n/react'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Fieldset } from '~/ui/field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { eventLimits } from '../forms'
import { eventMessages } from '../messages/events'
import { teamEventMessages } from '../messages/team'
import { eventFormats } from '../rules/event'
import { errorOf } from './event-problems'

export type CommuneChoice = { code: string; name: string; postcode: string | null }

/** Where an event is held: in a commune chosen by its name, on line, or both. */
export function EventPlaceFields({
  typed,
  errors,
  communes,
}: {
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  communes: readonly CommuneChoice[]
}) {
  const { form } = useMessages(teamEventMessages)
  const words = useMessages(eventMessages)
  const field = (name: string) => ({ name, error: errorOf(errors, name) ?? null, defaultValue: typed[name] ?? '' })
  return (
    <Fieldset legend={form.whereTitle} large>
      <RadioGroup
        {...field('format')}
        defaultValue={typed['format'] ?? 'in-person'}
        label={form.format}
        options={eventFormats.map((format) => ({ value: format, label: words.formats[format] }))}
      />
      {communes.length > 0 ? <input type="hidden" name="communeAsked" value={typed['commune'] ?? ''} /> : null}
      <TextField {...field('commune')} label={form.commune} hint={form.communeHint} autoComplete="off" optional />
      {communes.length > 0 ? (
        <RadioGroup
          name="communeCode"
          label={form.communeChoices}
          options={communes.map(({ code, name, postcode }) => ({
            value: code,
            label: postcode === null ? name : `${name} (${postcode})`,
          }))}
          defaultValue={typed['communeCode'] ?? null}
        />
      ) : null}
      <TextField {...field('place')} label={form.place} hint={form.placeHint} optional />
      <TextField {...field('position')} label={form.position} hint={form.positionHint} length="medium" optional />
      <TextArea
        {...field('access')}
        label={form.access}
        hint={form.accessHint}
        maxCharacters={eventLimits.access}
        rows={4}
        optional
      />
      <TextField {...field('link')} type="url" label={form.link} hint={form.linkHint} optional />
    </Fieldset>
  )
}
