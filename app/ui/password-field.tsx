import { forwardRef, useEffect, useState } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { classes } from './classes'
import { Field, fieldAttributes, useField } from './field'
import { uiMessages } from './messages'
import type { TextFieldProps } from './text-field'

export type PasswordFieldProps = Omit<TextFieldProps, 'autoComplete' | 'unit' | 'type'> & {
  autoComplete: 'current-password' | 'new-password'
}

/** A password, pasted or typed. It can be shown where scripts run; without them the button is not there. */
export const PasswordField = forwardRef<HTMLInputElement, PasswordFieldProps>(function PasswordField(props, ref) {
  const messages = useMessages(uiMessages)
  const [shown, setShown] = useState<boolean>()
  useEffect(() => setShown(false), [])
  const { field, control } = useField(props)
  const { length = 'full', className, ...rest } = control
  return (
    <Field {...field}>
      <span className="input-with-button">
        <input
          ref={ref}
          type={shown ? 'text' : 'password'}
          className={classes('input', `input-${length}`, className)}
          spellCheck={false}
          autoCapitalize="none"
          {...fieldAttributes(field)}
          {...rest}
        />
        {shown === undefined ? null : (
          <button
            type="button"
            className="button button-secondary"
            aria-controls={field.id}
            onClick={() => setShown(!shown)}
          >
            {shown ? messages.hidePassword : messages.showPassword}
            <span className="visually-hidden" role="status">
              {shown ? messages.passwordShown : messages.passwordHidden}
            </span>
          </button>
        )}
      </span>
    </Field>
  )
})
