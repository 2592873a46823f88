import { type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, readOpenAct, visitorOf, type Visitor } from '~/composition/visitor.server'
import { passSecondFactor, type Waiting } from '~/modules/accounts/commands/pass-second-factor.server'
import { EnrolGuide } from '~/modules/accounts/components/enrol-guide'
import { SecondFactorSignIn } from '~/modules/accounts/components/second-factor-sign-in'
import { authenticationOptions } from '~/modules/accounts/passkeys.server'
import { hasPasskey, secondFactorAtOf, waitingFor } from '~/modules/accounts/queries.server'
import { cookieToken } from '~/platform/session/session.server'
import { accountMeta } from './meta'
import { formAgain, returnOf } from './respond.server'

export const meta = accountMeta(({ secondFactor }) => ({
  title: secondFactor.signInTitle,
  description: secondFactor.signInLede,
}))

/** Who is to give a second factor here: a sign-in that waits, or an open session that has not given it. */
async function waitingOf(request: Request, visitor: Visitor): Promise<{ userId: string; waiting: Waiting } | null> {
  if (visitor.account && visitor.sessionId) {
    const { id: userId } = visitor.account
    const given = (await secondFactorAtOf(visitor.sessionId)) !== null
    return given || !(await hasPasskey(userId)) ? null : { userId, waiting: { userId, sessionId: visitor.sessionId } }
  }
  const waitingToken = cookieToken(request.headers.get('Cookie'))
  const userId = await waitingFor(waitingToken)
  return userId ? { userId, waiting: { waitingToken } } : null
}

const home = (request: Request, context: AppLoadContext): string => returnOf(request) ?? localPath(context, '/espace')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await visitorOf(request, context)
  const found = await waitingOf(request, visitor)
  if (found) return { enrol: false as const, options: await authenticationOptions(found.userId) }
  if (!visitor.account) throw redirect(localPath(context, '/connexion'))
  if (!visitor.secondFactorPending) throw redirect(home(request, context))
  return { enrol: true as const }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const found = await waitingOf(request, visitor)
  if (!found) return formAgain([{ code: 'waiting-ended' }], form)
  const text = (name: string) => String(form.get(name) ?? '')
  const outcome = await passSecondFactor(
    visitor.actor,
    found.waiting,
    form.get('intent') === 'use'
      ? { kind: 'passkey', response: text('response'), requestUrl: request.url }
      : { kind: 'code', code: text('code') },
  )
  if ('refused' in outcome) return formAgain([outcome.refused], form)
  return redirect(home(request, context), { headers: { 'Set-Cookie': outcome.ok.cookie } })
}

export default function SecondFactorSignInPage() {
  const found = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  return found.enrol ? <EnrolGuide /> : <SecondFactorSignIn options={found.options} again={again} />
}
