import { forwardRef, type SelectHTMLAttributes } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { classes } from './classes'
import { Field, type FieldProps, fieldAttributes, useField } from './field'
import { uiMessages } from './messages'

export type Option = { value: string; label: string; disabled?: boolean }
export type OptionGroup = { label: string; options: readonly Option[] }
export type SelectProps = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldProps | 'children'> & {
    options: readonly (Option | OptionGroup)[]
    /** The first, empty line; 'Choisir' when left out, none when null. */
    placeholder?: string | null
  }

/** A choice among more than about seven; below, prefer `RadioGroup`. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(props, ref) {
  const messages = useMessages(uiMessages)
  const { field, control } = useField(props)
  const { options, placeholder = messages.choose, className, ...rest } = control
  return (
    <Field {...field}>
      <select ref={ref} className={classes('input select', className)} {...fieldAttributes(field)} {...rest}>
        {placeholder === null ? null : <option value="">{placeholder}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(renderOption)}
            </optgroup>
          ) : (
            renderOption(option)
          ),
        )}
      </select>
    </Field>
  )
})

const renderOption = ({ value, label, disabled }: Option) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
)
