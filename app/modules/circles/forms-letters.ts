import * as z from 'zod/mini'
import { line, paragraph, rowId } from '~/modules/governance/form-fields'
import { mailAddress } from './forms-communities'

const revision = z.pipe(
  z.string({ error: 'unreadable' }).check(z.regex(/^\d{1,9}$/, 'unreadable')),
  z.transform(Number),
)

export const issueForm = z.object({ title: line(150, 'title-missing') })
export const newIssueForm = z.object({ communityId: rowId, title: line(150, 'title-missing') })
export const newSection = z.object({ title: line(150, 'title-missing') })
export const sectionForm = z.object({
  title: line(150, 'title-missing'),
  body: z._default(paragraph(20_000), ''),
  revision,
})
export const sectionMove = z.object({ id: rowId, direction: z.enum(['up', 'down'], { error: 'unreadable' }) })
export const sendForm = z.object({ revision })
export const subscriptionForm = z.object({ communityId: line(60, 'community-missing'), email: mailAddress })
