import type * as z from 'zod/mini'
import { createDebate } from '~/modules/debates/commands/create-debate.server'
import { templates } from '~/modules/debates/rules/debate'
import { acceptComplete } from '~/modules/referrals/commands/accept-complete.server'
import { joinReferral } from '~/modules/referrals/commands/join-referral.server'
import { noteReferral } from '~/modules/referrals/commands/note-referral.server'
import { placeOnAgenda } from '~/modules/referrals/commands/place-on-agenda.server'
import { proposeOutcome } from '~/modules/referrals/commands/propose-outcome.server'
import { requestCompletion } from '~/modules/referrals/commands/request-completion.server'
import { takeReferral } from '~/modules/referrals/commands/take-referral.server'
import { teamFileOf } from '~/modules/referrals/queries-team.server'
import { agendaForm, completionForm, joiningForm, noteForm, proposalForm } from '~/modules/referrals/forms-procedure'
import { parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'
import type { Outcome, Refusal } from '~/platform/pure/outcome'

type Fields = Readonly<Record<string, string | string[]>>
export type ActResult = { done: string } | { refused: Refusal } | { errors: Readonly<Record<string, string>> }

/** The acts of a file's page: its forms say which by their `intent`; each is one command. */
export async function actOnTeamFile(actor: Person, id: string, fields: Fields): Promise<ActResult> {
  const act = async <T>(
    schema: z.ZodMiniType<T>,
    done: string,
    run: (input: T) => Promise<Outcome<unknown>>,
  ): Promise<ActResult> => {
    const read = parseForm(schema, fields)
    return 'ok' in read ? plain(done, run(read.ok)) : read
  }
  const plain = async (done: string, outcome: Promise<Outcome<unknown>>): Promise<ActResult> => {
    const result = await outcome
    return 'refused' in result ? result : { done }
  }
  switch (fields['intent']) {
    case 'take':
      return plain('pris', takeReferral(actor, { id }))
    case 'complete':
      return plain('complete', acceptComplete(actor, { id }))
    case 'ask':
      return act(completionForm, 'complement', (input) => requestCompletion(actor, { id, ...input }))
    case 'propose':
      return act(proposalForm, 'propose', (input) => proposeOutcome(actor, { id, ...input }))
    case 'place':
      return act(agendaForm, 'inscrit', (input) => placeOnAgenda(actor, { id, ...input }))
    case 'join':
      return act(joiningForm, 'jointe', (input) => joinReferral(actor, { id, ...input }))
    case 'debate': {
      const template = templates.find((one) => one === fields['template'])
      if (!template) return { errors: { template: 'template-missing' } }
      // Whoever may not see the file opens no debate from it.
      if (!(await teamFileOf(actor, id))) return { refused: { code: 'not-found' } }
      return plain('debat', createDebate(actor, { template, title: '', referralId: id }))
    }
    case 'note':
      return act(noteForm, 'note', (input) => noteReferral(actor, { id, ...input }))
    default:
      return { refused: { code: 'unreadable' } }
  }
}
