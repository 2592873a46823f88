import { useMessages } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { Notice } from '~/ui/notice'
import { formMessages } from '../messages/form'
import type { Conflict } from './send-draft'

/** After a refused post: what is stored now, where it differs from what was typed. What was typed is in the fields. */
export function StoredVersions({ refusal, conflicts }: { refusal: string; conflicts: readonly Conflict[] }) {
  const messages = useMessages(formMessages)
  return (
    <Notice kind="warning" live title={refusal}>
      {conflicts.length > 0 ? (
        <>
          <p>{messages.conflictHere}</p>
          <DefinitionList
            items={conflicts.map(({ label, stored }) => ({ term: label, value: stored || messages.noAnswer }))}
          />
        </>
      ) : null}
    </Notice>
  )
}
