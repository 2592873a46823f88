import * as z from 'zod/mini'
import { line, paragraph, rowId } from '~/modules/governance/form-fields'
import { isAddress } from '~/platform/pure/mail-address'
import { outcomes } from './rules/proposal'

// Each problem is a code: a key of the refusals, or 'longer-than-<n>'.

export const procedureLimits = { reason: 3_000, note: 3_000, addressee: 200, name: 150 } as const

const revision = z.pipe(
  z.string({ error: 'unreadable' }).check(z.regex(/^\d{1,9}$/, { error: 'unreadable' })),
  z.transform((text: string) => Number(text)),
)

const several = (most: number) =>
  z.pipe(
    z.transform((value: unknown) => (value === undefined ? [] : Array.isArray(value) ? value : [value])),
    z
      .array(z.string().check(z.maxLength(60), z.regex(/^[a-z][a-z0-9-]*$/, { error: 'unreadable' })))
      .check(z.maxLength(most, { error: 'unreadable' })),
  )

const ticked = z.pipe(
  z.optional(z.string()),
  z.transform((text: string | undefined) => text === 'yes'),
)

export const completionKinds = ['missing', 'unclear', 'contradictory'] as const
export type CompletionKind = (typeof completionKinds)[number]

export const completionForm = z.object({
  revision,
  kind: z.enum(completionKinds, { error: 'kind-missing' }),
  message: paragraph(procedureLimits.reason, 'reason-missing'),
  questions: several(100),
})
export type CompletionAsked = z.infer<typeof completionForm>

export const proposalForm = z.object({
  revision,
  outcome: z.enum(outcomes, { error: 'outcome-missing' }),
  code: z._default(line(60), ''),
  reason: paragraph(procedureLimits.reason, 'reason-missing'),
  redirectedTo: z._default(line(procedureLimits.addressee), ''),
})
export type ProposedOutcome = z.infer<typeof proposalForm>

export const agendaForm = z.object({ meetingId: line(60, 'sitting-missing') })
export const noteForm = z.object({ text: paragraph(procedureLimits.note, 'reason-missing') })

export const joiningForm = z.pipe(
  z.object({
    revision,
    number: line(20, 'target-missing').check(z.toUpperCase()),
    /** Named apart from the reason of a proposal, on the same page. */
    why: paragraph(procedureLimits.reason, 'reason-missing'),
  }),
  z.transform(({ why, ...rest }) => ({ ...rest, reason: why })),
)
export type Joining = z.infer<typeof joiningForm>

export const withdrawalForm = z.pipe(
  z
    .object({ reason: z._default(paragraph(procedureLimits.reason), ''), isPublic: ticked, sure: ticked })
    .check(z.refine(({ sure }) => sure, { error: 'not-confirmed', path: ['sure'] })),
  z.transform(({ reason, isPublic }) => ({ reason, isPublic })),
)
export type Withdrawal = z.infer<typeof withdrawalForm>

export const separationForm = z.object({ reason: z._default(paragraph(procedureLimits.reason), '') })
export const appealForm = z.object({ text: paragraph(10_000, 'reason-missing') })

export const supportForm = z.object({
  organisationId: z.pipe(
    z._default(line(60), ''),
    z.transform((text: string) => (text === '' ? null : text)),
  ),
  isShown: ticked,
})
export type SupportGiven = z.infer<typeof supportForm>

/** A support without an account; the name is kept where it is to be shown. */
export const mailSupportForm = z.pipe(
  z
    .object({
      email: line(254, 'email-missing').check(z.toLowerCase(), z.refine(isAddress, { error: 'email-form' })),
      isShown: ticked,
      name: z._default(line(procedureLimits.name), ''),
    })
    .check(z.refine(({ isShown, name }) => !isShown || name !== '', { error: 'name-missing', path: ['name'] })),
  z.transform(({ email, isShown, name }) => ({ email, name: isShown ? name : '' })),
)
export type MailSupport = z.infer<typeof mailSupportForm>

export const withdrawnSupportForm = z.object({ supportId: rowId })
