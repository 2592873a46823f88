import { type Answer } from '~/modules/label/commands/apply-answer.server'
import { proposeAnswer } from '~/modules/label/commands/propose-answer.server'
import { readDecisionForm } from '~/modules/label/forms'
import { readJoinedLetter } from '~/modules/label/forms-template'
import { sentenceOf, sentencesOf } from '~/modules/label/messages/refusals'
import { appealOutcomes } from '~/modules/label/rules/appeal'
import { answerSaid } from '~/modules/label/rules/template'
import { textsOf } from '~/platform/http/form.server'
import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'
import { asksTemplate, insertTemplate } from './insert-template.server'

type Fields = Readonly<Record<string, string | string[]>>
type Shown = { status: 200 | 409 | 422; typed: Record<string, string>; errors: Record<string, string> }
export type AnswerResult = { done: string } | (Shown & { answer: Answer | null })

/** The page of an appeal: uses a template, shows the answer again before it is proposed, proposes it to the sitting. */
export async function answerOnFile(actor: Person, id: string, fields: Fields, locale: Locale): Promise<AnswerResult> {
  const { intent = '', inserer: _, ...typed } = textsOf(fields)
  const fail = (errors: Record<string, string>, status: Shown['status']) => ({ typed, errors, answer: null, status })
  const outcome = appealOutcomes.find((one) => one === fields['outcome'])
  if (asksTemplate(fields)) {
    const facts = { decision: outcome ? answerSaid(outcome) : null }
    const how = { applicationId: id, use: 'appeal', box: 'letter', facts, locale } as const
    const inserted = await insertTemplate(actor, typed, how)
    const again = { ...typed, ...textsOf(inserted.fields), letterLocale: inserted.locale }
    const status = Object.keys(inserted.errors).length === 0 ? 200 : 422
    return { typed: again, errors: inserted.errors, answer: null, status }
  }
  // The form's own outcomes are the committee's: 'upheld' is its refusal.
  const read = readDecisionForm({ ...fields, outcome: outcome === 'upheld' ? 'refused' : (outcome ?? '') })
  const { letter, problem } = readJoinedLetter(typed)
  if (problem) read.problems.push({ field: 'letter', code: problem, detail: {} })
  if (read.problems.length > 0 || !outcome) return fail(sentencesOf(read.problems, locale), 422)
  if (intent === 'change') return fail({}, 200)
  const answer = { ...read.decision, outcome }
  const isConfirmed = intent === 'confirm'
  const result = await proposeAnswer(actor, { id, answer, letter }, { preview: !isConfirmed })
  if ('ok' in result) return isConfirmed ? { done: 'recours' } : { typed, errors: {}, answer, status: 200 }
  const { problems = [] } = result.refused
  if (problems.length === 0) return fail({ '': sentenceOf(result.refused, locale) }, 409)
  const named = problems
    .toReversed()
    .map(({ field, code }) => [read.fieldOf(field, code), sentenceOf({ code }, locale)] as const)
  return fail(Object.fromEntries(named), 422)
}
