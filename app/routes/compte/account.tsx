import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, readAct, requireSignedIn } from '~/composition/visitor.server'
import { changeProfile } from '~/modules/accounts/commands/change-profile.server'
import { AccountPage, type AccountNotice } from '~/modules/accounts/components/account-page'
import { profileForm, readFields } from '~/modules/accounts/forms'
import { secondFactorOf, sessionsOf } from '~/modules/accounts/queries.server'
import { inLocale } from '~/platform/i18n/locale'
import { accountMeta } from './meta'
import { formAgain } from './respond.server'

export const meta = accountMeta(({ account }) => ({ title: account.title, description: account.lede }))

const notices: Readonly<Record<string, AccountNotice>> = { profil: 'saved', 'mot-de-passe': 'passwordChanged' }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account, sessionId, locale } = await requireSignedIn(request, context)
  const [{ passkeys }, sessions] = await Promise.all([secondFactorOf(account.id), sessionsOf(account.id, sessionId)])
  return {
    account: { name: account.name, address: account.email, locale: account.locale ?? locale },
    passkeys: passkeys.length,
    sessions: sessions.length,
    notice: notices[new URL(request.url).searchParams.get('fait') ?? ''] ?? null,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const read = readFields(profileForm, form)
  if ('problems' in read) return formAgain(read.problems, form, 'name', 'locale')
  const { name, locale } = read.fields
  const outcome = await changeProfile(visitor.actor, { userId: visitor.account.id, name, locale })
  if ('refused' in outcome) return formAgain([outcome.refused], form, 'name', 'locale')
  // The language just chosen shows at once, where the address names another.
  const path = localPath(context, '/espace/compte?fait=profil')
  return redirect(context.addressLocale ? inLocale(path, locale) : path)
}

export default function AccountRoute() {
  return <AccountPage {...useLoaderData<typeof loader>()} again={useActionData<typeof action>()} />
}
