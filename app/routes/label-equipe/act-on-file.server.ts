import { assignApplication } from '~/modules/label/commands/assign-application.server'
import { noteFinding } from '~/modules/label/commands/note-finding.server'
import { releaseApplication } from '~/modules/label/commands/release-application.server'
import { remindApplicant } from '~/modules/label/commands/remind-applicant.server'
import { requestCompletion } from '~/modules/label/commands/request-completion.server'
import { sendToCommittee } from '~/modules/label/commands/send-to-committee.server'
import { takeApplication } from '~/modules/label/commands/take-application.server'
import { assignForm, completionForm, findingForm, readAskedKinds } from '~/modules/label/forms'
import { problemsOf } from '~/modules/label/forms-step'
import { batchMessages } from '~/modules/label/messages/batch'
import { sentencesOf } from '~/modules/label/messages/refusals'
import { teamMessages } from '~/modules/label/messages/team'
import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'
import type { Outcome, Refusal } from '~/platform/pure/outcome'
import type * as z from 'zod/mini'

type Fields = Readonly<Record<string, string | string[]>>
export type ActResult =
  | { done: string; anchor?: string }
  | { intent: string; refused: Refusal }
  | { intent: string; errors: Record<string, string> }

/** The file's page has several forms: `intent` names the act, which is then one command. */
export async function actOnFile(actor: Person, id: string, fields: Fields, locale: Locale): Promise<ActResult> {
  const intent = typeof fields['intent'] === 'string' ? fields['intent'] : ''
  const act = async <T>(
    schema: z.ZodMiniType<T>,
    done: string,
    run: (input: T) => Promise<Outcome<unknown>>,
    anchor?: (input: T) => string,
  ): Promise<ActResult> => {
    const read = schema.safeParse(fields)
    if (!read.success) return { intent, errors: sentencesOf(problemsOf(read.error), locale) }
    const outcome = await run(read.data)
    return 'refused' in outcome
      ? { intent, refused: outcome.refused }
      : { done, ...(anchor ? { anchor: anchor(read.data) } : {}) }
  }
  const plain = async (done: string, outcome: Outcome<unknown>): Promise<ActResult> =>
    'refused' in outcome ? { intent, refused: outcome.refused } : { done }
  switch (intent) {
    case 'take':
      return plain('pris', await takeApplication(actor, { id }))
    case 'release':
      return plain('libere', await releaseApplication(actor, { id }))
    case 'remind':
      return plain('relance', await remindApplicant(actor, { id }))
    case 'send':
      return plain('transmis', await sendToCommittee(actor, { id }))
    case 'assign':
      return act(assignForm, 'confie', (input) => assignApplication(actor, { id, ...input }))
    case 'finding':
      return act(
        findingForm,
        'constat',
        (input) => noteFinding(actor, { id, ...input }),
        ({ criterionId }) => `#critere-${criterionId}`,
      )
    case 'ask':
      return act(completionForm, 'complement', ({ reason }) =>
        requestCompletion(actor, { id, reason, criteria: readAskedKinds(fields) }),
      )
    default:
      return { intent, refused: { code: 'state-forbids' } }
  }
}

/** What the file's page says once an act is done; null for what it does not know. */
export function saidDone(done: string, locale: Locale): string | null {
  const { released, reminded } = batchMessages[locale].file
  const said = new Map(Object.entries({ ...teamMessages[locale].file.done, libere: released, relance: reminded }))
  return said.get(done) ?? null
}
