import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { localPath, readOpenAct } from '~/composition/visitor.server'
import { requestLink } from '~/modules/accounts/commands/request-link.server'
import { addressForm, readFields } from '~/modules/accounts/forms'
import { formAgain, returnOf, withReturn } from './respond.server'

/** The pages that send a link to an address say the same once it is sent, whether or not the address has an account. */
export const linkPage = ({ request }: LoaderFunctionArgs) => ({
  sent: new URL(request.url).searchParams.get('fait') === 'message',
  signInHref: withReturn('/connexion', returnOf(request)),
})

/** Sends the link that was asked for, then shows `page` again. */
export async function askForLink(
  { request, context }: ActionFunctionArgs,
  { kind, page }: { kind: 'sign-in' | 'reset-password'; page: string },
) {
  const { visitor, form } = await readOpenAct(request, context)
  const read = readFields(addressForm, form)
  if ('problems' in read) return formAgain(read.problems, form, 'address')
  const outcome = await requestLink(visitor.actor, {
    kind,
    address: read.fields.address,
    locale: visitor.locale,
    returnTo: returnOf(request),
    clientAddress: context.clientAddress,
  })
  if ('refused' in outcome) return formAgain([outcome.refused], form, 'address')
  return redirect(localPath(context, withReturn(`${page}?fait=message`, returnOf(request))))
}
