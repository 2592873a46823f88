import { useMessages } from '~/platform/i18n/react'
import { LinkList } from '~/ui/link-list'
import { conflictMessages } from '../messages/conflicts'
import { sittingMessages } from '../messages/sittings'

/** From a sitting to who is kept out of its items, and to what it decided. */
export function SittingLinks({ id }: { id: string }) {
  const conflicts = useMessages(conflictMessages)
  const sittings = useMessages(sittingMessages)
  return (
    <LinkList
      items={[
        { href: `/espace/seances/${id}/conflits`, title: conflicts.title },
        { href: `/espace/seances/${id}/decisions`, title: sittings.title },
      ]}
    />
  )
}
