import { useMessages } from '~/platform/i18n/react'
import { ProcedureDiagram } from '~/ui/procedure-diagram'
import { meetingMessages } from '../messages/meetings'
import { meetingPublicMessages } from '../messages/meetings-public'
import { type MeetingState, meetingStates, meetingTransitions } from '../rules/meeting'

const ends: readonly MeetingState[] = ['minutes-published', 'cancelled']

/** The procedure of every meeting, drawn from the table that the commands follow. */
export function MeetingProcedure({ current }: { current?: MeetingState }) {
  const { states } = useMessages(meetingMessages)
  const { events, sides, index } = useMessages(meetingPublicMessages)
  return (
    <ProcedureDiagram
      title={index.drawing}
      nodes={meetingStates.map((state) => ({
        id: state,
        label: states[state],
        ...(state === 'draft'
          ? { kind: 'start' as const }
          : ends.includes(state)
            ? { kind: state === 'cancelled' ? 'failure' : 'success' }
            : {}),
      }))}
      edges={meetingTransitions.map(({ from, to, event, side }) => ({
        from,
        to,
        label: events[event],
        who: sides[side],
      }))}
      {...(current ? { current } : {})}
    />
  )
}
