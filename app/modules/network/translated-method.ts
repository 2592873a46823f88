import type { Locale } from '~/platform/i18n/locale'
import { portalMethods } from './data/methods'
import { methodsInEnglish } from './data/methods-en'
import type { EntryContent, MethodContent } from './rules/entry-content'

/**
 * A method that the portal came with, in the reader's language, as long as nobody has changed its text: what its editors
 * write since is shown as they wrote it. `isTranslated` says which of both it is.
 */
export function contentIn<C extends EntryContent>(
  id: string,
  content: C,
  locale: Locale,
): { content: C; isTranslated: boolean } {
  const english = locale === 'en' ? methodsInEnglish[id] : undefined
  const french = english && portalMethods.find((method) => method.id === id)
  if (!english || !french) return { content, isTranslated: false }
  const present: Partial<MethodContent> = content
  const same = (Object.keys(english) as (keyof typeof english)[]).every((field) => present[field] === french[field])
  return same ? { content: { ...content, ...english }, isTranslated: true } : { content, isTranslated: false }
}
