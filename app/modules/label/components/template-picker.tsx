import { useMessages } from '~/platform/i18n/react'
import { Actions, Button } from '~/ui/button'
import { Select } from '~/ui/select'
import { templateMessages } from '../messages/template'

export type TemplatePickerProps = {
  templates: readonly { value: string; label: string }[]
  typed: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}

/** Inside a form, under the box that it fills: the same form comes back with the template's text in the box. */
export function TemplatePicker({ templates, typed, errors }: TemplatePickerProps) {
  const messages = useMessages(templateMessages)
  if (templates.length === 0) return null
  const chosen = typed['modele']
  return (
    <div className="field-pair">
      <Select
        name="modele"
        label={messages.pick}
        options={templates}
        defaultValue={typeof chosen === 'string' ? chosen : ''}
        error={errors['modele']}
        optional
      />
      <Actions>
        <Button kind="quiet" name="inserer" value="1">
          {messages.insert}
        </Button>
      </Actions>
    </div>
  )
}

/**
 * First in a form that has fields of one line: what the key Enter presses there, so that it does not insert a template.
 * It is not shown, and the keyboard does not stop on it.
 */
export const PressedByEnter = () => <button type="submit" hidden tabIndex={-1} />
