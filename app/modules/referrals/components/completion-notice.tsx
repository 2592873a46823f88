import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Notice } from '~/ui/notice'
import { procedureMessages } from '../messages/procedure'
import { procedureSectionMessages } from '../messages/procedure-sections'
import type { CompletionKind } from '../forms-procedure'

export type OpenCompletion = { kind: CompletionKind; message: string; dueOn: string }

/** What the cooperative asks to complete, while the requester has the hand. */
export function CompletionNotice({ completion }: { completion: OpenCompletion | null }) {
  const locale = useLocale()
  const messages = useMessages(procedureSectionMessages).completion
  const words = useMessages(procedureMessages)
  if (!completion) return null
  return (
    <Notice kind="warning" title={messages.title}>
      <p>{messages.text(formatDate(completion.dueOn, locale))}</p>
      <p>
        <strong>{words.completionKinds[completion.kind]}</strong> {completion.message}
      </p>
    </Notice>
  )
}
