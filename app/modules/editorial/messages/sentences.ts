import type { Locale } from '~/platform/i18n/locale'
import type { Refusal } from '~/platform/pure/outcome'
import { editorialMessages } from '.'

type FieldError = { field?: string; message: string }

/** The sentences of what is wrong in a form. */
export function wordErrors(errors: readonly { field: string; code: string }[], locale: Locale): FieldError[] {
  const sentences: Readonly<Record<string, string>> = editorialMessages[locale].errors
  return errors.map(({ field, code }) => ({
    field,
    message: sentences[`${field}.${code}`] ?? sentences[code] ?? editorialMessages[locale].errors.invalid,
  }))
}

/** Why an act was refused, in a sentence. */
export function refusalText(refusal: Refusal, locale: Locale): string {
  const { refusals } = editorialMessages[locale]
  if (refusal.code === 'too-often') return refusals['too-often'](Number(refusal.detail?.['minutes'] ?? 1))
  const sentences: Readonly<Record<string, unknown>> = refusals
  const sentence = sentences[refusal.code]
  return typeof sentence === 'string' ? sentence : refusals['not-allowed']
}
