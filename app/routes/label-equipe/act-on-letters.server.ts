import { sendLetter } from '~/modules/label/commands/send-letter.server'
import { letterForm } from '~/modules/label/forms-template'
import { sentenceOf, sentencesIn } from '~/modules/label/messages/refusals'
import { appealsOf } from '~/modules/label/queries-committee.server'
import { fileOf } from '~/modules/label/queries-officer.server'
import { appealOutcomes } from '~/modules/label/rules/appeal'
import { outcomes } from '~/modules/label/rules/decision'
import { isLetterKind } from '~/modules/label/rules/letter'
import { answerSaid, type DecisionSaid, type LetterKind } from '~/modules/label/rules/template'
import { textsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'
import { asksTemplate, insertTemplate } from './insert-template.server'

type Fields = Readonly<Record<string, string | string[]>>
export type LetterResult =
  { done: string } | { status: 200 | 404 | 409 | 422; typed: Record<string, string>; errors: Record<string, string> }

/** What was decided on a file, or answered to its appeal, as the letter of that kind says it; null where nothing was. */
async function saidOn(actor: Person, id: string, kind: LetterKind): Promise<DecisionSaid | null> {
  const found = await fileOf(actor, id)
  if (!found) return null
  const answered =
    kind === 'appeal' ? (await appealsOf(id)).findLast(({ answer }) => answer)?.answer?.outcome : undefined
  const answer = appealOutcomes.find((outcome) => outcome === answered)
  if (answer) return answerSaid(answer)
  return outcomes.find((outcome) => outcome === found.decision?.outcome) ?? null
}

/** The page of a file's letters: uses a template, or sends. */
export async function actOnLetters(actor: Person, id: string, fields: Fields, locale: Locale): Promise<LetterResult> {
  const { intent: _, ...typed } = textsOf(fields)
  if (asksTemplate(fields)) {
    if (!isLetterKind(typed['kind']))
      return { status: 422, typed, errors: { kind: sentenceOf({ code: 'choose-use' }, locale) } }
    const decision = id === '' ? null : await saidOn(actor, id, typed['kind'])
    const how = { applicationId: id, use: typed['kind'], box: 'text', facts: { decision }, locale }
    const inserted = await insertTemplate(actor, fields, how)
    const { intent: __, ...filled } = textsOf(inserted.fields)
    const again = { ...filled, locale: inserted.locale }
    return { status: Object.keys(inserted.errors).length === 0 ? 200 : 422, typed: again, errors: inserted.errors }
  }
  const read = parseForm(letterForm, fields)
  if (!('ok' in read)) return { status: 422, typed, errors: sentencesIn(read.errors, locale) }
  const outcome = await sendLetter(actor, { id, ...read.ok })
  if ('ok' in outcome) return { done: 'envoyee' }
  const { code, field = '' } = outcome.refused
  return { status: code === 'not-found' ? 404 : 409, typed, errors: { [field]: sentenceOf(outcome.refused, locale) } }
}
