import { answerRequest } from '~/modules/members/commands/answer-request.server'
import { changeOrganisationRole } from '~/modules/members/commands/change-organisation-role.server'
import { endOrganisationMandate } from '~/modules/members/commands/end-organisation-mandate.server'
import { invitePerson } from '~/modules/members/commands/invite-person.server'
import { resendInvitation } from '~/modules/members/commands/resend-invitation.server'
import { revokeInvitation } from '~/modules/members/commands/revoke-invitation.server'
import { answerToRequest, endOfActing, invitation, oneId, roleChange } from '~/modules/members/forms'
import { type FormErrors, parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'
import { isOk, type Outcome, type Refusal } from '~/platform/pure/outcome'

type Fields = Record<string, string | string[]>
type Result = { done: string; left?: boolean } | { errors: FormErrors } | { refused: Refusal }
type Parsed<T> = { ok: T } | { errors: FormErrors }

async function run<T, R>(parsed: Parsed<T>, act: (value: T) => Promise<Outcome<R>>, done: string): Promise<Result> {
  if (!('ok' in parsed)) return parsed
  const outcome = await act(parsed.ok)
  return isOk(outcome) ? { done } : outcome
}

/** The acts of an organisation's page: its forms say which by their `intent`; each is one command. */
export async function organisationActs(actor: Person, organisationId: string, fields: Fields): Promise<Result> {
  switch (fields['intent']) {
    case 'invite':
      return run(
        parseForm(invitation, fields),
        (value) => invitePerson(actor, { organisationId, ...value }),
        'invitation-envoyee',
      )
    case 'resend':
      return run(parseForm(oneId, fields), (value) => resendInvitation(actor, value), 'invitation-renvoyee')
    case 'revoke':
      return run(parseForm(oneId, fields), (value) => revokeInvitation(actor, value), 'invitation-retiree')
    case 'accept':
      return run(parseForm(answerToRequest, fields), (value) => answerRequest(actor, value), 'demande-acceptee')
    case 'decline':
      return run(parseForm(oneId, fields), ({ id }) => answerRequest(actor, { id, role: null }), 'demande-declinee')
    case 'role':
      return run(parseForm(roleChange, fields), (value) => changeOrganisationRole(actor, value), 'role-change')
    case 'end': {
      const parsed = parseForm(endOfActing, fields)
      if (!('ok' in parsed)) return parsed
      const outcome = await endOrganisationMandate(actor, parsed.ok)
      if (!isOk(outcome)) return outcome
      return outcome.ok.left ? { done: 'organisation-quittee', left: true } : { done: 'role-termine' }
    }
    default:
      return { refused: { code: 'unreadable' } }
  }
}
