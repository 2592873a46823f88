import { type AppLoadContext, data, redirect } from '@remix-run/node'
import { localPath, returnPath, type Visitor } from '~/composition/visitor.server'
import { deviceWords } from '~/modules/accounts/rules/device'
import type { Browser, Opened } from '~/modules/accounts/store.server'
import type { Refusal } from '~/platform/pure/outcome'

const statusOf = ([first]: readonly Refusal[]): number =>
  first?.code === 'too-often' ? 429 : first?.code === 'busy' ? 503 : first?.code.startsWith('link-') ? 410 : 422

/** The page again: what is wrong, and what was typed in the fields named. Passwords are never sent back. */
export const formAgain = (problems: readonly Refusal[], form: FormData, ...kept: readonly string[]) =>
  data(
    { problems, values: Object.fromEntries(kept.map((name) => [name, String(form.get(name) ?? '').slice(0, 1000)])) },
    { status: statusOf(problems) },
  )

/** The browser that asks, in the words that its owner will know it by. */
export const browserOf = (request: Request, visitor: Visitor): Browser => ({
  device: deviceWords(request.headers.get('User-Agent')),
  sessionId: visitor.sessionId,
})

export const returnOf = (request: Request): string | null => returnPath(new URL(request.url).searchParams.get('retour'))

/** A path that leads back where the reader came from, once done. */
export const withReturn = (path: string, returnTo: string | null): string =>
  returnTo ? `${path}${path.includes('?') ? '&' : '?'}retour=${encodeURIComponent(returnTo)}` : path

/** Where a link that opens nothing any more sends its reader: for another, or to sign in; both lead back all the same. */
export const deadLinkHrefs = (
  anotherPath: string,
  returnTo: string | null,
): { anotherHref: string; signInHref: string } => ({
  anotherHref: withReturn(anotherPath, returnTo),
  signInHref: withReturn('/connexion', returnTo),
})

/** After a right password or a spent link: back where one came from, by way of the second factor where there is one. */
export function afterOpening(context: AppLoadContext, opened: Opened, returnTo: string | null): Response {
  const next = opened.secondFactor
    ? localPath(context, withReturn('/connexion/second-facteur', returnTo))
    : (returnTo ?? localPath(context, '/espace'))
  return redirect(next, { headers: { 'Set-Cookie': opened.cookie } })
}
