import * as z from 'zod/mini'
import { paragraph, rowId } from './form-fields'
import { amendmentLimits } from './rules/amendment'
import { secrecies } from './rules/poll'

export const newAmendment = z.object({
  memberId: rowId,
  text: paragraph(amendmentLimits.text, 'text-missing'),
  reason: paragraph(amendmentLimits.reason, 'reason-missing'),
})
export type NewAmendment = z.infer<typeof newAmendment>

export const oneAmendment = z.object({ id: rowId })
export const movedAmendment = z.object({
  id: rowId,
  direction: z.enum(['up', 'down'], { error: 'unreadable' }),
})
export const rewrittenAmendment = z.object({ id: rowId, text: paragraph(amendmentLimits.text, 'text-missing') })
/** The vote of an amendment is for or against it; secret or by name as the chair says. */
export const amendmentVote = z.object({ id: rowId, secrecy: z.enum(secrecies, { error: 'secrecy-missing' }) })
