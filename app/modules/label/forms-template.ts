import * as z from 'zod/mini'
import { line, paragraph } from '~/platform/http/form-texts'
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
export const decisionLetterForm = z.object({ letter: paragraph(letterLimits.text), letterLocale })

/** A template chosen in a form: its id and its language, '0192…:fr'. */
const picked = z.string().check(z.regex(/^[0-9a-f-]{36}:(fr|en)$/, 'choose-template'))
export function readPicked(value: unknown): { id: string; locale: 'fr' | 'en' } | null {
  const read = picked.safeParse(value)
  if (!read.success) return null
  const [id = '', locale] = read.data.split(':')
  return { id, locale: locale === 'en' ? 'en' : 'fr' }
}
