import { isDate } from '~/modules/criteria/rules/expression'
import { askOpinion } from '~/modules/label/commands/ask-opinion.server'
import { remindOpinion, revokeOpinion } from '~/modules/label/commands/follow-opinion.server'
import { askOpinionForm, opinionIdForm } from '~/modules/label/forms-opinion'
import { problemsOf } from '~/modules/label/forms-step'
import { sentenceOf, sentencesOf } from '~/modules/label/messages/refusals'
import type { SentFile } from '~/modules/label/store-opinions.server'
import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'
import { asksTemplate, insertTemplate, type Inserted } from './insert-template.server'

type Fields = Readonly<Record<string, string | string[]>>
type Done = 'demande' | 'relance' | 'retire'
export type OpinionActResult =
  { done: Done } | { redrawn: Inserted } | { code: string; status: 409 | 422; errors: Record<string, string> }

/** The page of opinions has three acts: ask, remind, take the request back. */
export async function actOnOpinions(
  actor: Person,
  { id, fields, files }: { id: string; fields: Fields; files: readonly SentFile[] },
  locale: Locale,
): Promise<OpinionActResult> {
  const answerOf = (done: Done, outcome: Outcome<unknown>): OpinionActResult => {
    if ('ok' in outcome) return { done }
    const { code, field = '' } = outcome.refused
    return { code, status: field === '' ? 409 : 422, errors: { [field]: sentenceOf(outcome.refused, locale) } }
  }
  const intent = fields['intent']
  if (intent === 'ask' && asksTemplate(fields)) {
    const dueOn = typeof fields['dueOn'] === 'string' && isDate(fields['dueOn']) ? fields['dueOn'] : null
    const how = { applicationId: id, use: 'opinion', box: 'introduction', facts: { dueOn }, locale } as const
    return { redrawn: await insertTemplate(actor, fields, how) }
  }
  if (intent === 'ask') {
    const read = askOpinionForm.safeParse(fields)
    if (!read.success) return { code: 'unreadable', status: 422, errors: sentencesOf(problemsOf(read.error), locale) }
    return answerOf('demande', await askOpinion(actor, { id, locale, ...read.data, files }))
  }
  const read = opinionIdForm.safeParse(fields)
  const input = { id, opinionId: read.data?.opinionId ?? '' }
  return intent === 'remind'
    ? answerOf('relance', await remindOpinion(actor, input))
    : answerOf('retire', await revokeOpinion(actor, input))
}
