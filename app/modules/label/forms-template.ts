import * as z from 'zod/mini'
import { line, paragraph } from '~/platform/http/form-texts'
import { parseForm } from '~/platform/http/parse-form'
import { letterLimits } from './rules/letter'
import { letterKinds, templateLimits, templateUses } from './rules/template'

const version = z.pipe(
  z._default(z.string().check(z.regex(/^\d{1,6}$/, 'unreadable')), '0'),
  z.transform((text: string) => Number(text)),
)

export const templateForm = z.object({
  use: z.enum(templateUses, { error: 'choose-use' }),
  name: line(templateLimits.name, 'template-name-missing'),
  fr: paragraph(templateLimits.text, 'required'),
  en: paragraph(templateLimits.text),
  /** The one that its author has read; 0 for a new template. */
  version,
})
export const bringBackForm = z.object({ version })

export const letterLocale = z._default(z.enum(['fr', 'en']), 'fr')
export const letterForm = z.object({
  kind: z.enum(letterKinds, { error: 'choose-use' }),
  text: paragraph(letterLimits.text, 'required'),
  locale: letterLocale,
})

export const reminderForm = z.object({ message: paragraph(templateLimits.text) })
/** The fields of a letter that goes with a decision. */
export const joinedLetter = { letter: z._default(paragraph(letterLimits.text), ''), letterLocale }
const joinedLetterForm = z.object(joinedLetter)
/** The letter of these fields; null where none is written. */
export const joinedLetterOf = ({ letter: text, letterLocale: locale }: z.infer<typeof joinedLetterForm>) =>
  text === '' ? null : { text, locale }
/** The letter that goes with a decision or an answer, null where none is written; or what is wrong with it, as a code. */
export function readJoinedLetter(fields: Readonly<Record<string, string | string[]>>) {
  const read = parseForm(joinedLetterForm, fields)
  if (!('ok' in read)) return { letter: null, problem: read.errors['letter'] ?? 'unreadable' }
  return { letter: joinedLetterOf(read.ok), problem: null }
}

/** A template chosen in a form: its id and its language, '0192…:fr'. */
const picked = z.string().check(z.regex(/^[0-9a-f-]{36}:(fr|en)$/, 'choose-template'))
export function readPicked(value: unknown): { id: string; locale: 'fr' | 'en' } | null {
  const read = picked.safeParse(value)
  if (!read.success) return null
  const [id = '', locale] = read.data.split(':')
  return { id, locale: locale === 'en' ? 'en' : 'fr' }
}
