import { type InputHTMLAttributes, useEffect, useState } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { uiMessages } from './messages'

export type PasswordInputProps = {
  /** Only what JSON can say: handlers would not reach the browser. */
  attributes: InputHTMLAttributes<HTMLInputElement>
}

/** The control of a password; the button that shows it is there where scripts run. */
export function PasswordInput({ attributes }: PasswordInputProps) {
  const messages = useMessages(uiMessages)
  const [shown, setShown] = useState<boolean>()
  useEffect(() => setShown(false), [])
  return (
    <span className="input-with-button">
      <input type={shown ? 'text' : 'password'} {...attributes} />
      {shown === undefined ? null : (
        <button
          type="button"
          className="button button-secondary"
          aria-controls={attributes.id}
          onClick={() => setShown(!shown)}
        >
          {shown ? messages.hidePassword : messages.showPassword}
          <span className="visually-hidden" role="status">
            {shown ? messages.passwordShown : messages.passwordHidden}
          </span>
        </button>
      )}
    </span>
  )
}
