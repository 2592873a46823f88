import { cancelEvent } from '~/modules/events/commands/cancel-event.server'
import { duplicateEvent } from '~/modules/events/commands/duplicate-event.server'
import { cancelRegistration } from '~/modules/events/commands/manage-registration.server'
import { publishEvent } from '~/modules/events/commands/publish-event.server'
import type { EventProblem } from '~/modules/events/components/event-problems'
import { cancelForm, duplicateForm, oneIdForm, publishForm } from '~/modules/events/forms'
import { parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'
import type * as z from 'zod/mini'

type Fields = Readonly<Record<string, string | string[]>>
export type EventActResult = { done: string; id?: string } | { problem: EventProblem }

/** Reads what an act needs and does it: the name of what was done, or what is wrong. */
export async function tried<T, R>(
  schema: z.ZodMiniType<T>,
  fields: Fields,
  run: (input: T) => Promise<Outcome<R>>,
  done: (result: R) => { done: string; id?: string },
): Promise<EventActResult> {
  const read = parseForm(schema, fields)
  if (!('ok' in read)) return { problem: read }
  const outcome = await run(read.ok)
  return 'refused' in outcome ? { problem: outcome } : done(outcome.ok)
}

/** The team's page of an event has several forms: `intent` names the act, which is one command. */
export async function actOnEvent(actor: Person, id: string, fields: Fields): Promise<EventActResult> {
  switch (fields['intent']) {
    case 'publish':
      return tried(
        publishForm,
        fields,
        (input) => publishEvent(actor, { id, ...input }),
        () => ({ done: 'annonce' }),
      )
    case 'cancel':
      return tried(
        cancelForm,
        fields,
        (input) => cancelEvent(actor, { id, ...input }),
        () => ({ done: 'annule' }),
      )
    case 'duplicate':
      return tried(duplicateForm, fields, (input) => duplicateEvent(actor, { id, ...input }), (copy) => ({ done: 'cree', id: copy.id })) // prettier-ignore
    case 'remove':
      return tried(
        oneIdForm,
        fields,
        (input) => cancelRegistration(actor, input),
        () => ({ done: 'rendue' }),
      )
    default:
      return { problem: { refused: { code: 'unreadable' } } }
  }
}
