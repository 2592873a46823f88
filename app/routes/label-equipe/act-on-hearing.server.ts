import { answerHearing } from '~/modules/label/commands/answer-hearing.server'
import { inviteToHearing } from '~/modules/label/commands/invite-to-hearing.server'
import { recordHearing } from '~/modules/label/commands/record-hearing.server'
import { answerHearingForm, inviteForm, recordHearingForm } from '~/modules/label/forms-hearing'
import { sentenceOf, sentencesIn } from '~/modules/label/messages/refusals'
import { textsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'
import { parisInstant } from '~/platform/pure/paris-time'

type Fields = Readonly<Record<string, string | string[]>>
type Said = { intent: string; typed: Record<string, string>; errors: Record<string, string> }
export type HearingResult = { done: 'invitee' | 'repondu' | 'gardee' } | { said: Said; status: 404 | 409 | 422 }

/** What one form of a hearing's page does, or what is wrong in it. */
export async function actOnHearing(actor: Person, id: string, fields: Fields, locale: Locale): Promise<HearingResult> {
  const typed = textsOf(fields)
  const intent = typed['intent'] ?? ''
  const wrong = (codes: Readonly<Record<string, string>>): HearingResult => ({
    status: 422,
    said: {
      ...{ intent, typed },
      errors: sentencesIn(codes, locale),
    },
  })
  const answer = (done: 'invitee' | 'repondu' | 'gardee', outcome: Outcome<unknown>): HearingResult => {
    if ('ok' in outcome) return { done }
    const { code, field = '' } = outcome.refused
    const errors = { [field]: sentenceOf(outcome.refused, locale) }
    return { status: code === 'not-found' ? 404 : field === '' ? 409 : 422, said: { intent, typed, errors } }
  }
  if (intent === 'answer') {
    const read = parseForm(answerHearingForm, fields)
    return 'ok' in read ? answer('repondu', await answerHearing(actor, { id, ...read.ok })) : wrong(read.errors)
  }
  if (intent === 'record') {
    const read = parseForm(recordHearingForm, fields)
    return 'ok' in read ? answer('gardee', await recordHearing(actor, { id, ...read.ok })) : wrong(read.errors)
  }
  const read = parseForm(inviteForm, fields)
  if (!('ok' in read)) return wrong(read.errors)
  const { hearingOn, hearingTime, place } = read.ok
  const hearingAt = parisInstant(hearingOn, hearingTime)
  return answer('invitee', await inviteToHearing(actor, { id, hearingAt, place }))
}
