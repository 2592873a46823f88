import { answerProxy, withdrawProxy } from '~/modules/governance/commands/answer-proxy.server'
import { giveProxy } from '~/modules/governance/commands/give-proxy.server'
import { leaveMeeting } from '~/modules/governance/commands/leave-meeting.server'
import { attendRemotely } from '~/modules/governance/commands/record-attendance.server'
import type { LoadedMeeting } from '~/modules/governance/queries-meetings.server'
import type { Person } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'
import type { MeetingActResult } from './act-on-meeting.server'
import { resolveMember } from './resolve-member.server'

type Fields = Readonly<Record<string, string | string[]>>

/** What a member does on their own page of a meeting: `intent` names the act, which is one command. */
export async function actAsMember(actor: Person, meeting: LoadedMeeting, fields: Fields): Promise<MeetingActResult> {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  const [meetingId, memberId] = [meeting.id, text('memberId')]
  const plain = (outcome: Outcome<unknown>, done: string, anchor: string): MeetingActResult =>
    'refused' in outcome ? { problem: outcome } : { done, anchor }
  switch (fields['intent']) {
    case 'attend':
      return plain(await attendRemotely(actor, { meetingId, memberId }), 'entree', '#participation')
    case 'leave':
      return plain(await leaveMeeting(actor, { meetingId, memberId }), 'sortie', '#participation')
    case 'give-proxy': {
      const blank = text('blank') !== ''
      const holder = blank ? null : await resolveMember(meeting, text('holder'), 'holder')
      if (holder && 'refused' in holder) return { problem: holder }
      const input = { meetingId, giverId: memberId, holderId: holder?.ok.memberId ?? null }
      return plain(await giveProxy(actor, input), 'procuration', '#procurations')
    }
    case 'answer-proxy': {
      const answer = text('answer') === 'accepted' ? 'accepted' : 'refused'
      return plain(await answerProxy(actor, { id: text('id'), answer }), 'procuration', '#procurations')
    }
    case 'withdraw-proxy':
      return plain(await withdrawProxy(actor, { id: text('id') }), 'procuration', '#procurations')
    default:
      return { problem: { refused: { code: 'unreadable' } } }
  }
}
