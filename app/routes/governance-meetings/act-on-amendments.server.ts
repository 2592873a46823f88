import { closePoll } from '~/modules/governance/commands/close-poll.server'
import { dropAmendment, moveAmendment, rewriteAmendment } from '~/modules/governance/commands/lead-amendments.server'
import { openPoll } from '~/modules/governance/commands/open-poll.server'
import { preparePoll } from '~/modules/governance/commands/prepare-poll.server'
import { proposeAmendment, withdrawAmendment } from '~/modules/governance/commands/propose-amendment.server'
import {
  amendmentVote,
  movedAmendment,
  newAmendment,
  oneAmendment,
  rewrittenAmendment,
} from '~/modules/governance/forms-amendments'
import { amendmentTextMessages } from '~/modules/governance/messages/amendments-text'
import { amendmentsOf } from '~/modules/governance/queries-amendments.server'
import type { LoadedMeeting } from '~/modules/governance/queries-meetings.server'
import { parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'
import type { MeetingActResult } from './act-on-meeting.server'

type Fields = Readonly<Record<string, string | string[]>>
type Of = { meeting: LoadedMeeting; item: { id: string; title: string } }

/** The vote of an amendment is for or against it, under a title that says which. */
async function prepareVote(
  actor: Person,
  { meeting, item }: Of,
  { id, secrecy }: { id: string; secrecy: 'named' | 'secret' },
): Promise<Outcome<unknown>> {
  const amendment = (await amendmentsOf(item.id)).find((one) => one.id === id)
  if (!amendment) return { refused: { code: 'not-found' } }
  return preparePoll(actor, {
    meetingId: meeting.id,
    itemId: item.id,
    amendmentId: id,
    sheet: {
      title: amendmentTextMessages.fr.amendment.pollTitle(amendment.number, item.title),
      definition: { method: 'yes-no', options: [], seats: 1, grades: [] },
      secrecy,
      mayChange: false,
      college: null,
      closesAt: null,
    },
  })
}

/** The acts of the page of amendments: `intent` names the act, which is one command. */
export async function actOnAmendments(actor: Person, of: Of, fields: Fields): Promise<MeetingActResult> {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  async function run<T>(
    read: ReturnType<typeof parseForm<T>>,
    act: (value: T) => Promise<Outcome<unknown>>,
    done: string,
  ): Promise<MeetingActResult> {
    if (!('ok' in read)) return { problem: read }
    const outcome = await act(read.ok)
    return 'refused' in outcome ? { problem: outcome } : { done, anchor: '#amendements' }
  }
  switch (fields['intent']) {
    case 'propose':
      return run(
        parseForm(newAmendment, fields),
        (value) => proposeAmendment(actor, { itemId: of.item.id, ...value }),
        'propose',
      )
    case 'withdraw':
      return run(parseForm(oneAmendment, fields), (value) => withdrawAmendment(actor, value), 'retire')
    case 'move':
      return run(parseForm(movedAmendment, fields), (value) => moveAmendment(actor, value), 'ordre')
    case 'drop':
      return run(parseForm(oneAmendment, fields), (value) => dropAmendment(actor, value), 'tombe')
    case 'rewrite':
      return run(parseForm(rewrittenAmendment, fields), (value) => rewriteAmendment(actor, value), 'adapte')
    case 'prepare-vote':
      return run(parseForm(amendmentVote, fields), (value) => prepareVote(actor, of, value), 'prepare')
    case 'open-vote':
      return run({ ok: text('pollId') }, (id) => openPoll(actor, { id }), 'ouvert')
    case 'close-vote':
      return run({ ok: text('pollId') }, (id) => closePoll(actor, { id }), 'clos')
    default:
      return { problem: { refused: { code: 'unreadable' } } }
  }
}
