import { useMessages } from '~/platform/i18n/react'
import type { Locale } from '~/platform/i18n/locale'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { TextField } from '~/ui/text-field'
import { accountsMessages } from '../messages'
import { type FormAgain, useProblems } from './problems'

export type AccountNotice = 'saved' | 'passwordChanged'
export type AccountPageProps = {
  account: { name: string; address: string; locale: Locale }
  passkeys: number
  sessions: number
  notice: AccountNotice | null
  again: FormAgain | undefined
}

/** One's account: what is known, and the way to each thing that can be changed. */
export function AccountPage({ account, passkeys, notice, again }: AccountPageProps) {
  const { account: words, common } = useMessages(accountsMessages)
  const { summary, errorOf, valueOf } = useProblems(again)
  return (
    <>
      <Wrap>
        {summary}
        <PageTitle title={words.title} lede={words.lede} back={[{ href: '/espace', label: common.space }]} />
        {notice ? <Notice kind="success" live title={words[notice]} /> : null}
        <DefinitionList
          items={[
            {
              term: words.address,
              value: account.address,
              action: <Anchor href="/espace/compte/adresse">{words.changeAddress}</Anchor>,
            },
            {
              term: words.password,
              value: words.passwordText,
              action: <Anchor href="/espace/compte/mot-de-passe">{words.changePassword}</Anchor>,
            },
            {
              term: words.secondFactor,
              value: passkeys > 0 ? words.secondFactorOn(passkeys) : words.secondFactorOff,
              action: <Anchor href="/espace/compte/second-facteur">{words.seeSecondFactor}</Anchor>,
            },
            {
              term: words.sessions,
              value: words.sessionsText,
              action: <Anchor href="/espace/compte/sessions">{words.seeSessions}</Anchor>,
            },
            {
              term: words.data,
              value: words.dataText,
              action: <Anchor href="/espace/compte/donnees">{words.seeData}</Anchor>,
            },
          ]}
        />
      </Wrap>
      <Section id="profil" title={words.profile}>
        <ActForm>
          <TextField
            name="name"
            label={common.name}
            hint={common.nameHint}
            error={errorOf('name')}
            defaultValue={valueOf('name', account.name)}
            autoComplete="name"
            maxLength={100}
          />
          <RadioGroup
            name="locale"
            label={words.language}
            defaultValue={valueOf('locale', account.locale)}
            inline
            options={[
              { value: 'fr', label: <span lang="fr">{words.french}</span> },
              { value: 'en', label: <span lang="en">{words.english}</span> },
            ]}
          />
          <Actions>
            <Button>{words.save}</Button>
          </Actions>
        </ActForm>
        <ActForm action="/deconnexion">
          <Actions>
            <Button kind="secondary">{words.signOut}</Button>
          </Actions>
        </ActForm>
      </Section>
    </>
  )
}
