import * as z from 'zod/mini'
import { day, line } from './form-fields'
import { offices } from './rules/body'

/** A seat given by a decision of the register. */
export const naming = z.object({
  email: line(254, 'email-missing').check(z.toLowerCase()),
  /** The decision's number, however it is typed. */
  decision: line(20, 'decision-missing'),
  startsOn: day('start-missing'),
  office: z._default(z.union([z.literal(''), z.enum(offices)], { error: 'unreadable' }), ''),
})
export type NamingForm = z.infer<typeof naming>
