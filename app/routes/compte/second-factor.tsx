import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, readAct, requireSignedIn } from '~/composition/visitor.server'
import { addPasskey } from '~/modules/accounts/commands/add-passkey.server'
import { removePasskey, renamePasskey } from '~/modules/accounts/commands/change-passkey.server'
import { makeRecoveryCodes } from '~/modules/accounts/commands/make-recovery-codes.server'
import { RecoveryCodes } from '~/modules/accounts/components/recovery-codes'
import { type DoneCode, SecondFactorSettings } from '~/modules/accounts/components/second-factor-settings'
import { passkeyNameForm, readFields } from '~/modules/accounts/forms'
import { registrationOptions } from '~/modules/accounts/passkeys.server'
import {
  accountById,
  hasPasskey,
  proofForFirstPasskey,
  secondFactorAtOf,
  secondFactorOf,
} from '~/modules/accounts/queries.server'
import { accountMeta } from './meta'
import { formAgain } from './respond.server'

export const meta = accountMeta(({ secondFactor }) => ({ title: secondFactor.title, description: secondFactor.lede }))

const path = '/espace/compte/second-facteur'
/** Set where this request has just given the second factor: its cookie still names the session as it was before. */
const given = 'second-factor-given'
const doneCodes: Readonly<Record<string, DoneCode>> = { ajout: 'added', nom: 'renamed', retrait: 'removed' }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account, sessionId } = await requireSignedIn(request, context)
  if (!context.memory.has(given) && (await hasPasskey(account.id)) && !(await secondFactorAtOf(sessionId)))
    throw redirect(
      localPath(context, `/connexion/second-facteur?retour=${encodeURIComponent(localPath(context, path))}`),
    )
  const [found, options, row] = await Promise.all([
    secondFactorOf(account.id),
    registrationOptions(account),
    accountById(account.id),
  ])
  const proof = row && found.passkeys.length === 0 ? await proofForFirstPasskey(row, sessionId) : 'none'
  return {
    ...found,
    options,
    proof,
    address: account.email,
    path: localPath(context, path),
    done: doneCodes[new URL(request.url).searchParams.get('fait') ?? ''] ?? null,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { actor, account, sessionId } = visitor
  const shared = { userId: account.id, sessionId, secondFactorAt: await secondFactorAtOf(sessionId) }
  const text = (name: string) => String(form.get(name) ?? '')
  const back = (code: string, cookie?: string) =>
    redirect(localPath(context, `${path}?fait=${code}`), cookie ? { headers: { 'Set-Cookie': cookie } } : undefined)

  if (form.get('intent') === 'remove') {
    const outcome = await removePasskey(actor, { ...shared, id: text('id') })
    return 'refused' in outcome ? formAgain([outcome.refused], form) : back('retrait', outcome.ok.cookie)
  }
  if (form.get('intent') === 'codes') {
    const outcome = await makeRecoveryCodes(actor, shared)
    return 'refused' in outcome ? formAgain([outcome.refused], form) : { codes: outcome.ok.codes }
  }
  const read = readFields(passkeyNameForm, form)
  if ('problems' in read) return formAgain(read.problems, form, 'name')
  if (form.get('intent') === 'rename') {
    const outcome = await renamePasskey(actor, { userId: account.id, id: text('id'), name: read.fields.name })
    return 'refused' in outcome ? formAgain([outcome.refused], form) : back('nom')
  }
  const outcome = await addPasskey(actor, {
    ...shared,
    name: read.fields.name,
    response: text('response'),
    present: text('present'),
    requestUrl: request.url,
  })
  if ('refused' in outcome) return formAgain([outcome.refused], form, 'name')
  const { cookie, codes } = outcome.ok
  context.memory.set(given, true)
  return codes ? data({ codes }, { headers: { 'Set-Cookie': cookie } }) : back('ajout', cookie)
}

export default function SecondFactorPage() {
  const found = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  if (result && 'codes' in result) return <RecoveryCodes codes={result.codes} />
  return <SecondFactorSettings {...found} again={result} />
}
