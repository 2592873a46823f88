import * as z from 'zod/mini'
import { line, paragraph } from '~/platform/http/form-texts'
import { labelCommittees } from '~/platform/permissions'
import { type InitiativeKind, initiativeKinds } from './rules/kinds'
import { schemeKeyPattern, schemeLimits } from './rules/scheme'

/** Boxes of one name: none, one text or several. */
const kinds = z.pipe(
  z._default(z.union([z.string(), z.array(z.string())]), ''),
  z.transform((given: string | string[]): InitiativeKind[] =>
    initiativeKinds.filter((kind) => (Array.isArray(given) ? given : [given]).includes(kind)),
  ),
)

const words = {
  nameFr: line(schemeLimits.name, 'required'),
  nameEn: line(schemeLimits.name, 'required'),
  purposeFr: paragraph(schemeLimits.purpose, 'required'),
  purposeEn: paragraph(schemeLimits.purpose, 'required'),
  kinds: kinds.check(z.minLength(1, { error: 'choose-kinds' })),
  committee: z.enum(labelCommittees, { error: 'choose-committee' }),
}

export const schemeForm = z.object({
  key: line(schemeLimits.key, 'required').check(z.regex(schemeKeyPattern, { error: 'scheme-key-form' })),
  ...words,
})
export type SchemeInput = z.infer<typeof schemeForm>

export const schemeChangeForm = z.object({
  ...words,
  isOpen: z.pipe(
    z.enum(['open', 'closed'], { error: 'choose-open' }),
    z.transform((value: 'open' | 'closed') => value === 'open'),
  ),
  revision: z.pipe(
    z.string({ error: 'required' }).check(z.regex(/^\d{1,9}$/, 'required')),
    z.transform((text: string) => Number(text)),
  ),
})
export type SchemeChange = z.infer<typeof schemeChangeForm>
