import { PlaceField, type PlaceFieldProps } from '~/modules/territory/components/place-field'
import { useMessages } from '~/platform/i18n/react'
import { CheckboxGroup, RadioGroup } from '~/ui/choices'
import { Fieldset } from '~/ui/field'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { NumberField, TextField } from '~/ui/text-field'
import { linkRows, placeTyped, type Typed, typedList, typedText } from '../forms-entry'
import { fieldMessages, hintOf } from '../messages/fields'
import { vocabularyMessages } from '../messages/vocabularies'
import { type EntryKind, lengths } from '../rules/entry-content'
import type { AskedField } from '../rules/entry-fields'
import { licences, type Vocabulary, vocabularies } from '../rules/vocabularies'

export type FieldError = { field: string; message: string }
export type EntryFieldsProps = {
  kind: EntryKind
  asked: readonly AskedField[]
  typed: Typed
  errors: readonly FieldError[]
  placeChoices?: PlaceFieldProps['choices']
  /** The fields that may not stay empty. */
  required: readonly string[]
}

/** The fields of an entry, as the table of its kind says: the same for proposing, completing and changing. */
export function EntryFields({ asked, ...rest }: EntryFieldsProps) {
  return (
    <>
      {asked.map(({ field, ask }) => (
        <OneField key={field} field={field} ask={ask} {...rest} />
      ))}
    </>
  )
}

type OneProps = Omit<EntryFieldsProps, 'asked'> & Pick<AskedField, 'field' | 'ask'>

function OneField({ kind, field, ask, typed, errors, placeChoices, required }: OneProps) {
  const messages = useMessages(fieldMessages)
  const fields: Readonly<Record<string, string>> = messages.fields
  const common = {
    name: field,
    label: fields[field] ?? field,
    hint: hintOf(messages, kind, field),
    error: errors.find((error) => error.field === field)?.message ?? null,
    optional: !required.includes(field),
  }
  const value = typedText(typed, field)
  switch (ask.as) {
    case 'line':
      return <TextField {...common} defaultValue={value} />
    case 'date':
      return <TextField {...common} length="medium" autoComplete="off" defaultValue={value} />
    case 'count':
      return <NumberField {...common} defaultValue={value} />
    case 'text':
      return <TextArea {...common} rows={ask.rows} maxCharacters={lengths.text} defaultValue={value} />
    case 'place':
      return (
        <PlaceField
          values={placeTyped(typed)}
          errors={Object.fromEntries(errors.map(({ field: at, message }) => [at, message]))}
          optional={common.optional}
          {...(placeChoices ? { choices: placeChoices } : {})}
        />
      )
    case 'links':
      return <LinksField {...common} typed={typed} />
    case 'licence':
      return <LicenceField {...common} value={value} />
    default:
      return <WordsField {...common} of={ask.of} several={ask.as === 'several'} chosen={typedList(typed, field)} />
  }
}

type Common = { name: string; label: string; hint: string | undefined; error: string | null; optional: boolean }

/** A few words are all shown; many that exclude each other are a list to open. */
function WordsField({
  of,
  several,
  chosen,
  ...common
}: Common & { of: Vocabulary; several: boolean; chosen: readonly string[] }) {
  const words = useMessages(vocabularyMessages)
  const said: Readonly<Record<string, string>> = words[of]
  const options = vocabularies[of].map((word) => ({ value: word, label: said[word] ?? word }))
  if (several) return <CheckboxGroup {...common} options={options} defaultValues={chosen} />
  return <Select {...common} options={options} defaultValue={chosen[0] ?? ''} />
}

function LicenceField({ value, ...common }: Common & { value: string }) {
  const words = useMessages(vocabularyMessages)
  const messages = useMessages(fieldMessages)
  const options = licences.map((licence) => ({
    value: licence,
    label: words.licence[licence],
    hint: messages.licences[licence],
  }))
  return <RadioGroup {...common} optional={false} options={options} defaultValue={value || licences[0]} />
}

/** Rows of title and address: those there are, and room for two more. */
function LinksField({ typed, name, label, hint, error, optional }: Common & { typed: Typed }) {
  const messages = useMessages(fieldMessages)
  const rows = linkRows(typed)
  const shown = Math.min(lengths.links, rows.length + 2)
  return (
    <Fieldset legend={label} id={`champ-${name}`} hint={hint} error={error} optional={optional}>
      {Array.from({ length: shown }, (_, row) => (
        <div className="link-row" key={row}>
          <TextField
            name={`${name}.${row}.title`}
            label={messages.linkTitle(row + 1)}
            defaultValue={rows[row]?.title ?? ''}
            optional
          />
          <TextField
            name={`${name}.${row}.url`}
            type="url"
            inputMode="url"
            label={messages.linkAddress(row + 1)}
            defaultValue={rows[row]?.url ?? ''}
            optional
          />
        </div>
      ))}
    </Fieldset>
  )
}
