import { useMessages } from '~/platform/i18n/react'
import { NoticeBoard } from '~/ui/notice-board'
import { groupMessages } from '../messages/groups'
import type { Joining, Reading, GroupState } from '../rules/group'

export type GroupLine = {
  id: string
  slug: string
  title: string
  summary: string
  joining: Joining
  reading: Reading
  state: GroupState
  members: number
  threads: number
}

/** Groups, each with what it is about, who joins and how many are in it. */
export function GroupList({
  groups,
  base = '/groupes',
  level = 2,
}: {
  groups: readonly GroupLine[]
  base?: string
  level?: 2 | 3
}) {
  const messages = useMessages(groupMessages)
  return (
    <NoticeBoard
      level={level}
      items={groups.map(({ id, slug, title, summary, joining, state, members, threads }) => ({
        id,
        kind: state === 'closed' ? messages.states.closed : messages.joining[joining],
        title,
        href: `${base}/${slug}`,
        facts: summary,
        term: `${messages.members(members)}, ${messages.threads(threads)}`,
      }))}
    />
  )
}
