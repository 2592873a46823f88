import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { templateMessages } from '../messages/template'
import { templateLimits, type TemplateUse } from '../rules/template'

type Props = {
  use: TemplateUse
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
  /** Files to see the text filled with. */
  files: readonly { id: string; label: string }[]
}

/** Writes a template: saved, or seen filled first. */
export function TemplateForm({ use, typed, errors, files }: Props) {
  const messages = useMessages(templateMessages)
  const text = (name: 'fr' | 'en') => ({
    ...{ name, error: errors[name], defaultValue: typed[name], rows: 12, maxCharacters: templateLimits.text },
  })
  return (
    <ActForm values={{ use, version: typed['version'] }}>
      <p>
        {messages.useChosen} <strong>{messages.uses[use]}</strong>
      </p>
      <TextField
        name="name"
        label={messages.name}
        hint={messages.nameHint}
        defaultValue={typed['name']}
        error={errors['name']}
        maxLength={templateLimits.name}
        autoComplete="off"
      />
      <TextArea {...text('fr')} label={messages.fr} />
      <TextArea {...text('en')} label={messages.en} optional />
      <Actions>
        <Button name="intent" value="save">
          {messages.save}
        </Button>
      </Actions>
      <Select
        name="dossier"
        label={messages.previewWith}
        placeholder={messages.previewExample}
        defaultValue={typed['dossier'] ?? ''}
        options={files.map(({ id, label }) => ({ value: id, label }))}
        optional
      />
      <Actions>
        <Button kind="secondary" name="intent" value="preview">
          {messages.preview}
        </Button>
      </Actions>
    </ActForm>
  )
}
