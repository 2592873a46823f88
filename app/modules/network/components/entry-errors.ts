import type { FormError } from '~/ui/error-summary'
import type { FieldError } from './entry-fields'

/** The faults of an entry's form as its summary lists them; one without a field is of the whole form. */
export const summaryOf = (errors: readonly FieldError[]): FormError[] =>
  errors.map(({ field, message }) => (field === '' ? { message } : { field, message }))
