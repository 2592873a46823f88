import * as z from 'zod/mini'
import { day, line, paragraph } from '~/modules/governance/form-fields'
import { isAddress, normaliseAddress } from '~/platform/pure/mail-address'
import { isTime, parisInstant } from '~/platform/pure/paris-time'
import { identifications } from './rules/votation'

// Each problem is a code: a key of the messages' refusals, or 'longer-than-<n>'.

export const votationLimits = {
  title: 150,
  introduction: 10_000,
  question: 300,
  text: 5_000,
  record: 3_000,
  register: 60_000,
} as const

const time = line(5, 'time-missing').check(z.refine(isTime, { error: 'time-form', abort: true }))
const whole = (least: number, most: number, code: string) =>
  z.pipe(
    line(9, code).check(
      z.refine((text) => /^\d{1,7}$/.test(text) && Number(text) >= least && Number(text) <= most, {
        error: code,
        abort: true,
      }),
    ),
    z.transform((text: string) => Number(text)),
  )
const ticked = z.pipe(
  z.optional(z.string()),
  z.transform((value: string | undefined) => value === '1'),
)
const revision = whole(1, 9_999_999, 'unreadable')
const optional = (schema: z.ZodMiniType<string>) => z._default(schema, '')

const sheet = {
  title: line(votationLimits.title, 'title-missing'),
  introduction: paragraph(votationLimits.introduction, 'introduction-missing'),
  /** Whose residents vote. */
  territoryCode: line(80, 'territory-missing'),
  leastAge: whole(11, 18, 'age-form'),
  identification: z.enum(identifications, { error: 'identification-missing' }),
  mayChange: ticked,
  opensOn: day('opens-missing'),
  opensTime: time,
  closesOn: day('closes-missing'),
  closesTime: time,
  leastShown: whole(5, 500, 'least-form'),
  blockLimit: whole(50, 100_000, 'block-form'),
}
type Times = { opensOn: string; opensTime: string; closesOn: string; closesTime: string }
export const instantsOf = ({ opensOn, opensTime, closesOn, closesTime }: Times) => ({
  opensAt: parisInstant(opensOn, opensTime),
  closesAt: parisInstant(closesOn, closesTime),
})
const inOrder = z.refine<Times>(
  (times) => {
    const { opensAt, closesAt } = instantsOf(times)
    return opensAt < closesAt
  },
  { error: 'closes-before', path: ['closesOn'] },
)

export const newVotationForm = z.object(sheet).check(inOrder)
export type NewVotation = z.infer<typeof newVotationForm>
export const editVotationForm = z.object({ ...sheet, revision }).check(inOrder)
export type EditedVotation = z.infer<typeof editVotationForm>
export const revisionForm = z.object({ revision })
export const cancelForm = z.object({ reason: paragraph(1_000, 'reason-missing') })
export const idForm = z.object({ id: line(60, 'unreadable') })

const commune = {
  commune: line(100, 'commune-missing'),
  communeCode: optional(line(20)),
  communeAsked: optional(line(100)),
}
export const emailField = z
  .string({ error: 'email-missing' })
  .check(
    z.overwrite(normaliseAddress),
    z.minLength(1, { error: 'email-missing', abort: true }),
    z.refine(isAddress, { error: 'email-form', abort: true }),
  )
const sworn = z._default(z.string(), '').check(z.refine((value) => value === '1', { error: 'sworn-missing' }))

/** Asking for the link: an address, a commune, and what the voter declares. */
export const askForm = z.object({ email: emailField, ...commune, sworn })
export type AskForm = z.infer<typeof askForm>

/** What a list's holder was sent; as typed, without blanks and dashes. */
const typedCode = (missing: string) =>
  line(60, missing).check(z.overwrite((text) => text.toUpperCase().replaceAll(/[\s\u00a0\u202f-]/g, '')))
export const listForm = z.object({
  identifier: typedCode('identifier-missing'),
  code: typedCode('code-missing'),
  sworn,
})
export type ListForm = z.infer<typeof listForm>

export const blockForm = z.object({
  id: line(60, 'unreadable'),
  decision: z.enum(['kept', 'set-aside'], { error: 'decision-missing' }),
  reason: paragraph(2_000, 'reason-missing'),
})

export const boxForm = z.object({
  place: line(200, 'place-missing'),
  ...commune,
  heldOn: day('date-missing'),
  countedBy: line(300, 'counted-by-missing'),
  record: optional(paragraph(votationLimits.record)),
  voters: whole(0, 1_000_000, 'voters-form'),
  spoiled: whole(0, 1_000_000, 'spoiled-form'),
  /** With a list: the identifiers of those who signed the register of the box. */
  signed: optional(paragraph(votationLimits.register)),
})
/** Whether people of the list have voted. */
export const registerForm = z.object({ identifiers: paragraph(votationLimits.register, 'identifiers-missing') })
/** The second entry of a box: its numbers alone. */
export const countsForm = z.object({
  voters: whole(0, 1_000_000, 'voters-form'),
  spoiled: whole(0, 1_000_000, 'spoiled-form'),
})
export const questionForm = z.object({
  title: line(200, 'title-missing'),
  text: optional(paragraph(votationLimits.text)),
})
export type BoxForm = z.infer<typeof boxForm>
