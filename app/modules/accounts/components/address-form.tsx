import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { TextField } from '~/ui/text-field'
import { accountsMessages } from '../messages'
import { type FormAgain, useProblems } from './problems'

export type AddressFormProps = {
  title: string
  lede: string
  button: string
  sent: boolean
  /** The sign-in page, which leads back where the reader came from. */ signInHref: string
  again: FormAgain | null | undefined
}

/** A page that asks for an address and sends a link; once sent, it says the same whether or not there is an account. */
export function AddressForm({ title, lede, button, sent, signInHref, again }: AddressFormProps) {
  const { common, signIn, signUp } = useMessages(accountsMessages)
  const { summary, errorOf, valueOf } = useProblems(again)
  if (sent)
    return (
      <Wrap>
        <PageTitle title={signUp.sentTitle} />
        <Notice kind="success" live title={signIn.linkSent}>
          <p>{signUp.sentHint}</p>
        </Notice>
        <div className="actions">
          <ButtonLink kind="secondary" href={signInHref}>
            {common.signIn}
          </ButtonLink>
        </div>
      </Wrap>
    )
  return (
    <Wrap>
      {summary}
      <PageTitle title={title} lede={lede} back={[{ href: signInHref, label: signIn.title }]} />
      <ActForm>
        <TextField
          name="address"
          type="email"
          label={common.address}
          error={errorOf('address')}
          defaultValue={valueOf('address')}
          autoComplete="username"
          inputMode="email"
          maxLength={254}
        />
        <Actions>
          <Button>{button}</Button>
        </Actions>
      </ActForm>
    </Wrap>
  )
}
