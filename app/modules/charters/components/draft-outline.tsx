import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { Section } from '~/ui/section'
import { teamMessages } from '../messages/team'
import type { DraftList, DraftPart } from '../rules/draft/fields'

export type OutlineItem = { title: string; note: string; problems: number }
export type Outline = Readonly<Record<DraftList, readonly OutlineItem[]>>

/** The draft as lists, each item with the way to its page; while it is written, items are added, moved and taken out here. */
export function DraftOutline({
  id,
  revision,
  outline,
  isWritable,
}: {
  id: string
  revision: number
  outline: Outline
  isWritable: boolean
}) {
  const { draft } = useMessages(teamMessages)
  const titles: Readonly<Record<DraftList, string>> = {
    articles: draft.articles,
    criteres: draft.criteria,
    conditions: draft.conditions,
  }
  const lists = ['articles', 'criteres', 'conditions'] as const
  return (
    <>
      {lists.map((list) => (
        <Section key={list} id={list} title={titles[list]} level={2}>
          <ol className="link-list outline">
            {outline[list].map((item, index) => (
              <li key={`${index}${item.title}`} id={`${list}-${index + 1}`}>
                <OutlineRow id={id} part={list} index={index} item={item} />
                {isWritable ? (
                  <Moves
                    revision={revision}
                    list={list}
                    index={index}
                    count={outline[list].length}
                    name={item.title || draft.untitled}
                  />
                ) : null}
              </li>
            ))}
          </ol>
          {isWritable ? (
            <ActForm values={{ intent: 'arrange', revision, change: `add:${list}` }}>
              <Actions>
                <Button kind="secondary">{draft.add[list]}</Button>
              </Actions>
            </ActForm>
          ) : null}
        </Section>
      ))}
    </>
  )
}

function OutlineRow({ id, part, index, item }: { id: string; part: DraftPart; index: number; item: OutlineItem }) {
  const { draft } = useMessages(teamMessages)
  return (
    <>
      <Anchor href={`/equipe/charte/${id}/${part}/${index + 1}`}>{item.title || draft.untitled}</Anchor>
      <p className="soft small">
        {[item.note, item.problems > 0 ? draft.toPutRight(item.problems) : ''].filter(Boolean).join(' · ')}
      </p>
    </>
  )
}

function Moves({
  revision,
  list,
  index,
  count,
  name,
}: {
  revision: number
  list: DraftList
  index: number
  count: number
  name: string
}) {
  const { draft } = useMessages(teamMessages)
  const button = (move: string, label: string) => (
    <Button kind="quiet" name="change" value={`${move}:${list}:${index}`} aria-label={draft.actOn(label, name)}>
      {label}
    </Button>
  )
  return (
    <ActForm values={{ intent: 'arrange', revision }}>
      <Actions>
        {index > 0 ? button('up', draft.up) : null}
        {index < count - 1 ? button('down', draft.down) : null}
        {button('remove', draft.remove)}
      </Actions>
    </ActForm>
  )
}
