import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Checkbox } from '~/ui/choices'
import { Anchor } from '~/ui/link'
import { TextField } from '~/ui/text-field'
import { mailSupportMessages } from '../messages/mail-support'
import { procedureLimits } from '../forms-procedure'

type Props = {
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
  /** Where an account signs in, to come back here. */
  signIn: string
}

/** Supports with an address, without an account; the way to an account follows, for organisations. */
export function MailSupportForm({ typed, errors, signIn }: Props) {
  const messages = useMessages(mailSupportMessages).form
  return (
    <>
      <h2>{messages.title}</h2>
      <p className="prose">{messages.lede}</p>
      <ActForm values={{ intent: 'support-by-mail' }}>
        <TextField
          name="email"
          type="email"
          label={messages.email}
          hint={messages.emailHint}
          error={errors['email'] ?? null}
          defaultValue={typed['email'] ?? ''}
          maxLength={254}
          autoComplete="email"
        />
        <Checkbox
          name="isShown"
          value="yes"
          label={messages.shown}
          hint={messages.shownHint}
          optional
          defaultChecked={typed['isShown'] === 'yes'}
        />
        <TextField
          name="name"
          label={messages.name}
          hint={messages.nameHint}
          error={errors['name'] ?? null}
          defaultValue={typed['name'] ?? ''}
          maxLength={procedureLimits.name}
          autoComplete="name"
          optional
        />
        {/* A trap for programs that fill every field; nobody sees it or reaches it. */}
        <div hidden>
          <label htmlFor="champ-site">{messages.trap}</label>
          <input id="champ-site" name="site" type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <Actions>
          <Button>{messages.submit}</Button>
        </Actions>
        <p className="soft prose">{messages.worth}</p>
        <p className="soft prose">
          {messages.privacy} <Anchor href="/donnees-personnelles">{messages.privacyLink}</Anchor>
        </p>
      </ActForm>
      <h2>{messages.withAccount}</h2>
      <p>{messages.withAccountText}</p>
      <Actions>
        <ButtonLink kind="secondary" href={signIn}>
          {messages.signIn}
        </ButtonLink>
      </Actions>
    </>
  )
}
