import { formatDate, formatList } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { DefinitionList } from '~/ui/definition-list'
import { NoticeBoard } from '~/ui/notice-board'
import { communityMessages } from '../messages/communities'
import { type Circle, circles, type NoticeKind, received, type Side, sides } from '../rules/community'

/** The two places of gardeners, held or free. */
export function Gardeners({ gardeners }: { gardeners: readonly { side: Side; shownAs: string; startsOn: string }[] }) {
  const messages = useMessages(communityMessages)
  const locale = useLocale()
  return (
    <DefinitionList
      items={sides.map((side) => {
        const held = gardeners.find((one) => one.side === side)
        return {
          term: messages.sides[side],
          value: held
            ? `${held.shownAs}, ${messages.page.since(formatDate(held.startsOn, locale))}`
            : messages.page.vacant,
        }
      })}
    />
  )
}

/** What each circle is, how many stand in it and what they receive: from the table that the jobs send by. */
export function CircleTable({ counts }: { counts: Readonly<Record<Circle, number>> }) {
  const messages = useMessages(communityMessages)
  const locale = useLocale()
  const { page, receives } = messages
  const gets = (circle: Circle) =>
    formatList(
      [
        receives.letter,
        ...(received[circle].notices ? [receives.notices] : []),
        ...(received[circle].writes ? [receives.writes] : []),
      ],
      locale,
    )
  return (
    <DataTable
      caption={page.circles}
      captionHidden
      rows={circles}
      rowKey={(circle) => circle}
      columns={[
        {
          key: 'circle',
          header: page.circle,
          rowHeader: true,
          cell: (circle) => (
            <>
              {messages.circles[circle]}
              <br />
              <span className="soft">{messages.circleTexts[circle]}</span>
            </>
          ),
        },
        { key: 'count', header: page.count, oneLine: true, cell: (circle) => messages.people(counts[circle]) },
        { key: 'gets', header: page.gets, cell: gets },
      ]}
    />
  )
}

export type NoticeLine = { id: string; kind: NoticeKind; title: string; place: string; term: string }

/** Needs and offers, each with where and until when. */
export function NoticeLines({
  notices,
  empty,
  level = 3,
}: {
  notices: readonly NoticeLine[]
  empty: string
  level?: 2 | 3
}) {
  const { kinds } = useMessages(communityMessages)
  return (
    <NoticeBoard
      level={level}
      empty={<p>{empty}</p>}
      items={notices.map(({ id, kind, title, place, term }) => ({
        id,
        kind: kinds[kind],
        title,
        href: `/espace/annonces/${id}`,
        facts: place,
        term,
      }))}
    />
  )
}
