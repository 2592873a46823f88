import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readOpenAct } from '~/composition/visitor.server'
import { type AddressChangeStep, confirmAddressChange } from '~/modules/accounts/commands/confirm-address-change.server'
import { LinkPage } from '~/modules/accounts/components/link-page'
import { accountsMessages } from '~/modules/accounts/messages'
import { linkState } from '~/modules/accounts/queries.server'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { accountMeta } from './meta'
import { formAgain } from './respond.server'

export const meta = accountMeta(({ account }) => ({
  title: account.addressConfirmTitle,
  description: account.addressConfirmLede,
}))

export async function loader({ params }: LoaderFunctionArgs) {
  return { state: (await linkState(params['token'] ?? '', 'change-address-old', 'change-address-new')).state }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const outcome = await confirmAddressChange(visitor.actor, { token: params['token'] ?? '' })
  if ('refused' in outcome) return formAgain([outcome.refused], form)
  return { step: outcome.ok satisfies AddressChangeStep }
}

export default function ChangeAddressPage() {
  const { state } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const { account, common } = useMessages(accountsMessages)
  if (result && 'step' in result)
    return (
      <Wrap>
        <PageTitle title={account.addressConfirmTitle} />
        <Notice kind="success" live title={account.addressSteps[result.step]} />
        <div className="actions">
          <ButtonLink href="/espace/compte">{common.account}</ButtonLink>
        </div>
      </Wrap>
    )
  return (
    <LinkPage
      state={state}
      again={result}
      title={account.addressConfirmTitle}
      lede={account.addressConfirmLede}
      button={account.addressConfirm}
    />
  )
}
