import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { NoticeBoard } from '~/ui/notice-board'
import { Tag } from '~/ui/tag'
import { groupMessages } from '../messages/groups'

export type ThreadLine = {
  id: string
  title: string
  lastPostAt: string
  posts: number
  isClosed: boolean
  isUnread: boolean
}

/** A group's conversations; what holds something unread says so in a word. */
export function ThreadList({ threads, slug }: { threads: readonly ThreadLine[]; slug: string }) {
  const { space, posts: count } = useMessages(groupMessages)
  const locale = useLocale()
  return (
    <NoticeBoard
      level={3}
      items={threads.map(({ id, title, lastPostAt, posts, isClosed, isUnread }) => ({
        id,
        kind: isUnread ? <Tag tone="colza">{space.unreadTag}</Tag> : isClosed ? space.closedTag : '',
        title,
        href: `/espace/groupes/${slug}/fils/${id}`,
        facts: space.last(formatDate(new Date(lastPostAt), locale)),
        term: count(posts),
      }))}
    />
  )
}
