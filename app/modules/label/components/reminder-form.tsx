import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { TextArea } from '~/ui/text-area'
import { batchMessages } from '../messages/batch'
import { templateMessages } from '../messages/template'
import { templateLimits } from '../rules/template'
import { TemplatePicker, type TemplatePickerProps } from './template-picker'

/** Reminds the applicant of a completion, with a message where one is wanted. */
export function ReminderForm({ isOpen, ...picker }: TemplatePickerProps & { isOpen: boolean }) {
  const messages = useMessages(templateMessages)
  const { remind } = useMessages(batchMessages).file
  const { typed, errors } = picker
  return (
    <details open={isOpen || undefined} id="relancer">
      <summary>{remind}</summary>
      <ActForm values={{ intent: 'remind' }}>
        <TextArea
          name="message"
          label={messages.message}
          hint={messages.messageHint}
          rows={4}
          maxCharacters={templateLimits.text}
          defaultValue={typeof typed['message'] === 'string' ? typed['message'] : ''}
          error={errors['message']}
          optional
        />
        <TemplatePicker {...picker} />
        <Actions>
          <Button kind="secondary">{remind}</Button>
        </Actions>
      </ActForm>
    </details>
  )
}
