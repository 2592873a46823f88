import { classes } from './classes'
import { Field, fieldAttributes, useField } from './field'
import { Island } from './island'
import { PasswordInput } from './password-input'
import type { TextFieldProps } from './text-field'

export type PasswordFieldProps = Omit<TextFieldProps, 'autoComplete' | 'unit' | 'type'> & {
  autoComplete: 'current-password' | 'new-password'
}

/** A password, pasted or typed. It can be shown where scripts run; without them the button is not there. */
export function PasswordField(props: PasswordFieldProps) {
  const { field, control } = useField(props)
  const { length = 'full', className, ...rest } = control
  const attributes = {
    className: classes('input', `input-${length}`, className),
    spellCheck: false,
    autoCapitalize: 'none',
    ...fieldAttributes(field),
    ...rest,
  }
  return (
    <Field {...field}>
      <Island name="password" of={PasswordInput} props={{ attributes }} />
    </Field>
  )
}
