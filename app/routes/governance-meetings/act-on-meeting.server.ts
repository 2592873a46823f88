import { callAgain } from '~/modules/governance/commands/call-again.server'
import { cancelMeeting } from '~/modules/governance/commands/cancel-meeting.server'
import { conveneMeeting } from '~/modules/governance/commands/convene-meeting.server'
import { moveAgendaItem } from '~/modules/governance/commands/order-agenda.server'
import type { MeetingProblem } from '~/modules/governance/components/meeting-problems'
import { callAgainForm, cancelForm, moveItemForm } from '~/modules/governance/forms-meetings'
import { parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'
import type * as z from 'zod/mini'

type Fields = Readonly<Record<string, string | string[]>>
export type MeetingActResult = { done: string; id?: string; anchor?: string } | { problem: MeetingProblem }

/** Reads what an act needs and does it: the name of what was done, or what is wrong. */
export async function tried<T, R>(
  schema: z.ZodMiniType<T>,
  fields: Fields,
  run: (input: T) => Promise<Outcome<R>>,
  done: (result: R, input: T) => { done: string; id?: string; anchor?: string },
): Promise<MeetingActResult> {
  const read = parseForm(schema, fields)
  if (!('ok' in read)) return { problem: read }
  const outcome = await run(read.ok)
  return 'refused' in outcome ? { problem: outcome } : done(outcome.ok, read.ok)
}

/** The page of a meeting's preparation has several forms: `intent` names the act, which is one command. */
export async function actOnMeeting(actor: Person, id: string, fields: Fields): Promise<MeetingActResult> {
  switch (fields['intent']) {
    case 'move':
      return tried(
        moveItemForm,
        fields,
        (input) => moveAgendaItem(actor, input),
        (_, input) => ({ done: 'ordre', anchor: `#point-${input.id}` }),
      )
    case 'convene': {
      const outcome = await conveneMeeting(actor, { id })
      return 'refused' in outcome ? { problem: outcome } : { done: 'convoque', anchor: '#envoi' }
    }
    case 'cancel':
      return tried(
        cancelForm,
        fields,
        (input) => cancelMeeting(actor, { id, ...input }),
        () => ({ done: 'annule' }),
      )
    case 'call-again':
      return tried(
        callAgainForm,
        fields,
        (input) => callAgain(actor, { id, ...input }),
        (result) => ({ done: 'cree', id: result.id }),
      )
    default:
      return { problem: { refused: { code: 'unreadable' } } }
  }
}
