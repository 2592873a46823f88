import * as z from 'zod/mini'
import { paragraph } from '~/platform/http/form-texts'
import { isCivilDate } from '~/platform/pure/civil-date'
import { isAddress } from '~/platform/pure/mail-address'
import { hasUnseen } from '~/platform/pure/unseen'
import { placeFields } from '../territory/forms-place'
import { requesterKinds } from './rules/referral'

// Each problem is a code: a key of the messages' refusals.

const line = (most: number, missing?: string) =>
  z._default(z.string({ error: 'unreadable' }), '').check(
    z.overwrite((text) => text.replace(/\s+/g, ' ')),
    z.trim(),
    z.normalize('NFC'),
    ...(missing === undefined ? [] : [z.minLength(1, { error: missing, abort: true })]),
    z.maxLength(most, { error: 'too-long', abort: true }),
    z.refine((text) => !hasUnseen(text), { error: 'unseen-characters', abort: true }),
  )

const optionalDay = line(10).check(
  z.refine((text) => text === '' || isCivilDate(text), { error: 'date-form', abort: true }),
)
const mailAddress = line(254, 'email-missing').check(z.toLowerCase(), z.refine(isAddress, { error: 'email-form' }))
const id = line(36, 'unreadable').check(z.regex(/^[0-9a-f-]{36}$/, 'unreadable'))
const revision = z.pipe(
  line(9, 'unreadable').check(z.regex(/^\d{1,9}$/, 'unreadable')),
  z.transform((text: string) => Number(text)),
)

/** As whom: 'organisation:<id>', 'residents' or 'team'. */
const requester = line(60, 'requester-missing').check(
  z.regex(/^(residents|team|organisation:[0-9a-f-]{36})$/, 'requester-missing'),
)

export const openDraftForm = z.object({
  requester,
  /** What the organisation is; the others are what they say. */
  requesterKind: z.optional(z.enum([...requesterKinds, ''], { error: 'kind-missing' })),
  title: line(200, 'title-missing'),
})

export const territoryForm = z.object({ revision, ...placeFields })
export const revisionForm = z.object({ revision })
export const idForm = z.object({ id })
export const inviteForm = z.object({ email: mailAddress })

export const commitmentForm = z.object({
  authority: line(200, 'authority-missing'),
  state: z.enum(['asked', 'signed', 'refused'], { error: 'commitment-state-missing' }),
  askedOn: optionalDay,
  signatory: line(150),
  function: line(200),
  answeredOn: optionalDay,
  reason: paragraph(3_000),
})
export type CommitmentForm = z.infer<typeof commitmentForm>

export const documentForm = z.object({ title: line(150) })

export const sheetForm = z.object({
  count: z.pipe(
    line(7, 'count-form').check(z.regex(/^[1-9]\d{0,4}$/, 'count-form')),
    z.transform((text: string) => Number(text)),
  ),
  note: line(300),
})

export const signatureForm = z.object({
  name: line(150, 'name-missing'),
  email: mailAddress,
  isShown: z.pipe(
    line(5),
    z.transform((text: string) => text === 'oui'),
  ),
  ...placeFields,
})
export type SignatureForm = z.infer<typeof signatureForm>

export type FormErrors = Readonly<Record<string, string>>

/** What a form says, or one code for each field at fault. */
export function readForm<T>(
  schema: z.ZodMiniType<T>,
  fields: Readonly<Record<string, unknown>>,
): { ok: T } | { errors: FormErrors } {
  const read = z.safeParse(schema, fields)
  if (read.success) return { ok: read.data }
  const errors: Record<string, string> = {}
  for (const issue of read.error.issues) errors[String(issue.path[0] ?? '')] ??= issue.message
  return { errors }
}
