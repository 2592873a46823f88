import * as z from 'zod/mini'
import { line, paragraph, rowId } from './form-fields'

const hands = z.pipe(
  z._default(line(4), '').check(z.regex(/^\d{0,4}$/, { error: 'number-form' })),
  z.transform((text: string) => Number(text || '0')),
)

/** The decision on an item of a sitting: its reason, and the hands counted where no vote of the portal was held. */
export const itemDecision = z.object({
  itemId: rowId,
  reason: paragraph(10_000, 'reason-missing'),
  for: hands,
  against: hands,
  abstain: hands,
  chair: z._default(z.enum(['', 'for', 'against', 'abstain'], { error: 'unreadable' }), ''),
})
export type ItemDecision = z.infer<typeof itemDecision>
