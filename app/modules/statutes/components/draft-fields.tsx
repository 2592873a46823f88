import { createContext, type ReactNode, useContext } from 'react'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Button } from '~/ui/button'
import { Checkbox, CheckboxGroup, RadioGroup } from '~/ui/choices'
import { Fieldset } from '~/ui/field'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { NumberField, TextField } from '~/ui/text-field'
import { editorMessages } from '../messages/editor'
import type { DraftFields, DraftList } from '../rules/draft/fields'
import type { StatutesProblem } from '../rules/problem'

/** The draft being edited: what its fields held when the page came, and what is wrong as one types. */
type EditedDraft = { fields: DraftFields; problems: readonly StatutesProblem[] }
const DraftContext = createContext<EditedDraft>({ fields: {}, problems: [] })
export const DraftProvider = DraftContext.Provider
export const useDraftFields = (): DraftFields => useContext(DraftContext).fields

/** A field's text, and the sentence beside it. What is simply empty is said by the panel alone: nobody has failed yet. */
function useDraftField(name: string): { text: string; error: string | null } {
  const locale = useLocale()
  const { fields, problems } = useContext(DraftContext)
  const found = problems.find(({ path, code }) => path === name && code !== 'empty')
  return { text: fields[name] ?? '', error: found?.sentence[locale] ?? null }
}

type Labelled = { name: string; label: string; hint?: ReactNode }

export function DraftText({ name, label, hint, optional, long }: Labelled & { optional?: boolean; long?: boolean }) {
  const { text, error } = useDraftField(name)
  const field = { name, label, hint, optional, error, defaultValue: text }
  return long ? <TextArea {...field} rows={3} /> : <TextField {...field} autoComplete="off" />
}

/** A number, a share, an amount: short, with its unit. */
export function DraftFigure({ name, label, hint, unit, optional }: Labelled & { unit?: string; optional?: boolean }) {
  const { text, error } = useDraftField(name)
  return (
    <NumberField
      name={name}
      label={label}
      hint={hint}
      unit={unit}
      optional={optional}
      error={error}
      defaultValue={text}
      inputMode="text"
    />
  )
}

type Words = Readonly<Record<string, string>>

export function DraftChoice({ name, label, hint, words, inline }: Labelled & { words: Words; inline?: boolean }) {
  const { text, error } = useDraftField(name)
  const options = Object.entries(words).map(([value, said]) => ({ value, label: said }))
  return <RadioGroup {...{ name, label, hint, error, options, inline }} defaultValue={text} />
}

export function DraftSelect({ name, label, hint, words, optional }: Labelled & { words: Words; optional?: boolean }) {
  const { text, error } = useDraftField(name)
  const options = Object.entries(words).map(([value, said]) => ({ value, label: said }))
  return <Select {...{ name, label, hint, error, options, optional }} defaultValue={text} />
}

export function DraftTicks({ name, label, words }: Labelled & { words: Words }) {
  const { text, error } = useDraftField(name)
  const options = Object.entries(words).map(([value, said]) => ({ value, label: said }))
  return <CheckboxGroup {...{ name, label, error, options }} defaultValues={text.split(',')} />
}

export function DraftTick({ name, label }: Labelled) {
  const { text } = useDraftField(name)
  return <Checkbox name={name} label={label} value="oui" defaultChecked={text !== ''} optional />
}

/** A text in both languages; the English one may be left out. */
export function DraftWords({ path, of, long }: { path: string; of: 'name' | 'description'; long?: boolean }) {
  const { fields } = useMessages(editorMessages)
  const [fr, en] = of === 'name' ? [fields.nameFr, fields.nameEn] : [fields.descriptionFr, fields.descriptionEn]
  return (
    <>
      <DraftText name={`${path}.fr`} label={fr} long={long} />
      <DraftText name={`${path}.en`} label={en} hint={fields.englishHint} long={long} optional />
    </>
  )
}

/** Each item of a list in a group of its own, with the button that takes it away, then the one that adds one. */
export function DraftItems({
  list,
  count,
  title,
  children,
}: {
  list: DraftList
  count: number
  title: (name: string) => string
  children: (path: string) => ReactNode
}) {
  const fields = useDraftFields()
  const messages = useMessages(editorMessages)
  return (
    <>
      {Array.from({ length: count }, (_, index) => {
        const path = `${list}.${index}`
        const name = fields[`${path}.name.fr`] || messages.unnamed
        return (
          <div key={path} className="draft-item">
            <Fieldset legend={title(name)} large>
              <input type="hidden" name={`${path}.id`} value={fields[`${path}.id`] ?? ''} />
              {children(path)}
            </Fieldset>
            <Button kind="quiet" name="change" value={`remove:${path}`}>
              {messages.remove(name)}
            </Button>
          </div>
        )
      })}
      <p>
        <Button kind="secondary" name="change" value={`add:${list}`}>
          {messages.add[list]}
        </Button>
      </p>
    </>
  )
}
