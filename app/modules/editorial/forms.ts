import * as z from 'zod/mini'
import { isAddress, normaliseAddress } from '~/platform/pure/mail-address'
import { isMisleading } from '~/platform/pure/unseen'
import { type SettingKey, settingKeys, settingOf, typeset } from './rules/settings'

const unix = (text: string): string => text.replace(/\r\n?/g, '\n')

/** Messages are codes: the page words them in the reader's language. */
const text = (most: number, least = 0) =>
  z.pipe(
    z.pipe(z.string(), z.transform(unix)),
    z.string().check(
      z.trim(),
      z.minLength(Math.min(least, 1), 'required'),
      z.minLength(least, 'too-short'),
      z.maxLength(most, 'too-long'),
      z.refine((value) => !isMisleading(value), 'unreadable'),
    ),
  )
const line = (most: number, least = 0) =>
  text(most, least).check(z.refine((value) => !/[\n\t]/.test(value), 'one-line'))

/** Lower case, as accounts keep it, so that a person's messages are found with the rest of their data. */
const mail = z.string().check(
  z.trim(),
  z.toLowerCase(),
  z.minLength(1, 'required'),
  z.maxLength(254, 'too-long'),
  z.refine((value) => isAddress(normaliseAddress(value)), 'not-mail'),
)

export const limits = { title: 120, body: 50_000, note: 300, subject: 150, message: 5_000, setting: 500 } as const

export const pageForm = z.object({
  title: line(limits.title, 1),
  body: text(limits.body, 1),
  note: line(limits.note, 3),
  /** The version that was open when the writing began. */
  version: z.coerce.number().check(z.int(), z.gte(0)),
})
export type PageForm = z.infer<typeof pageForm>

export const contactForm = z.object({
  /** Made with the page, so that a form posted twice is one message. */
  id: z.uuid(),
  email: mail,
  subject: line(limits.subject, 3),
  message: text(limits.message, 10),
})
export type ContactForm = z.infer<typeof contactForm>

/** What a setting may be; empty means not filled. */
export function settingSchema(key: SettingKey) {
  const { kind } = settingOf(key)
  if (kind === 'number') return z.string().check(z.trim(), z.regex(/^([1-9]\d{0,2})?$/, 'not-number'))
  const schema = kind === 'text' ? text(limits.setting) : line(limits.setting)
  const value = z.pipe(schema, z.transform(typeset))
  return kind === 'mail' ? z.union([z.literal(''), mail]) : value
}

/** The codes of what is wrong, one a field, in the order of the fields. */
export const fieldErrors = (error: z.core.$ZodError): { field: string; code: string }[] => {
  const errors: { field: string; code: string }[] = []
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    if (!errors.some((known) => known.field === field)) errors.push({ field, code: issue.message })
  }
  return errors
}

export type TypedSettings = Record<SettingKey, string>

/** Reads the settings' form: each value, and the version it was shown in ('version.publisher.name'). */
export function readSettings(fields: Readonly<Record<string, string | string[]>>) {
  const errors: { field: string; code: string }[] = []
  const rows = settingKeys.map((key) => {
    const raw = fields[key]
    const typed = typeof raw === 'string' ? raw : ''
    const parsed = settingSchema(key).safeParse(typed)
    if (!parsed.success) errors.push({ field: key, code: parsed.error.issues[0]?.message ?? 'invalid' })
    const version = Number(fields[`version.${key}`])
    return {
      key,
      typed,
      value: parsed.success ? parsed.data : typed,
      version: Number.isSafeInteger(version) ? version : -1,
    }
  })
  const byKey = <T>(valueOf: (row: (typeof rows)[number]) => T) =>
    Object.fromEntries(rows.map((row) => [row.key, valueOf(row)])) as Record<SettingKey, T>
  return { errors, typed: byKey(({ typed }) => typed), settings: byKey(({ value, version }) => ({ value, version })) }
}
