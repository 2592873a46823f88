import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { amendmentTextMessages } from '../messages/amendments-text'
import { meetingMessages } from '../messages/meetings'
import { meetingLiveMessages } from '../messages/meetings-live'
import type { LiveState } from '../rules/live-state'
import { LiveOutcome } from './meeting-live'
import { MeetingQuorum } from './meeting-quorum'
import { WordDifference } from './word-difference'
import { useLiveState } from './use-live-state'

export type MeetingRoomProps = { first: LiveState; stream: string; title: string; back: string }

/** The screen of the room: large type, the present item and its text, the vote or its result, the quorum. */
export function MeetingRoom({ first, stream, title, back }: MeetingRoomProps) {
  const { room } = useMessages(meetingLiveMessages)
  const { amendment } = useMessages(amendmentTextMessages)
  const words = useMessages(meetingMessages)
  const { state } = useLiveState(first, stream)
  const { item, polls } = state
  // The room looks at the item shown; without one, at the last vote.
  const shown = item ? polls.filter(({ itemId }) => itemId === item.id) : polls.slice(-1)
  return (
    <div className="room">
      <p className="room-title">{title}</p>
      <div className="room-main">
        <div aria-live="polite">
          {state.announcement ? <p className="room-announcement">{state.announcement}</p> : null}
          {item ? (
            <>
              <p className="room-kind">
                {words.item(item.number)} · {words.itemKinds[item.kind]}
              </p>
              <h1>{item.title}</h1>
              {item.text ? <Markdown nodes={readMarkdown(item.text)} /> : null}
            </>
          ) : (
            <h1>{state.state === 'convened' ? room.waiting : title}</h1>
          )}
          {shown.map((poll) => (
            <div key={poll.id} className="room-vote">
              <p className="room-kind">
                {poll.state === 'open' ? room.voting : room.result}
                {poll.amendment ? ` · ${amendment.number(poll.amendment.number)}` : null}
              </p>
              {poll.amendment?.change ? <WordDifference {...poll.amendment.change} /> : null}
              <p className="room-outcome">
                {poll.state === 'open' ? room.votingText : <LiveOutcome poll={poll} />}
                {shown.length > 1 ? <span className="soft"> ({poll.title})</span> : null}
              </p>
            </div>
          ))}
        </div>
        <MeetingQuorum quorum={state.quorum} />
      </div>
      <p className="room-back">
        <Anchor href={back}>{room.back}</Anchor>
      </p>
    </div>
  )
}
