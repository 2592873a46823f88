import './concerned.server'
import './network-labels.server'
import './decided.server'
import { type AppLoadContext, redirect } from '@remix-run/node'
import { actorAndWaitingRole } from '~/modules/members/actor.server'
import { env } from '~/platform/env.server'
import { readForm, refuse } from '~/platform/http/form.server'
import { defaultLocale, isLocale, inLocale, type Locale, withoutLocale } from '~/platform/i18n/locale'
import { type Actor, type Person, visitor } from '~/platform/permissions'
import { csrfToken, readSession } from '~/platform/session/session.server'

export type Account = { id: string; name: string; email: string; locale: Locale | null }

/** Who is asking, and in which language to answer. */
export type Visitor = {
  actor: Actor
  account: Account | null
  sessionId: string | null
  /** The token that each of their forms carries. */
  csrf: string | null
  locale: Locale
  /** True where an officer of a live portal has not yet given the second factor: the role waits for it. */
  secondFactorPending: boolean
}

export type SignedInVisitor = Visitor & { actor: Person; account: Account; sessionId: string; csrf: string }

async function load(request: Request, context: AppLoadContext): Promise<Visitor> {
  const session = await readSession(request.headers.get('Cookie'))
  const accountLocale = isLocale(session?.locale) ? session.locale : null
  const locale = context.addressLocale ?? accountLocale ?? context.browserLocale ?? defaultLocale
  if (!session)
    return { actor: visitor, account: null, sessionId: null, csrf: null, locale, secondFactorPending: false }
  const officer = env().demonstration || session.secondFactorAt !== null
  const { actor, roleWaits } = await actorAndWaitingRole(session.userId, { officer })
  return {
    actor,
    account: { id: session.userId, name: session.name, email: session.email ?? '', locale: accountLocale },
    sessionId: session.sessionId,
    csrf: csrfToken(session.sessionId),
    locale,
    secondFactorPending: roleWaits,
  }
}

/** The visitor of this request; read once a request, whichever loaders ask. */
export function visitorOf(request: Request, context: AppLoadContext): Promise<Visitor> {
  const known = context.memory.get('visitor')
  if (known) return known as Promise<Visitor>
  const loading = load(request, context)
  context.memory.set('visitor', loading)
  return loading
}

const isSignedIn = (visitor: Visitor): visitor is SignedInVisitor => visitor.actor.kind === 'person'

/** The address to come back to after signing in: a path of the portal, never another site. */
export function returnPath(text: unknown): string | null {
  if (typeof text !== 'string' || text.length >= 500 || !/^\/(?![/\\])[^\s\\]*$/.test(text)) return null
  // Written as a header can carry it ('œ' is '%C5%93'); '/.//elsewhere' is '//elsewhere' once its dots are gone.
  const { pathname, search, hash } = new URL(text, env().portalUrl)
  return pathname.startsWith('//') ? null : pathname + search + hash
}

/** Keeps the language that the address names: '/espace' → '/en/espace' for a request under '/en'. */
export const localPath = (context: AppLoadContext, path: string): string =>
  context.addressLocale ? inLocale(path, context.addressLocale) : path

/** The pages where a second factor is given, or added. */
const opensWithoutSecondFactor = /^\/(connexion|espace\/compte)(\/|\.data$|$)/

/** The signed-in visitor, or a redirection to the sign-in page, which leads back here. */
export async function requireSignedIn(request: Request, context: AppLoadContext): Promise<SignedInVisitor> {
  const found = await visitorOf(request, context)
  if (!isSignedIn(found)) {
    const { pathname, search } = new URL(request.url)
    throw redirect(
      `${localPath(context, '/connexion')}?retour=${encodeURIComponent(localPath(context, pathname) + search)}`,
    )
  }
  if (found.secondFactorPending && !opensWithoutSecondFactor.test(withoutLocale(new URL(request.url).pathname)))
    throw redirect(localPath(context, '/connexion/second-facteur'))
  return found
}

/** A page's form (no files), its token checked, with who sent it. */
export async function readAct(
  request: Request,
  context: AppLoadContext,
): Promise<{ visitor: SignedInVisitor; form: FormData }> {
  const found = await requireSignedIn(request, context)
  return { visitor: found, form: await readForm(request, found.sessionId) }
}

/** Same, open to those who have no account. */
export async function readOpenAct(
  request: Request,
  context: AppLoadContext,
): Promise<{ visitor: Visitor; form: FormData }> {
  const found = await visitorOf(request, context)
  return { visitor: found, form: await readForm(request, found.sessionId) }
}

/** For what a visitor may not see: the same answer as for what does not exist. */
export const notFound = (): Response => refuse(404, 'not-found')
