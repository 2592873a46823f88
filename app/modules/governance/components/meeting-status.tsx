import { useMessages } from '~/platform/i18n/react'
import { Status, type StatusKind } from '~/ui/status'
import { meetingMessages } from '../messages/meetings'
import type { MeetingState } from '../rules/meeting'

const marks: Readonly<Record<MeetingState, StatusKind>> = {
  draft: 'draft',
  convened: 'waiting',
  open: 'in-progress',
  closed: 'expired',
  'minutes-published': 'met',
  cancelled: 'revoked',
}

/** Where a meeting stands: a shape, a word and a colour. */
export function MeetingStatus({ state }: { state: MeetingState }) {
  const { states } = useMessages(meetingMessages)
  return <Status kind={marks[state]}>{states[state]}</Status>
}
