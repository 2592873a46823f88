import { hearingMessages } from '~/modules/label/messages/hearing'
import { lifeMessages } from '~/modules/label-life/messages/index'
import { useMessages } from '~/platform/i18n/react'
import { LinkList } from '~/ui/link-list'
import { Wrap } from '~/ui/section'
import { supportMessages } from '../messages/index'

/** From an applicant's follow-up to what comes after a decision. */
export function FollowUpLinks({
  id,
  ...are
}: {
  id: string
  isHeard: boolean
  wasQuestioned: boolean
  isFollowed: boolean
}) {
  const life = useMessages(lifeMessages).holder
  const { receiver } = useMessages(supportMessages)
  const page = `/espace/label/${id}`
  const hearing = useMessages(hearingMessages)
  const items = [
    ...(are.isHeard ? [{ href: `${page}/audition`, title: hearing.link }] : []),
    ...(are.wasQuestioned ? [{ href: `${page}/mise-en-cause`, title: life.link }] : []),
    ...(are.isFollowed ? [{ href: `${page}/accompagnement`, title: receiver.link }] : []),
  ]
  if (items.length === 0) return null
  return (
    <Wrap>
      <LinkList items={items} />
    </Wrap>
  )
}
