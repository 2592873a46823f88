import * as z from 'zod/mini'
import { isCivilDate } from '~/platform/pure/civil-date'
import { hasUnseen } from '~/platform/pure/unseen'
import { readCents } from '~/platform/pure/french-figures'
import { paymentMethods } from './rules/member-account'
import { tickedTies } from './rules/membership-category'

/** Each problem is a code: a key of `membershipRefusals`. */
const text = (most: number, missing?: string) =>
  z.string({ error: missing ?? 'unreadable' }).check(
    z.trim(),
    z.normalize('NFC'),
    ...(missing === undefined ? [] : [z.minLength(1, { error: missing, abort: true })]),
    z.maxLength(most, { error: 'too-long', abort: true }),
    z.refine((given) => !hasUnseen(given.replace(/[\r\n\t]/g, '')), { error: 'unseen-characters', abort: true }),
  )
const optional = (most: number) => z._default(text(most), '')
const id = text(60)
const date = text(10, 'date-missing').check(z.refine(isCivilDate, { error: 'date-form' }))
const shares = (least: number) =>
  z.pipe(
    text(7, 'shares-missing').check(z.regex(/^\d{1,6}$/, { error: 'shares-missing', abort: true })),
    z.pipe(
      z.transform(Number),
      z.number().check(z.minimum(least, { error: 'shares-missing' }), z.maximum(100_000, { error: 'shares-too-many' })),
    ),
  )
const cents = z.pipe(
  text(20, 'amount-missing'),
  z.pipe(
    z.transform((given: string) => readCents(given) ?? 0),
    z.number().check(z.minimum(1, { error: 'amount-missing' }), z.maximum(100_000_000_00, { error: 'amount-missing' })),
  ),
)
const ticked = z.pipe(
  z.transform((value: unknown) => value === 'yes'),
  z.boolean(),
)
const list = z.pipe(
  z.transform((value: unknown) => (Array.isArray(value) ? value : value === undefined ? [] : [value])),
  z.array(z.enum(tickedTies)),
)
const method = z.enum(paymentMethods, { error: 'method-missing' })

export const applicationForm = z.object({
  pour: optional(60),
  ties: list,
  category: text(40, 'category-missing'),
  shares: shares(0),
  motivation: optional(2000),
  commitments: z.literal('yes', { error: 'commitments-missing' }),
})
export const decisionForm = z.object({
  outcome: z.enum(['admit', 'refuse']),
  category: optional(40),
  votes: z.pipe(
    z.transform((value: unknown) => (typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1)),
    z.number(),
  ),
  reasons: optional(2000),
})
export const sharesForm = z.object({ shares: shares(1) })
export const moneyForm = z.object({ method, on: date, amount: cents, note: optional(300) })
export const cancelForm = z.object({ payment: id, reason: text(300, 'reasons-missing') })
export const waiverForm = z.object({
  year: z.pipe(text(4), z.pipe(z.transform(Number), z.number())),
  reason: text(300, 'reasons-missing'),
})
export const categoryForm = z.object({ category: text(40, 'category-missing'), reason: text(1000, 'reasons-missing') })
export const categoryAnswer = z.object({ change: id, outcome: z.enum(['accept', 'refuse']), reasons: optional(1000) })
export const directoryForm = z.object({
  listed: ticked,
  category: ticked,
  since: ticked,
  presentation: optional(400),
  website: z._default(text(300).check(z.regex(/^(https?:\/\/[^\s]+\.[^\s]+)?$/i, { error: 'website-form' })), ''),
})
export const resignForm = z.object({ grounds: optional(1000) })
export const departureForm = z.object({ departure: id })
export const appealForm = z.object({ departure: id, appeal: text(4000, 'grounds-missing') })
export const callForm = z.object({ grounds: text(4000, 'grounds-missing'), hearingOn: date })
export const hearingForm = z.object({ departure: id, hearing: text(4000, 'grounds-missing') })
export const exclusionForm = z.object({
  departure: id,
  outcome: z.enum(['exclude', 'keep']),
  reasons: text(4000, 'reasons-missing'),
})
export const appealAnswer = z.object({
  departure: id,
  outcome: z.enum(['confirm', 'overturn']),
  decision: text(1000, 'decision-missing'),
})
export const endingForm = z.object({ kind: z.enum(['death', 'dissolution']), on: date, note: optional(300) })
export const strikeOffForm = z.object({ reasons: text(1000, 'reasons-missing') })
