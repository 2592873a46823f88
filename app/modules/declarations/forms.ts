import * as z from 'zod/mini'
import { line, paragraph } from '~/modules/governance/form-fields'
import { emailField } from '~/modules/votations/forms'

// Each problem is a code: a key of the messages' refusals, or 'longer-than-<n>'.

export const declarationLimits = {
  title: 150,
  summary: 400,
  text: 30_000,
  origin: 400,
  name: 120,
  quality: 120,
} as const

const revision = z.pipe(
  z.string({ error: 'unreadable' }).check(z.regex(/^\d{1,7}$/, 'unreadable')),
  z.transform((text: string) => Number(text)),
)
const ticked = z.pipe(
  z.optional(z.string()),
  z.transform((value: string | undefined) => value === '1'),
)
const text = {
  title: line(declarationLimits.title, 'title-missing'),
  summary: paragraph(declarationLimits.summary, 'summary-missing'),
  text: paragraph(declarationLimits.text, 'text-missing'),
  origin: z._default(line(declarationLimits.origin), ''),
  followsId: z._default(line(60), ''),
}
export const newDeclarationForm = z.object(text)
export type DeclarationText = z.infer<typeof newDeclarationForm>
export const editDeclarationForm = z.object({ ...text, revision })
export const revisionForm = z.object({ revision })

export const signForm = z.object({
  name: line(declarationLimits.name, 'name-missing').check(
    z.refine((value) => /\p{L}/u.test(value), { error: 'name-missing' }),
  ),
  quality: z._default(line(declarationLimits.quality), ''),
  email: emailField,
  commune: z._default(line(100), ''),
  communeCode: z._default(line(20), ''),
  communeAsked: z._default(line(100), ''),
  isShown: ticked,
})
export type SignForm = z.infer<typeof signForm>
export const organisationForm = z.object({ organisationId: line(60, 'organisation-missing'), isShown: ticked })
