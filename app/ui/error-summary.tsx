import { useMessages } from '~/platform/i18n/react'
import { fieldId } from './field'
import { uiMessages } from './messages'
import { StatusMark } from './status'

export type FormError = {
  /** Name of the field, where one is at fault. */ field?: string
  message: string
  /** Id of the control, where it has its own. */ id?: string
}

/** The errors of a form by field, as a summary lists them; what is of no field stands under ''. */
export const listed = (errors: Readonly<Record<string, string>>): FormError[] =>
  Object.entries(errors).map(([field, message]) => ({ message, ...(field ? { field } : {}) }))

/** What must be put right, first on the page after a refused form; each line leads to its field. Shows nothing without errors. */
export function ErrorSummary({ errors, title }: { errors: readonly FormError[]; title?: string }) {
  const messages = useMessages(uiMessages)
  if (errors.length === 0) return null
  return (
    <section className="error-summary" role="alert" tabIndex={-1} id="erreurs" aria-labelledby="erreurs-titre">
      <h2 id="erreurs-titre">
        <StatusMark kind="not-met" label={null} /> {title ?? messages.errorsTitle(errors.length)}
      </h2>
      <ul>
        {errors.map(({ field, message, id }) => (
          <li key={`${field ?? ''}${message}`}>
            {field || id ? <a href={`#${id ?? fieldId(field ?? '')}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
    </section>
  )
}
