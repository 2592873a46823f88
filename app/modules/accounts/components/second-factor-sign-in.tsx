import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Island } from '~/ui/island'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { TextField } from '~/ui/text-field'
import { accountsMessages } from '../messages'
import { PasskeyForm } from './passkey-form'
import { type FormAgain, useProblems } from './problems'

export type SecondFactorSignInProps = { options: PublicKeyCredentialRequestOptionsJSON; again: FormAgain | undefined }

/** After the password: a passkey, or a recovery code. The code works without scripts. */
export function SecondFactorSignIn({ options, again }: SecondFactorSignInProps) {
  const { secondFactor: words } = useMessages(accountsMessages)
  const { summary, errorOf } = useProblems(again)
  return (
    <Wrap>
      {summary}
      <PageTitle title={words.signInTitle} lede={words.signInLede} />
      <h2>{words.passkeyTitle}</h2>
      <p>{words.passkeyText}</p>
      <Island name="passkey" of={PasskeyForm} props={{ kind: 'use', options, button: words.usePasskey }} />
      <h2>{words.codeTitle}</h2>
      <ActForm values={{ intent: 'code' }}>
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          error={errorOf('code')}
          length="medium"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
        />
        <Actions>
          <Button kind="secondary">{words.useCode}</Button>
        </Actions>
      </ActForm>
    </Wrap>
  )
}
