import * as z from 'zod/mini'
import { day, line, paragraph, rowId } from './form-fields'
import { consentEvents, consentKinds, contributionKinds } from './rules/consent'

export const newConsent = z.object({
  body: line(40, 'body-missing'),
  kind: z.enum(consentKinds, { error: 'kind-missing' }),
  title: line(200, 'title-missing'),
  proposal: paragraph(20_000, 'proposal-missing'),
  reviewOn: day('review-missing'),
  /** Account of who leads the words; oneself where it is left out. */
  facilitatorId: z._default(line(60), ''),
  /** The item of an agenda that it serves. */
  itemId: z._default(line(60), ''),
})
export type NewConsentForm = z.infer<typeof newConsent>

export const contribution = z.object({
  kind: z.enum(contributionKinds, { error: 'unreadable' }),
  text: z._default(paragraph(2_000), ''),
  nomineeId: z._default(line(60), ''),
})
export type ContributionForm = z.infer<typeof contribution>

export const contributionAnswer = z.object({ id: rowId, answer: paragraph(2_000, 'answer-missing') })
export const objectionTakenBack = z.object({ id: rowId })

export const consentStep = z.object({
  event: z.enum(consentEvents, { error: 'unreadable' }),
  revision: z.pipe(z.string().check(z.regex(/^\d{1,9}$/, 'unreadable')), z.transform(Number)),
  proposal: z._default(paragraph(20_000), ''),
  proposedId: z._default(line(60), ''),
  reason: z._default(paragraph(10_000), ''),
})
export type ConsentStep = z.infer<typeof consentStep>
