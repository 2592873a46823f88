import { useMessages } from '~/platform/i18n/react'
import { Notice } from '~/ui/notice'
import { memberMessages } from '../messages'

/** What the act just done has brought about, from the address's `fait`; nothing for a code that is not ours. */
export function DoneNotice({ code }: { code: string | null }) {
  const { organisations, mandates } = useMessages(memberMessages)
  const found = [...Object.entries(organisations.done), ...Object.entries(mandates.done)].find(
    ([known]) => known === code,
  )
  if (!found) return null
  return (
    <Notice kind="success" live>
      <p>{found[1]}</p>
    </Notice>
  )
}
