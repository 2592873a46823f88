import { useMessages } from '~/platform/i18n/react'
import { NoticeBoard } from '~/ui/notice-board'
import { Notice } from '~/ui/notice'
import { LinkList } from '~/ui/link-list'
import { Term } from '~/ui/term'
import { garantMessages } from '../messages/garants'
import { matterPath } from '../rules/debate-paths'
import type { MatterKind } from '../rules/garants'

/** What a garant has just done, in words. */
export function SpaceDone({ code }: { code: string | null }) {
  const { done } = useMessages(garantMessages).space
  const said = Object.entries(done).find(([known]) => known === code)?.[1]
  return said === undefined ? null : (
    <Notice kind="success" live>
      <p>{said}</p>
    </Notice>
  )
}

type Matter = { number: number; title: string; kind: MatterKind; state: string; dueOn: string }

/** What waits for the garants, the nearest term first; then what they answered. */
export function MatterLinks({
  debate,
  matters,
  day,
}: {
  debate: { id: string }
  matters: readonly Matter[]
  day: string
}) {
  const { space, matterKinds } = useMessages(garantMessages)
  const waiting = matters.filter(({ state }) => state === 'waiting').toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
  const answered = matters.filter(({ state }) => state === 'answered')
  return (
    <>
      <NoticeBoard
        items={waiting.map(({ number, title, kind, dueOn }) => ({
          id: String(number),
          kind: matterKinds[kind],
          title,
          href: matterPath(debate, number),
          term: <Term today={day} dueOn={dueOn} />,
        }))}
        empty={<p className="soft">{space.noWaiting}</p>}
      />
      {answered.length > 0 ? (
        <>
          <h3>{space.past}</h3>
          <LinkList items={answered.map(({ number, title }) => ({ href: matterPath(debate, number), title }))} />
        </>
      ) : null}
    </>
  )
}
