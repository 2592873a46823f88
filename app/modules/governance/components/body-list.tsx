import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { CivilDate } from '~/platform/pure/civil-date'
import { NoticeBoard } from '~/ui/notice-board'
import { Status } from '~/ui/status'
import { bodyMessages } from '../messages/bodies'
import { seatState } from '../rules/body'

export type ListedBody = {
  id: string
  name: string
  description: string
  seats: { least: number; most: number }
  held: number
  next: { id: string; day: CivilDate } | null
}

/** The bodies of the statutes: what each does, how its seats stand, when it sits next. */
export function BodyList({ bodies }: { bodies: readonly ListedBody[] }) {
  const locale = useLocale()
  const { list, seats: words } = useMessages(bodyMessages)
  const number = (value: number) => formatNumber(value, locale)
  return (
    <NoticeBoard
      level={2}
      items={bodies.map(({ id, name, description, seats, held, next }) => ({
        id,
        kind: (
          <Status kind={seatState({ seats }, held).missing > 0 ? 'missing' : 'met'}>
            {words.said(number(held), number(seats.most))}
          </Status>
        ),
        title: name,
        href: `/instances/${id}`,
        facts: description,
        term: next ? `${list.next} ${formatDate(next.day, locale)}` : undefined,
      }))}
    />
  )
}
