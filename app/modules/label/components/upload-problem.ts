import { fileMessages } from '~/platform/files/messages'
import type { Locale } from '~/platform/i18n/locale'
import type { Refusal } from '~/platform/pure/outcome'
import { sentenceOf } from '../messages/refusals'

/** Why a form with files was refused, in the reader's language. */
export function uploadSentence(refusal: Refusal, locale: Locale): string {
  const { code, detail = {} } = refusal
  const known = fileMessages[locale].refusals
  return Object.hasOwn(known, code) ? known[code as keyof typeof known](detail) : sentenceOf(refusal, locale)
}
