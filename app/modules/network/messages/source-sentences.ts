import type { Locale } from '~/platform/i18n/locale'
import type { Refusal } from '~/platform/pure/outcome'
import { importMessages } from './import'
import { sourceMessages } from './sources'

/** Why a source was refused, or could not be read. */
export function sourceSentence({ code, detail }: Pick<Refusal, 'code' | 'detail'>, locale: Locale): string {
  const { refusals, faults, doubts, status } = sourceMessages[locale]
  const { files, near } = importMessages[locale]
  const sentences: Readonly<Record<string, string>> = { ...files, ...faults, ...doubts, ...refusals }
  const sentence = sentences[code] ?? refusals.unreadable
  const number = Number(detail?.['line'] ?? 0)
  if (number === 0) return sentence
  return `${sentence} ${code === 'bad-status' ? status(number) : near(number)}`
}

/** The same for what a source keeps of its last failure: 'bad-status 404'. */
export function failureSentence(lastError: string, locale: Locale): string {
  const [code = '', line = '0'] = lastError.split(' ')
  return sourceSentence({ code, detail: { line: Number(line) } }, locale)
}
