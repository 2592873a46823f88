import type { Locale } from '~/platform/i18n/locale'
import type { Json } from '~/platform/pure/canonical-json'
import type { EntryKind } from '../rules/entry-content'
import { fieldsOfKind } from '../rules/entry-fields'
import { sayLooseDate } from './loose-date'
import { vocabularyMessages } from './vocabularies'

const isRecord = (value: Json): value is Readonly<Record<string, Json>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/**
 * What a field of an entry holds, in words, as differences show it: '' where it is empty. `nameOf` gives the name of a
 * territory's code.
 */
export function sayValue(
  kind: EntryKind,
  field: string,
  value: Json,
  locale: Locale,
  nameOf: (code: string) => string,
): string {
  const asked = fieldsOfKind(kind).find((known) => known.field === field)?.ask
  const words = vocabularyMessages[locale]
  if (value === null || value === '') return ''
  if (typeof value === 'number') return String(value)
  if (asked?.as === 'date') return sayLooseDate(text(value), locale)
  if (asked?.as === 'licence') {
    const licences: Readonly<Record<string, string>> = words.licence
    return licences[text(value)] ?? text(value)
  }
  if (asked?.as === 'place' && isRecord(value)) {
    const precisions: Readonly<Record<string, string>> = words.precision
    const place = [text(value['name']), nameOf(text(value['territory']))].filter(Boolean).join(', ')
    return `${place} (${precisions[text(value['precision'])] ?? ''})`
  }
  if (asked?.as === 'links' && Array.isArray(value))
    return (value as readonly Json[])
      .filter(isRecord)
      .map((link) => `${text(link['title'])} <${text(link['url'])}>`)
      .join('\n')
  const said: Readonly<Record<string, string>> = asked && 'of' in asked ? words[asked.of] : {}
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => said[text(one)] ?? text(one)).join(', ')
  return said[text(value)] ?? text(value)
}
