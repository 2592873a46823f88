import { PlaceField, type PlaceFieldProps } from '~/modules/territory/components/place-field'
import type { PlaceValues } from '~/modules/territory/forms-place'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { CheckboxGroup } from '~/ui/choices'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { type Typed, typedList, typedText } from '../forms-entry'
import { profileMessages } from '../messages/profiles'
import { vocabularyMessages } from '../messages/vocabularies'
import { audiences, profileLengths, profileParts } from '../rules/practitioner'
import { vocabularies } from '../rules/vocabularies'

export type ProfileFormProps = {
  typed: Typed
  place: PlaceValues
  placeChoices: PlaceFieldProps['choices']
  errors: readonly { field: string; message: string }[]
  isOpen: boolean
}

/** What somebody offers, and what of it they show to whom. */
export function ProfileForm({ typed, place, placeChoices, errors, isOpen }: ProfileFormProps) {
  const { form } = useMessages(profileMessages)
  const words = useMessages(vocabularyMessages)
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null
  const common = (name: string) => ({ name, defaultValue: typedText(typed, name), error: errorOf(name) })
  return (
    <ActForm className="stack">
      <TextField {...common('name')} label={form.name} autoComplete="name" />
      <TextField {...common('headline')} label={form.headline} hint={form.headlineHint} optional />
      <TextArea
        {...common('about')}
        label={form.about}
        hint={form.aboutHint}
        rows={6}
        maxCharacters={profileLengths.about}
        optional
      />
      <TextArea {...common('skills')} label={form.skills} hint={form.skillsHint} rows={5} optional />
      <CheckboxGroup
        name="themes"
        label={form.themes}
        options={vocabularies.theme.map((theme) => ({ value: theme, label: words.theme[theme] }))}
        defaultValues={typedList(typed, 'themes')}
        optional
      />
      <PlaceField
        values={place}
        label={form.place}
        hint={form.placeHint}
        withName={false}
        errors={Object.fromEntries(errors.map(({ field, message }) => [field, message]))}
        optional
        {...(placeChoices ? { choices: placeChoices } : {})}
      />
      <TextField {...common('availability')} label={form.availability} hint={form.availabilityHint} optional />
      <section>
        <h2>{form.showTitle}</h2>
        <p>{form.showLede}</p>
        {profileParts.map((part) => (
          <Select
            key={part}
            name={`shows.${part}`}
            label={form.parts[part]}
            placeholder={null}
            options={audiences
              .filter((audience) => part !== 'contact' || audience !== 'everyone')
              .map((audience) => ({ value: audience, label: form.audiences[audience] }))}
            defaultValue={typedText(typed, `shows.${part}`)}
          />
        ))}
      </section>
      <Actions>
        <Button name="intent" value="open">
          {isOpen ? form.saveOpen : form.save}
        </Button>
        {isOpen ? (
          <Button kind="quiet" name="intent" value="close">
            {form.close}
          </Button>
        ) : null}
      </Actions>
    </ActForm>
  )
}
