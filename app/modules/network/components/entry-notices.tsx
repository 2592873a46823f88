import { useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { changeMessages } from '../messages/changes'
import { entryPageMessages } from '../messages/entry-page'

type NoticesProps = {
  /** 'state' of the entry, what its readers answer to while it waits, and what has just been done. */
  page: {
    state: string
    changeId: string | null
    done: 'propose' | 'enregistre' | 'toujours-vrai' | null
    /** The reader answers for it, with an account. */
    isOwn: boolean
  }
}

/** What was just done to an entry, or that it waits for who knows it. */
export function EntryNotices({ page }: NoticesProps) {
  const { stillTrue } = useMessages(changeMessages)
  const messages = useMessages(entryPageMessages)
  if (page.done === 'propose')
    return (
      <Notice kind="success" title={messages.proposedTitle} live>
        <p>{page.isOwn ? messages.proposed : messages.proposedByLink}</p>
      </Notice>
    )
  if (page.done === 'toujours-vrai')
    return (
      <Notice kind="success" live>
        {stillTrue.done}
      </Notice>
    )
  if (page.done === 'enregistre')
    return (
      <Notice kind="success" title={messages.savedTitle} live>
        <p>{messages.saved}</p>
      </Notice>
    )
  if (page.state !== 'pending') return null
  return (
    <Notice kind="warning" title={messages.pendingTitle}>
      <p>{messages.pending}</p>
      <p>
        <Anchor href={page.changeId ? `/reseau/modifications/${page.changeId}` : '/reseau/a-confirmer'}>
          {messages.pendingCall}
        </Anchor>
      </p>
    </Notice>
  )
}
