import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { Prose } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { teamDebateMessages } from '../messages/team'
import type { DebateState } from '../rules/debate'
import { teamDebatePath } from '../rules/debate-paths'

/** Announcing, with what it brings about; only once nothing is missing. */
export function PublishForm({ revision, ready }: { revision: number; ready: boolean }) {
  const { page } = useMessages(teamDebateMessages)
  if (!ready)
    return (
      <Prose>
        <p>{page.missingText}</p>
      </Prose>
    )
  return (
    <ActForm values={{ intent: 'publish', revision }}>
      <Prose>
        <p>{page.publishText}</p>
      </Prose>
      <Actions>
        <Button>{page.publish}</Button>
      </Actions>
    </ActForm>
  )
}

/** Giving a draft up, or ending before its time what was announced. */
export function EndForms({
  debate,
  reason,
  error,
}: {
  debate: { id: string; state: DebateState }
  reason: string
  error: string | undefined
}) {
  const { page } = useMessages(teamDebateMessages)
  const cancel = { cancelHref: teamDebatePath(debate), cancelLabel: page.keep }
  if (debate.state === 'draft')
    return (
      <Confirm title={page.discard} confirmLabel={page.discard} values={{ intent: 'discard' }} {...cancel}>
        <p>{page.discardText}</p>
      </Confirm>
    )
  if (debate.state !== 'announced' && debate.state !== 'open' && debate.state !== 'closed') return null
  return (
    <Confirm
      title={page.abandon}
      confirmLabel={page.abandon}
      values={{ intent: 'abandon' }}
      fields={
        <TextArea
          name="reason"
          label={page.reason}
          hint={page.reasonHint}
          rows={3}
          defaultValue={reason}
          error={error}
        />
      }
      {...cancel}
    >
      <p>{page.abandonText}</p>
    </Confirm>
  )
}
