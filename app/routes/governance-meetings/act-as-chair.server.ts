import { closePoll } from '~/modules/governance/commands/close-poll.server'
import { announce, showItem } from '~/modules/governance/commands/lead-meeting.server'
import { openPoll } from '~/modules/governance/commands/open-poll.server'
import { preparePoll } from '~/modules/governance/commands/prepare-poll.server'
import { adjournMeeting, closeMeeting, openMeeting } from '~/modules/governance/commands/run-meeting.server'
import { announceForm, votePreparationForm } from '~/modules/governance/forms-meetings'
import type { LoadedMeeting } from '~/modules/governance/queries-meetings.server'
import { usualGrades } from '~/modules/governance/rules/poll-sheet'
import { parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'
import type { MeetingActResult } from './act-on-meeting.server'

type Fields = Readonly<Record<string, string | string[]>>

async function prepareVote(actor: Person, meeting: LoadedMeeting, fields: Fields): Promise<MeetingActResult> {
  const read = parseForm(votePreparationForm, fields)
  if (!('ok' in read)) return { problem: read }
  const { itemId, title, method, secrecy, candidates, seats, byAge } = read.ok
  const options = method === 'yes-no' ? [] : candidates.map((name, index) => ({ id: `o${index + 1}`, name }))
  const outcome = await preparePoll(actor, {
    meetingId: meeting.id,
    itemId,
    sheet: {
      title,
      definition: {
        ...{ method, options, seats, grades: method === 'majority-judgment' ? usualGrades.fr : [] },
        ...(byAge === '1' && options.length > 0 ? { seniority: options.map(({ id }) => id) } : {}),
      },
      secrecy,
      mayChange: false,
      college: null,
      closesAt: meeting.kind === 'consultation' ? meeting.endsAt : null,
    },
  })
  return 'refused' in outcome ? { problem: outcome } : { done: 'vote', anchor: `#point-${itemId}` }
}

/** What the chair does from the page of the sitting: `intent` names the act, which is one command. */
export async function actAsChair(actor: Person, meeting: LoadedMeeting, fields: Fields): Promise<MeetingActResult> {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  const { id } = meeting
  const plain = (outcome: Outcome<unknown>, done: string, anchor = ''): MeetingActResult =>
    'refused' in outcome ? { problem: outcome } : { done, anchor }
  switch (fields['intent']) {
    case 'open':
      return plain(await openMeeting(actor, { id }), 'ouverte')
    case 'close':
      return plain(await closeMeeting(actor, { id }), 'close')
    case 'adjourn':
      return plain(await adjournMeeting(actor, { id }), 'levee')
    case 'show':
      return plain(await showItem(actor, { id, itemId: text('itemId') || null }), 'affiche', `#point-${text('itemId')}`)
    case 'announce': {
      const read = parseForm(announceForm, fields)
      if (!('ok' in read)) return { problem: read }
      return plain(await announce(actor, { id, text: read.ok.text }), 'affiche', '#annonce')
    }
    case 'prepare-vote':
      return prepareVote(actor, meeting, fields)
    case 'open-vote':
      return plain(await openPoll(actor, { id: text('pollId') }), 'vote-ouvert', `#point-${text('itemId')}`)
    case 'close-vote':
      return plain(await closePoll(actor, { id: text('pollId') }), 'vote-clos', `#point-${text('itemId')}`)
    default:
      return { problem: { refused: { code: 'unreadable' } } }
  }
}
