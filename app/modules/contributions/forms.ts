import * as z from 'zod/mini'
import { line, paragraph } from '~/platform/http/form-texts'
import { isAddress, normaliseAddress } from '~/platform/pure/mail-address'
import { commentKinds, contributionLimits as limits, origins } from './rules/contribution'
import { removalReasons } from './rules/moderation'

// Each problem is a code: a key of the messages' refusals.

const address = z
  .string({ error: 'email-missing' })
  .check(
    z.overwrite(normaliseAddress),
    z.minLength(1, { error: 'email-missing', abort: true }),
    z.refine(isAddress, { error: 'email-form', abort: true }),
  )
const optionalAddress = z.pipe(
  z._default(z.string({ error: 'unreadable' }), '').check(
    z.overwrite(normaliseAddress),
    z.refine((text) => text === '' || isAddress(text), { error: 'email-form', abort: true }),
  ),
  z.transform((text: string) => (text === '' ? null : text)),
)

const name = line(limits.name, 'name-missing').check(
  z.refine((text) => /\p{L}/u.test(text), { error: 'name-missing' }),
  // Names are public: an address typed there would be as well.
  z.refine((text) => !text.includes('@'), { error: 'name-is-address' }),
)
const ticked = z.pipe(
  z.optional(z.string({ error: 'unreadable' })),
  z.transform((value) => value === 'yes'),
)
const optionalId = z.pipe(
  line(60),
  z.transform((text: string) => (text === '' ? null : text)),
)
const number = z.pipe(
  z.string({ error: 'number-missing' }).check(z.regex(/^\s*(n°|#)?\s*[1-9]\d{0,6}\s*$/, 'number-missing')),
  z.transform((text: string) => Number(text.replace(/\D/g, ''))),
)

const said = {
  title: line(limits.title, 'title-missing'),
  text: paragraph(limits.text, 'text-missing'),
  theme: line(80),
}

export const contributionForm = z.object({
  ...said,
  name,
  /** Told of replies by mail. */
  follow: ticked,
  /** What the picture shows, in words; asked where there is one. */
  pictureText: line(limits.picture),
})
export type ContributionForm = z.infer<typeof contributionForm>

/** Who takes part without an account, where the portal does not know the browser. */
export const addressForm = z.object({ email: address })

export const enteredForm = z.object({
  ...said,
  name: line(limits.name, 'name-missing'),
  origin: z.enum(origins, { error: 'origin-missing' }),
  originNote: line(limits.note),
  eventId: optionalId,
  /** Left on the paper, for the report and the answers; never shown. */
  email: optionalAddress,
})
export type EnteredForm = z.infer<typeof enteredForm>

export const supportForm = z.object({ name: line(limits.name) })
export const commentForm = z.object({
  kind: z.enum(commentKinds, { error: 'kind-missing' }),
  parentId: optionalId,
  text: paragraph(limits.comment, 'text-missing'),
  name,
})
export type CommentForm = z.infer<typeof commentForm>

const reason = z.enum(removalReasons, { error: 'reason-missing' })
export const reportForm = z.object({
  reason,
  text: paragraph(1_000),
  commentId: optionalId,
  email: optionalAddress,
})
export type ReportForm = z.infer<typeof reportForm>

export const removeForm = z.object({ reason, note: paragraph(1_000, 'note-missing'), commentId: optionalId })
export const restoreForm = z.object({ answer: paragraph(2_000, 'answer-missing'), commentId: optionalId })
export const keepForm = z.object({ reportId: line(60, 'unreadable') })
export const appealForm = z.object({ appeal: paragraph(3_000, 'appeal-missing') })

export const mergeForm = z.object({ into: number, reason: paragraph(500) })
const part = z.object(said)
/** The parts of a contribution that says several things; those left empty are none. */
export const splitForm = z.object({
  parts: z.array(part).check(z.minLength(2, 'parts-missing')),
  reason: paragraph(500),
})
export type SplitForm = z.infer<typeof splitForm>

export const themesForm = z.object({ themes: paragraph(4_000) })

const revision = z.pipe(
  z.string({ error: 'unreadable' }).check(z.regex(/^\d{1,9}$/, 'unreadable')),
  z.transform((text: string) => Number(text)),
)
export const synthesisForm = z.object({
  theme: line(80),
  title: line(150, 'title-missing'),
  text: paragraph(60_000, 'text-missing'),
  revision,
})
export type SynthesisForm = z.infer<typeof synthesisForm>

export type FormErrors = Readonly<Record<string, string>>

/** Reads a posted form: its value, or one code a field. */
export function readContributionForm<T>(
  schema: z.ZodMiniType<T>,
  fields: Readonly<Record<string, unknown>>,
): { ok: T } | { errors: FormErrors } {
  const parsed = schema.safeParse(fields)
  if (parsed.success) return { ok: parsed.data }
  const errors: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) errors[path.map(String).join('.') || ''] ??= message
  return { errors }
}
