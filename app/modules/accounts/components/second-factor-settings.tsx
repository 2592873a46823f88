import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Island } from '~/ui/island'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { accountsMessages } from '../messages'
import { PasskeyForm } from './passkey-form'
import { type PasskeyItem, Passkeys } from './passkeys'
import { type FormAgain, useProblems } from './problems'

export type DoneCode = 'added' | 'renamed' | 'removed'
export type SecondFactorSettingsProps = {
  passkeys: readonly PasskeyItem[]
  codesLeft: number
  options: PublicKeyCredentialCreationOptionsJSON
  /** What is asked for before the first passkey: nothing, the password, or a link received by mail. */
  proof: 'none' | 'password' | 'link'
  address: string
  /** This page's own path, to come back to. */
  path: string
  done: DoneCode | null
  again: FormAgain | undefined
}

export function SecondFactorSettings(props: SecondFactorSettingsProps) {
  const { passkeys, codesLeft, options, proof, done, again } = props
  const { common, account, secondFactor: words } = useMessages(accountsMessages)
  const { summary, errorOf, valueOf } = useProblems(again)
  return (
    <>
      <Wrap>
        {summary}
        <PageTitle
          title={words.title}
          lede={words.lede}
          back={[
            { href: '/espace', label: common.space },
            { href: '/espace/compte', label: account.title },
          ]}
        />
        {done ? <Notice kind="success" live title={words.done[done]} /> : null}
      </Wrap>
      <Section id="cles" title={words.passkeys}>
        <Passkeys passkeys={passkeys} />
      </Section>
      <Section id="ajouter" title={words.addTitle}>
        {proof === 'link' ? (
          <ActForm
            action={`/connexion/lien?retour=${encodeURIComponent(props.path)}`}
            values={{ address: props.address }}
          >
            <p>{words.linkFirst}</p>
            <Actions>
              <Button>{words.linkFirstAct}</Button>
            </Actions>
          </ActForm>
        ) : (
          <Island
            name="passkey"
            of={PasskeyForm}
            props={{
              kind: 'add',
              options,
              button: words.add,
              naming: { typed: valueOf('name'), error: errorOf('name') },
              ...(proof === 'password' ? { password: { error: errorOf('present') } } : {}),
            }}
          />
        )}
      </Section>
      <Section id="codes" title={words.codes}>
        {passkeys.length === 0 ? (
          <p>{words.codesNone}</p>
        ) : (
          <ActForm values={{ intent: 'codes' }}>
            <p>{words.codesLeft(codesLeft)}</p>
            <Actions>
              <Button kind="secondary">{words.makeCodes}</Button>
            </Actions>
          </ActForm>
        )}
      </Section>
    </>
  )
}
