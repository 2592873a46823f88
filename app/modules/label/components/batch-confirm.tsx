import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { batchMessages } from '../messages/batch'
import type { BatchAct } from '../rules/batch'
import type { ShownLine } from './batch-lines'

type Props = {
  batch: { acte: BatchAct; personne: string | null; retour: string }
  lines: readonly ShownLine[]
  back: string
}

/** Confirms a batch for the files that were seen to be ready: what became impossible since is told then. */
export function BatchConfirm({ batch, lines, back }: Props) {
  const { page: messages } = useMessages(batchMessages)
  return (
    <ActForm
      action="/equipe/label/lot"
      values={{ acte: batch.acte, personne: batch.personne ?? undefined, retour: batch.retour }}
    >
      {lines.map(({ id, isDone }) => (isDone ? <input key={id} type="hidden" name="dossier" value={id} /> : null))}
      <Actions>
        <Button>{messages.confirm[batch.acte]}</Button>
        <ButtonLink kind="quiet" href={back}>
          {messages.back}
        </ButtonLink>
      </Actions>
    </ActForm>
  )
}
