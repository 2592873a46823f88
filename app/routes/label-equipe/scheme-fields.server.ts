import type { SchemeFields } from '~/modules/label/components/scheme-form'
import { sentenceOf, sentencesIn } from '~/modules/label/messages/refusals'
import type { FormErrors } from '~/platform/http/parse-form'
import type { Locale } from '~/platform/i18n/locale'
import type { Refusal } from '~/platform/pure/outcome'

type Fields = Readonly<Record<string, string | string[]>>

/** The form of a label as it was typed, to be shown again. */
export function typedScheme(fields: Fields): SchemeFields {
  const one = (name: string) => (typeof fields[name] === 'string' ? fields[name].slice(0, 2_000) : '')
  const { kinds = [] } = fields
  return {
    key: one('key'),
    nameFr: one('nameFr'),
    nameEn: one('nameEn'),
    purposeFr: one('purposeFr'),
    purposeEn: one('purposeEn'),
    kinds: Array.isArray(kinds) ? kinds : [kinds],
    committee: one('committee'),
    isOpen: one('isOpen'),
  }
}

/** What is wrong, a sentence a field; what concerns no field is under ''. */
export const schemeErrors = (
  outcome: { errors: FormErrors } | { refused: Refusal },
  locale: Locale,
): Record<string, string> =>
  'refused' in outcome
    ? { [outcome.refused.field ?? '']: sentenceOf(outcome.refused, locale) }
    : sentencesIn(outcome.errors, locale)
