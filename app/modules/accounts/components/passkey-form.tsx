import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { PasswordField } from '~/ui/password-field'
import { TextField } from '~/ui/text-field'
import { accountsMessages } from '../messages'

type Asked =
  | { kind: 'add'; options: PublicKeyCredentialCreationOptionsJSON }
  | { kind: 'use'; options: PublicKeyCredentialRequestOptionsJSON }
export type PasskeyFormProps = Asked & {
  button: string
  /** For a new one: the field of its name, as it was last posted. */
  naming?: { typed: string; error?: string }
  /** Where the password is asked for too. */
  password?: { error?: string }
}

/**
 * Asks the browser to make or to use a passkey, then posts its answer as a plain form. Without scripts there is no
 * button, and a sentence says why.
 */
export function PasskeyForm({ button, naming, password, ...asked }: PasskeyFormProps) {
  const { common, secondFactor } = useMessages(accountsMessages)
  const [state, setState] = useState<'no-scripts' | 'unsupported' | 'ready' | 'busy' | 'failed'>('no-scripts')
  const response = useRef<HTMLInputElement>(null)
  useEffect(() => setState('PublicKeyCredential' in window ? 'ready' : 'unsupported'), [])

  async function answer(event: FormEvent<HTMLFormElement>) {
    const field = response.current
    if (!field || field.value !== '') return
    event.preventDefault()
    const form = event.currentTarget
    setState('busy')
    try {
      const made =
        asked.kind === 'add'
          ? await startRegistration({ optionsJSON: asked.options })
          : await startAuthentication({ optionsJSON: asked.options })
      field.value = JSON.stringify(made)
      form.submit()
    } catch {
      setState('failed')
    }
  }

  if (state === 'no-scripts' || state === 'unsupported')
    return (
      <Notice>
        <p>{state === 'unsupported' ? secondFactor.unsupported : common.withoutScripts}</p>
      </Notice>
    )
  return (
    <ActForm values={{ intent: asked.kind }} onSubmit={(event) => void answer(event)}>
      <input ref={response} type="hidden" name="response" defaultValue="" />
      {state === 'failed' ? <Notice kind="error" live title={secondFactor.failed} /> : null}
      {naming ? (
        <TextField
          name="name"
          label={secondFactor.passkeyName}
          hint={secondFactor.passkeyNameHint}
          error={naming.error}
          defaultValue={naming.typed}
          length="medium"
          maxLength={100}
          autoComplete="off"
        />
      ) : null}
      {password ? (
        <PasswordField
          name="present"
          label={common.presentPassword}
          hint={secondFactor.passwordFirst}
          error={password.error}
          length="medium"
          autoComplete="current-password"
        />
      ) : null}
      <Actions>
        <Button busy={state === 'busy'}>{button}</Button>
      </Actions>
    </ActForm>
  )
}
