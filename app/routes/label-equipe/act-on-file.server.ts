import { assignApplication } from '~/modules/label/commands/assign-application.server'
import { noteFinding } from '~/modules/label/commands/note-finding.server'
import { releaseApplication } from '~/modules/label/commands/release-application.server'
import { remindApplicant } from '~/modules/label/commands/remind-applicant.server'
import { requestCompletion } from '~/modules/label/commands/request-completion.server'
import { sendToCommittee } from '~/modules/label/commands/send-to-committee.server'
import { takeApplication } from '~/modules/label/commands/take-application.server'
import { assignForm, completionForm, findingForm, readAskedKinds } from '~/modules/label/forms'
import { reminderForm } from '~/modules/label/forms-template'
import { problemsOf } from '~/modules/label/forms-step'
import { batchMessages } from '~/modules/label/messages/batch'
import { sentenceOf, sentencesOf } from '~/modules/label/messages/refusals'
import { teamMessages } from '~/modules/label/messages/team'
import { completionTerm } from '~/modules/label/fill-template.server'
import type { TemplateUse } from '~/modules/label/rules/template'
import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'
import type { Outcome, Refusal } from '~/platform/pure/outcome'
import type * as z from 'zod/mini'
import { asksTemplate, insertTemplate, type Inserted } from './insert-template.server'

type Fields = Readonly<Record<string, string | string[]>>
export type ActResult =
  | { done: string; anchor?: string }
  | { intent: string; refused: Refusal }
  | { intent: string; errors: Record<string, string> }
  | { intent: string; redrawn: Inserted }

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
  const redraw = async (use: TemplateUse, box: string): Promise<ActResult> => {
    const facts = { dueOn: await completionTerm(id) }
    return { intent, redrawn: await insertTemplate(actor, fields, { applicationId: id, use, box, facts, locale }) }
  }
  if (asksTemplate(fields) && intent === 'ask') return redraw('completion', 'reason')
  if (asksTemplate(fields) && intent === 'remind') return redraw('reminder', 'message')
  switch (intent) {
    case 'take':
      return plain('pris', await takeApplication(actor, { id }))
    case 'release':
      return plain('libere', await releaseApplication(actor, { id }))
    case 'remind':
      return act(reminderForm, 'relance', ({ message }) =>
        remindApplicant(actor, { id, message: { text: message, hasFields: false, locale } }),
      )
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

/** The file's page again, with what was typed and what is wrong. */
export function shownAgain(result: Exclude<ActResult, { done: string }>, fields: Fields, locale: Locale) {
  const { intent } = result
  if ('redrawn' in result) return { status: 200, intent, fields: result.redrawn.fields, errors: result.redrawn.errors }
  if ('errors' in result) return { status: 422, intent, fields, errors: result.errors }
  const errors: Record<string, string> = { [result.refused.field ?? '']: sentenceOf(result.refused, locale) }
  return { status: 409, intent, fields, errors }
}

/** What the file's page says once an act is done; null for what it does not know. */
export function saidDone(done: string, locale: Locale): string | null {
  const { released, reminded } = batchMessages[locale].file
  const said = new Map(Object.entries({ ...teamMessages[locale].file.done, libere: released, relance: reminded }))
  return said.get(done) ?? null
}
