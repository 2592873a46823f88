import * as z from 'zod/mini'
import { line, paragraph, rowId } from './form-fields'
import { accountCategories, accountParts, accountSides, readEuros } from './rules/accounts'

const year = z.pipe(
  line(4, 'year-missing').check(z.regex(/^20\d\d$/, { error: 'year-form' })),
  z.transform((text: string) => Number(text)),
)
const readable = (text: string): boolean => readEuros(text) !== null
const euros = z.pipe(
  line(20, 'amount-missing').check(z.refine(readable, { error: 'amount-form' })),
  z.transform((text: string) => readEuros(text) ?? 0),
)
const optionalEuros = z.pipe(
  z._default(line(20).check(z.refine((text) => text === '' || readable(text), { error: 'amount-form' })), ''),
  z.transform((text: string) => (text === '' ? null : readEuros(text))),
)

export const newYear = z.object({ year, note: z._default(paragraph(1000), '') })
export const accountLine = z.object({
  /** The line that changes; a new one where it is empty. */
  id: z._default(line(60), ''),
  side: z.enum(accountSides, { error: 'side-missing' }),
  category: z.enum(accountCategories, { error: 'category-missing' }),
  title: line(120, 'title-missing'),
  budget: euros,
  actual: optionalEuros,
})
export type AccountLineForm = z.infer<typeof accountLine>
export const removedLine = z.object({ id: rowId })
export const publication = z.object({
  part: z.enum(accountParts, { error: 'unreadable' }),
  decision: line(20, 'decision-missing'),
})

/** '?annee=2026'; null where the address says none. */
export const readYear = (params: URLSearchParams): number | null => {
  const text = params.get('annee') ?? ''
  return /^20\d\d$/.test(text) ? Number(text) : null
}
