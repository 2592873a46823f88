import { adjournApplication } from '~/modules/label/commands/adjourn-application.server'
import { decideApplication } from '~/modules/label/commands/decide-application.server'
import { proposeDecision } from '~/modules/label/commands/propose-decision.server'
import { sendBack } from '~/modules/label/commands/send-back.server'
import { readDecisionForm, reasonForm } from '~/modules/label/forms'
import { problemsOf } from '~/modules/label/forms-step'
import { sentenceOf, sentencesOf } from '~/modules/label/messages/refusals'
import { readJoinedLetter } from '~/modules/label/forms-template'
import type { Decision } from '~/modules/label/rules/decision'
import { textsOf } from '~/platform/http/form.server'
import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'
import { asksTemplate, insertTemplate } from './insert-template.server'

type Fields = Readonly<Record<string, string | string[]>>
type Shown = { intent: string; typed: Record<string, string>; errors: Record<string, string> }
export type DecideResult =
  | { done: string }
  | (Shown & { kind: 'preview'; decision: Decision })
  | (Shown & { kind: 'problems' })
  | (Shown & { kind: 'refused'; code: string })

/**
 * The decision's page has its acts: decide (seen again first), or write what a sitting votes where one has the file on its
 * agenda; send back to review, adjourn, close.
 */
export async function decideOnFile(
  actor: Person,
  id: string,
  fields: Fields,
  { locale, inSitting }: { locale: Locale; inSitting: boolean },
): Promise<DecideResult> {
  const intent = typeof fields['intent'] === 'string' ? fields['intent'] : ''
  const { intent: _, inserer: __, ...typed } = textsOf(fields)
  const shown = { intent, typed, errors: {} as Record<string, string> }
  if (intent === 'send-back' || intent === 'close' || intent === 'adjourn') {
    const read = reasonForm.safeParse(fields)
    if (!read.success) return { ...shown, kind: 'problems', errors: sentencesOf(problemsOf(read.error), locale) }
    const { reason } = read.data
    const closing: Decision = { outcome: 'closed', summary: reason, reasons: {}, support: [], actionPlan: [] }
    const outcome =
      intent === 'close'
        ? await decideApplication(actor, { id, decision: closing })
        : intent === 'adjourn'
          ? await adjournApplication(actor, { id, reason })
          : await sendBack(actor, { id, reason })
    if ('ok' in outcome) return { done: { close: 'decide', adjourn: 'reporte', 'send-back': 'renvoye' }[intent] }
    return {
      ...shown,
      kind: 'refused',
      code: outcome.refused.code,
      errors: { [outcome.refused.field ?? '']: sentenceOf(outcome.refused, locale) },
    }
  }
  const { decision, problems, fieldOf } = readDecisionForm(fields)
  if (asksTemplate(fields)) {
    const facts = { decision: fields['outcome'] === decision.outcome ? decision.outcome : null }
    const how = { applicationId: id, use: 'decision', box: 'letter', facts, locale } as const
    const inserted = await insertTemplate(actor, typed, how)
    const again = { ...typed, ...textsOf(inserted.fields), letterLocale: inserted.locale }
    return { ...shown, typed: again, errors: inserted.errors, kind: 'problems' }
  }
  const { letter, problem } = readJoinedLetter(typed)
  if (problem) problems.push({ field: 'letter', code: problem, detail: {} })
  if (problems.length > 0) return { ...shown, kind: 'problems', errors: sentencesOf(problems, locale) }
  if (intent === 'change') return { ...shown, kind: 'problems' }
  const isConfirmed = intent === 'confirm'
  const outcome =
    isConfirmed && inSitting
      ? await proposeDecision(actor, { id, decision, letter })
      : await decideApplication(actor, { id, decision, letter }, { preview: !isConfirmed })
  if ('ok' in outcome)
    return isConfirmed ? { done: inSitting ? 'propose' : 'decide' } : { ...shown, kind: 'preview', decision }
  const { code, problems: found = [] } = outcome.refused
  if (code !== 'decision-incomplete' || found.length === 0)
    return { ...shown, kind: 'refused', code, errors: { '': sentenceOf(outcome.refused, locale) } }
  const errors = Object.fromEntries(
    found
      .toReversed()
      .map((problem) => [fieldOf(problem.field, problem.code), sentenceOf({ code: problem.code }, locale)]),
  )
  return { ...shown, kind: 'problems', errors }
}
