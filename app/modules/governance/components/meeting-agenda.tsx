import type { ReactNode } from 'react'
import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { formatNumber, formatSize } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Tag } from '~/ui/tag'
import { meetingMessages } from '../messages/meetings'
import { meetingPublicMessages } from '../messages/meetings-public'
import type { AgendaView } from '../rules/meeting-view'

type Props = {
  items: readonly AgendaView[]
  /** The item that the room is at. */
  current?: string | null
  /** What may be done with an item, beneath it. */
  acts?: (item: AgendaView, index: number) => ReactNode
  level?: 2 | 3
}

/** The agenda, in its order: what each item is, its text, its papers, its votes. */
export function MeetingAgenda({ items, current = null, acts, level = 3 }: Props) {
  const words = useMessages(meetingMessages)
  if (items.length === 0) return <p>{words.agendaEmpty}</p>
  return (
    <ol className="agenda">
      {items.map((item, index) => (
        <li
          key={item.id}
          id={`point-${item.id}`}
          className="agenda-item"
          aria-current={item.id === current ? 'step' : undefined}
        >
          <AgendaItem item={item} number={index + 1} level={level} />
          {acts?.(item, index)}
        </li>
      ))}
    </ol>
  )
}

function AgendaItem({ item, number, level }: { item: AgendaView; number: number; level: 2 | 3 }) {
  const words = useMessages(meetingMessages)
  const locale = useLocale()
  const Heading = `h${level}` as const
  return (
    <>
      <p className="board-kind">
        {words.item(number)} · {words.itemKinds[item.kind]}
        {item.resolutionKind ? ` · ${item.resolutionKind[locale]}` : ''}
      </p>
      <Heading className="board-title">{item.title}</Heading>
      {item.speaker ? <p className="soft">{words.speaker(item.speaker)}</p> : null}
      {item.initiativeId ? (
        <Tag tone="loire">{words.byInitiative(item.signatures, formatNumber(item.signatures, locale))}</Tag>
      ) : null}
      {item.text ? <Markdown nodes={readMarkdown(item.text)} /> : null}
      {item.documents.length > 0 ? (
        <ul className="attached" aria-label={words.documents}>
          {item.documents.map((document) => (
            <li key={document.id}>
              <Anchor href={`/fichiers/${document.fileId}`}>{document.title}</Anchor>{' '}
              <span className="soft">{formatSize(document.size, locale)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <AgendaVotes item={item} />
    </>
  )
}

/** The votes of an item, and where its decision stands in the register. */
function AgendaVotes({ item }: { item: AgendaView }) {
  const { page } = useMessages(meetingPublicMessages)
  if (item.polls.length === 0 && !item.decision && !item.consent) return null
  return (
    <ul className="agenda-votes">
      {item.polls.map((poll) => (
        <li key={poll.id}>
          {poll.state === 'draft' ? poll.title : <Anchor href={`/votes/${poll.id}`}>{poll.title}</Anchor>}{' '}
          <span className="soft">
            ({page.vote.toLowerCase()} {page.pollStates[poll.state]})
          </span>
        </li>
      ))}
      {item.consent ? (
        <li>
          <Anchor href={`/espace/consentements/${item.consent.id}`}>{page.consent}</Anchor>{' '}
          <span className="soft">({item.consent.isOver ? page.consentOver : page.consentUnderWay})</span>
        </li>
      ) : null}
      {item.decision ? (
        <li>
          <Anchor href={`/decisions/${item.decision.number}`}>
            {page.inRegister} {item.decision.number}
          </Anchor>
        </li>
      ) : null}
    </ul>
  )
}
