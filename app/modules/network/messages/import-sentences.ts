import * as z from 'zod/mini'
import type { Locale } from '~/platform/i18n/locale'
import type { Refusal } from '~/platform/pure/outcome'
import { fieldMessages } from './fields'
import { importMessages } from './import'

const reportSchema = z.object({
  faults: z.optional(z.array(z.object({ field: z.string(), code: z.string(), text: z.string() }))),
  notes: z.optional(z.array(z.string())),
  sameKeyAs: z.optional(z.number()),
  duplicateOf: z.optional(z.string()),
})

/** What a row's report says, sentence by sentence. */
export function rowSentences(report: string, locale: Locale): string[] {
  const messages = importMessages[locale]
  const names: Readonly<Record<string, string>> = fieldMessages[locale].fields
  const faults: Readonly<Record<string, string>> = messages.faults
  const notes: Readonly<Record<string, string>> = messages.notes
  const read = reportSchema.parse(JSON.parse(report))
  const colon = locale === 'fr' ? '\u00a0:' : ':'
  return [
    ...(read.faults ?? []).map(({ field, code, text }) =>
      [`${names[field] ?? field}${colon} ${faults[code] ?? code}`, ...(text ? [`(${text})`] : [])].join(' '),
    ),
    ...(read.notes ?? []).map((note) => notes[note] ?? note),
    ...(read.sameKeyAs === undefined ? [] : [messages.sameKeyAs(read.sameKeyAs)]),
    ...(read.duplicateOf === undefined ? [] : [messages.duplicateOf(read.duplicateOf)]),
  ]
}

/** Why an import was refused. */
export function importSentence(refusal: Refusal, locale: Locale): string {
  const { refusals, files, near } = importMessages[locale]
  const sentences: Readonly<Record<string, string>> = { ...refusals, ...files }
  const line = Number(refusal.detail?.['line'] ?? 0)
  const sentence = sentences[refusal.code] ?? refusals['not-allowed']
  return line > 0 ? `${sentence} ${near(line)}` : sentence
}
