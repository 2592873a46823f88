import type { Locale } from '~/platform/i18n/locale'
import type { Refusal } from '~/platform/pure/outcome'
import { changeMessages } from './changes'
import { fieldMessages } from './fields'

/** Why an act on a change was refused, in a sentence. */
export function changeSentence(refusal: Refusal, locale: Locale): string {
  const { refusals } = changeMessages[locale]
  if (refusal.code === 'too-often') return refusals['too-often'](Number(refusal.detail?.['minutes'] ?? 1))
  if (refusal.code === 'changed-since') {
    const names: Readonly<Record<string, string>> = fieldMessages[locale].fields
    const fields = String(refusal.detail?.['fields'] ?? '').split(' ')
    return refusals['changed-since'](fields.map((field) => names[field] ?? field).join(', '))
  }
  const sentences: Readonly<Record<string, unknown>> = refusals
  const sentence = sentences[refusal.code]
  return typeof sentence === 'string' ? sentence : refusals['not-allowed']
}
