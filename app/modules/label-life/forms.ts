import * as z from 'zod/mini'
import { day, line, paragraph, rowId } from '~/modules/governance/form-fields'
import { joinedLetter } from '~/modules/label/forms-template'
import { isAddress, normaliseAddress } from '~/platform/pure/mail-address'
import { isTime } from '~/platform/pure/paris-time'
import { boardEvents, committeeEvents } from './rules/procedure'
import { reportKinds, reportOutcomes } from './rules/report'

// Each problem is a code: a key of the messages' refusals, or 'longer-than-<n>'.

export const lifeLimits = { reason: 3_000, text: 5_000, place: 200, answer: 3_000, files: 5 } as const

const reason = paragraph(lifeLimits.reason, 'reason-missing')

export const openForm = z.object({ reason })
export const hearingForm = z.object({
  id: rowId,
  hearingOn: day('hearing-missing'),
  hearingTime: line(5, 'time-form').check(z.refine(isTime, { error: 'time-form', abort: true })),
  place: line(lifeLimits.place, 'place-missing'),
})
export const decideForm = z.object({ id: rowId, event: z.enum(committeeEvents, { error: 'choose' }), reason })
export const contestForm = z.object({ id: rowId, grounds: paragraph(lifeLimits.reason, 'grounds-missing') })
export const answerContestForm = z.object({
  id: rowId,
  event: z.enum(boardEvents, { error: 'choose' }),
  reason,
  ...joinedLetter,
})
export const idForm = z.object({ id: rowId })
export const observeForm = z.object({
  id: rowId,
  text: paragraph(lifeLimits.text, 'text-missing'),
  isAll: z.pipe(
    z.optional(z.string()),
    z.transform((value: string | undefined) => value === '1'),
  ),
})
export const reportForm = z.object({
  kind: z.enum(reportKinds, { error: 'choose' }),
  text: paragraph(lifeLimits.reason, 'text-missing'),
  email: z
    .string({ error: 'email-missing' })
    .check(
      z.overwrite(normaliseAddress),
      z.minLength(1, { error: 'email-missing', abort: true }),
      z.refine(isAddress, { error: 'email-form', abort: true }),
    ),
})
export type ReportForm = z.infer<typeof reportForm>
export const answerReportForm = z.object({
  outcome: z.enum(reportOutcomes, { error: 'choose' }),
  answer: paragraph(lifeLimits.answer, 'answer-missing'),
  reason: z._default(paragraph(lifeLimits.reason), ''),
})
