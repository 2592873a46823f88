import { forwardRef, type InputHTMLAttributes } from 'react'
import { useHref, useMessages } from '~/platform/i18n/react'
import { Button } from './button'
import { classes } from './classes'
import { AllOptional, Field, type FieldProps, fieldAttributes, useField } from './field'
import { uiMessages } from './messages'

export type SearchFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'type'> & {
    /** The button's word; null where the form has its own. */ button?: string | null
  }

/** Words to look for, with the button that looks. */
export const SearchField = forwardRef<HTMLInputElement, SearchFieldProps>(function SearchField(props, ref) {
  const messages = useMessages(uiMessages)
  const { field, control } = useField(props)
  const { button = messages.search, className, ...rest } = control
  return (
    <Field {...field}>
      <span className="input-with-button">
        <input ref={ref} type="search" className={classes('input', className)} {...fieldAttributes(field)} {...rest} />
        {button === null ? null : <Button>{button}</Button>}
      </span>
    </Field>
  )
})

/** A search on its own: posts nothing, its words are in the address. */
export function SearchForm({ action, ...field }: SearchFieldProps & { action: string }) {
  const href = useHref()
  return (
    <form role="search" method="get" action={href(action)} className="search">
      <AllOptional>
        <SearchField {...field} />
      </AllOptional>
    </form>
  )
}
