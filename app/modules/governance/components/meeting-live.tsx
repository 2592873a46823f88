import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { meetingMessages } from '../messages/meetings'
import { meetingLiveMessages } from '../messages/meetings-live'
import type { LiveState } from '../rules/live-state'
import { MeetingQuorum } from './meeting-quorum'
import { WordDifference } from './word-difference'
import { useLiveState } from './use-live-state'

export type MeetingLiveProps = {
  first: LiveState
  /** The address of the meeting's events. */
  stream: string
  /** Whether this person may vote: the links to the ballots. */
  votes: boolean
}

/** What happens now, for whoever takes part: what is announced, the present item, the open votes, the results, the quorum. */
export function MeetingLive({ first, stream, votes }: MeetingLiveProps) {
  const messages = useMessages(meetingLiveMessages)
  const { state, connection } = useLiveState(first, stream)
  const open = state.polls.filter((poll) => poll.state === 'open')
  const closed = state.polls.filter((poll) => poll.state === 'closed')
  return (
    <div className="meeting-live">
      <div role="status">
        {state.announcement ? (
          <Notice kind="info">
            <p>{state.announcement}</p>
          </Notice>
        ) : null}
      </div>
      <CurrentItem state={state} />
      {state.state === 'open' ? (
        <>
          <h3>{messages.openVotes}</h3>
          <div role="status">
            {open.length === 0 ? <p className="soft">{messages.noVote}</p> : null}
            <ul className="live-votes">
              {open.map((poll) => (
                <li key={poll.id}>
                  {votes ? (
                    <ButtonLink href={`/votes/${poll.id}`}>{messages.voteNow(poll.title)}</ButtonLink>
                  ) : (
                    poll.title
                  )}
                  {poll.amendment?.change ? <WordDifference {...poll.amendment.change} /> : null}
                </li>
              ))}
            </ul>
          </div>
        </>
      ) : null}
      {closed.length > 0 ? (
        <>
          <h3>{messages.closedVotes}</h3>
          <ul className="live-votes">
            {closed.map((poll) => (
              <li key={poll.id}>
                <strong>{poll.title}</strong> <LiveOutcome poll={poll} />{' '}
                <Anchor href={`/votes/${poll.id}`}>
                  {messages.seeResult}
                  <span className="visually-hidden">, {poll.title}</span>
                </Anchor>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <MeetingQuorum quorum={state.quorum} />
      {connection === 'live' ? <p className="soft">{messages.live}</p> : null}
      {connection === 'cut' ? <p className="soft">{messages.liveOff}</p> : null}
    </div>
  )
}

/** A closed vote in a few words: adopted, rejected, who is elected. */
export function LiveOutcome({ poll }: { poll: LiveState['polls'][number] }) {
  const outcomes: Readonly<Record<string, string>> = useMessages(meetingLiveMessages).outcomes
  if (poll.winners.length > 0) return <span>{poll.winners.join(', ')}</span>
  return <span>{outcomes[poll.outcome ?? 'counted'] ?? outcomes['counted']}</span>
}

function CurrentItem({ state }: { state: LiveState }) {
  const messages = useMessages(meetingLiveMessages)
  const words = useMessages(meetingMessages)
  const { item } = state
  if (state.state === 'draft' || state.state === 'convened') return <p>{messages.notOpen}</p>
  if (state.state !== 'open') return <p>{messages.ended}</p>
  if (!item) return <p className="soft">{messages.noItem}</p>
  return (
    <>
      <p className="board-kind">
        {words.item(item.number)} · {words.itemKinds[item.kind]}
      </p>
      <h3 className="board-title">{item.title}</h3>
      {item.text ? <Markdown nodes={readMarkdown(item.text)} /> : null}
    </>
  )
}
