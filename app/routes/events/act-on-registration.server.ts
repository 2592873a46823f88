import { changeRegistration } from '~/modules/events/commands/change-registration.server'
import { cancelRegistration, confirmRegistration } from '~/modules/events/commands/manage-registration.server'
import type { EventProblem } from '~/modules/events/components/event-problems'
import { changeRegistrationForm } from '~/modules/events/forms'
import { parseForm } from '~/platform/http/parse-form'
import type { Actor } from '~/platform/permissions'

type Fields = Readonly<Record<string, string | string[]>>

/** The page that a mail's link opens has several forms: `intent` names the act, which is one command. */
export async function actOnRegistration(
  actor: Actor,
  token: string,
  fields: Fields,
): Promise<{ done: string } | { problem: EventProblem }> {
  switch (fields['intent']) {
    case 'confirm': {
      const outcome = await confirmRegistration(actor, { token })
      if ('refused' in outcome) return { problem: outcome }
      return { done: outcome.ok.state === 'waiting' ? 'attente' : 'confirme' }
    }
    case 'cancel': {
      const outcome = await cancelRegistration(actor, { token })
      return 'refused' in outcome ? { problem: outcome } : { done: 'annule' }
    }
    case 'change': {
      const read = parseForm(changeRegistrationForm, fields)
      if (!('ok' in read)) return { problem: read }
      const outcome = await changeRegistration(actor, { token, ...read.ok })
      return 'refused' in outcome ? { problem: outcome } : { done: 'change' }
    }
    default:
      return { problem: { refused: { code: 'unreadable' } } }
  }
}
