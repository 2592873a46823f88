import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { TextArea } from '~/ui/text-area'
import { batchMessages } from '../messages/batch'
import { templateMessages } from '../messages/template'
import { type BatchAct, isReminder } from '../rules/batch'
import { templateLimits } from '../rules/template'
import type { ShownLine } from './batch-lines'
import { TemplatePicker, type TemplatePickerProps } from './template-picker'

type Props = Pick<TemplatePickerProps, 'templates'> & {
  batch: { acte: BatchAct; personne: string | null; retour: string; message: string; messageLocale: string }
  lines: readonly ShownLine[]
  back: string
  messageError: string | null
}

/** Confirms a batch for the files that were seen to be ready: what became impossible since is told then. */
export function BatchConfirm({ batch, lines, back, templates, messageError }: Props) {
  const { page: messages } = useMessages(batchMessages)
  const words = useMessages(templateMessages)
  const { acte, personne, retour, message, messageLocale } = batch
  return (
    <ActForm action="/equipe/label/lot" values={{ acte, personne: personne ?? undefined, retour }}>
      {lines.map(({ id, isDone }) => (isDone ? <input key={id} type="hidden" name="dossier" value={id} /> : null))}
      {isReminder(acte) ? (
        <>
          <input type="hidden" name="messageLocale" value={messageLocale} />
          <TextArea
            name="message"
            label={words.message}
            hint={words.batchMessageHint}
            rows={5}
            maxCharacters={templateLimits.text}
            defaultValue={message}
            error={messageError ?? undefined}
            optional
          />
          <TemplatePicker templates={templates} typed={{}} errors={{}} />
        </>
      ) : null}
      <Actions>
        <Button name="intent" value="confirm">
          {messages.confirm[acte]}
        </Button>
        {isReminder(acte) ? (
          <Button kind="secondary" name="intent" value="preview">
            {words.see}
          </Button>
        ) : null}
        <ButtonLink kind="quiet" href={back}>
          {messages.back}
        </ButtonLink>
      </Actions>
    </ActForm>
  )
}
