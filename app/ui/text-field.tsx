import { forwardRef, type InputHTMLAttributes, type ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { classes } from './classes'
import { Field, type FieldProps, fieldAttributes, useField } from './field'
import { uiMessages } from './messages'

export type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps> & {
    /** Characters that the answer usually has: sets the width of the box. */
    length?: 'short' | 'medium' | 'full'
    /** Unit or sign written after the box ('%', 'habitants'). */
    unit?: ReactNode
  }

/** One line of text: `type` email, tel, url… as needed. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(props, ref) {
  const { field, control } = useField(props)
  const { length = 'full', unit, className, type = 'text', ...rest } = control
  const unitId = `${field.id}-unite`
  const input = (
    <input
      ref={ref}
      type={type}
      className={classes('input', `input-${length}`, className)}
      {...fieldAttributes(field, unit ? unitId : '')}
      {...rest}
    />
  )
  return (
    <Field {...field}>
      {unit ? (
        <span className="input-with-unit">
          {input}
          <span id={unitId}>{unit}</span>
        </span>
      ) : (
        input
      )}
    </Field>
  )
})

/** A whole number. A text box with a numeric keyboard: a spinner's wheel changes values unseen, and 'e' is no digit. */
export const NumberField = forwardRef<HTMLInputElement, TextFieldProps>(function NumberField(props, ref) {
  return (
    <TextField
      ref={ref}
      inputMode="numeric"
      autoComplete="off"
      length="short"
      {...props}
      className={classes('numeric', props.className)}
    />
  )
})

/** A day. The browser's own control: one value ('YYYY-MM-DD'), typed in the reader's own order, with scripts off too. */
export const DateField = forwardRef<HTMLInputElement, TextFieldProps>(function DateField(props, ref) {
  const { datePattern } = useMessages(uiMessages)
  return <TextField ref={ref} type="date" length="medium" max="9999-12-31" placeholder={datePattern} {...props} />
})
