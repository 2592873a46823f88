import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, readAct, requireSignedIn } from '~/composition/visitor.server'
import { cancelAddressChange, requestAddressChange } from '~/modules/accounts/commands/request-address-change.server'
import { useProblems } from '~/modules/accounts/components/problems'
import { changeAddressForm, readFields } from '~/modules/accounts/forms'
import { accountsMessages } from '~/modules/accounts/messages'
import { pendingAddressChange } from '~/modules/accounts/queries.server'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { PasswordField } from '~/ui/password-field'
import { Wrap } from '~/ui/section'
import { TextField } from '~/ui/text-field'
import { accountMeta } from './meta'
import { formAgain } from './respond.server'

export const meta = accountMeta(({ account }) => ({ title: account.addressTitle, description: account.addressLede }))

const path = '/espace/compte/adresse'
const notices = { message: 'addressSent', abandon: 'givenUp' } as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account } = await requireSignedIn(request, context)
  const done = new URL(request.url).searchParams.get('fait')
  return {
    address: account.email,
    pending: await pendingAddressChange(account.id),
    notice: done === 'message' || done === 'abandon' ? notices[done] : null,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const userId = visitor.account.id
  if (form.get('intent') === 'cancel') {
    const outcome = await cancelAddressChange(visitor.actor, { userId })
    return 'refused' in outcome
      ? formAgain([outcome.refused], form)
      : redirect(localPath(context, `${path}?fait=abandon`))
  }
  const read = readFields(changeAddressForm, form)
  if ('problems' in read) return formAgain(read.problems, form, 'address')
  const outcome = await requestAddressChange(visitor.actor, {
    userId,
    ...read.fields,
    clientAddress: context.clientAddress,
  })
  if ('refused' in outcome) return formAgain([outcome.refused], form, 'address')
  return redirect(localPath(context, `${path}?fait=message`))
}

export default function AddressPage() {
  const { address, pending, notice } = useLoaderData<typeof loader>()
  const { account: words, common } = useMessages(accountsMessages)
  const { summary, errorOf, valueOf } = useProblems(useActionData<typeof action>())
  const left = pending?.oldConfirmed ? words.waitsNew : pending?.newConfirmed ? words.waitsOld : words.waitsBoth
  return (
    <Wrap>
      {summary}
      <PageTitle
        title={words.addressTitle}
        lede={words.addressLede}
        facts={address}
        back={[
          { href: '/espace', label: common.space },
          { href: '/espace/compte', label: words.title },
        ]}
      />
      {notice ? <Notice kind="success" live title={words[notice]} /> : null}
      {pending ? (
        <Notice kind="warning" title={words.addressWaiting(left)}>
          <ActForm values={{ intent: 'cancel' }}>
            <Button kind="secondary">{words.giveUp}</Button>
          </ActForm>
        </Notice>
      ) : null}
      <ActForm>
        <TextField
          name="address"
          type="email"
          label={words.newAddress}
          error={errorOf('address')}
          defaultValue={valueOf('address')}
          autoComplete="email"
          inputMode="email"
          maxLength={254}
        />
        <PasswordField
          name="present"
          label={common.presentPassword}
          error={errorOf('present')}
          autoComplete="current-password"
        />
        <Actions>
          <Button>{words.addressSubmit}</Button>
          <ButtonLink kind="quiet" href="/espace/compte">
            {common.cancel}
          </ButtonLink>
        </Actions>
      </ActForm>
    </Wrap>
  )
}
