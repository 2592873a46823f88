import * as z from 'zod/mini'
import { line, rowId } from './form-fields'

export const declaredConflict = z.object({
  itemId: rowId,
  /** Oneself where it is left out. */
  userId: z._default(line(60), ''),
  reason: line(300, 'reason-missing'),
})
export const conflictTakenBack = z.object({ id: rowId })
