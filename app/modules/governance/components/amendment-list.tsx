import type { ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Button } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { Status } from '~/ui/status'
import { amendmentMessages } from '../messages/amendments'
import { amendmentTextMessages } from '../messages/amendments-text'
import type { AmendmentState } from '../rules/amendment'
import type { PollView } from '../rules/meeting-view'
import { amendmentStatus } from './amendment-status'
import { WordDifference } from './word-difference'

/** An amendment as its page shows it. */
export type AmendmentView = {
  id: string
  number: number
  author: string
  text: string
  base: string
  original: string | null
  reason: string
  state: AmendmentState
  /** The text has changed since it was written. */
  isOutdated: boolean
  /** The reader's own, which may still be taken back. */
  mayWithdraw: boolean
  polls: readonly PollView[]
}

type Props = {
  amendments: readonly AmendmentView[]
  /** What the chair may do with one, beneath it. */
  acts?: ((amendment: AmendmentView, index: number) => ReactNode) | undefined
}

/** The amendments to a resolution, in the order of their votes: what each changes, why, what became of it. */
export function AmendmentList({ amendments, acts }: Props) {
  const messages = useMessages(amendmentMessages)
  if (amendments.length === 0) return <p>{messages.none}</p>
  return (
    <ol className="agenda">
      {amendments.map((amendment, index) => (
        <li key={amendment.id} id={`amendement-${amendment.number}`} className="agenda-item">
          <AmendmentItem amendment={amendment} />
          {acts?.(amendment, index)}
        </li>
      ))}
    </ol>
  )
}

function AmendmentItem({ amendment }: { amendment: AmendmentView }) {
  const messages = useMessages(amendmentMessages)
  const { amendment: words, states } = useMessages(amendmentTextMessages)
  const { state, isOutdated, original, base, polls } = amendment
  return (
    <>
      <p>
        <Status kind={amendmentStatus[state]}>{states[state]}</Status>
      </p>
      <h3 className="board-title">{words.by(amendment.number, amendment.author)}</h3>
      <WordDifference before={base} after={amendment.text} />
      <p>{words.reason(amendment.reason)}</p>
      {original === null ? null : (
        <>
          <p>{messages.rewritten}</p>
          <blockquote className="prose">{original}</blockquote>
        </>
      )}
      {state === 'proposed' && isOutdated ? (
        <Notice kind="warning">
          <p>{messages.outdated}</p>
        </Notice>
      ) : null}
      {polls
        .filter((poll) => poll.state !== 'draft')
        .map((poll) => (
          <p key={poll.id}>
            <Anchor href={`/votes/${poll.id}`}>
              {messages.vote}
              <span className="visually-hidden">, {poll.title}</span>
            </Anchor>
          </p>
        ))}
      {amendment.mayWithdraw ? (
        <ActForm values={{ intent: 'withdraw', id: amendment.id }}>
          <Button kind="secondary">{messages.withdraw}</Button>
        </ActForm>
      ) : null}
    </>
  )
}
