import type { Locale } from '~/platform/i18n/locale'
import type { Refusal } from '~/platform/pure/outcome'
import { actMessages } from './acts'

/** The sentence of a refusal, with what the file says where a file was refused. */
export function refusalSentence({ code, detail }: Refusal, locale: Locale): string {
  const sentences: Readonly<Record<string, string>> = actMessages[locale].refusals
  const sentence = sentences[code] ?? code
  const found = detail?.[locale === 'fr' ? 'sentence' : 'english']
  return code === 'wrong-shape' && found !== undefined
    ? `${sentence} ${String(detail?.['path'])}\u00a0: ${found}`
    : sentence
}
