import { db } from '~/platform/db/db.server'
import { csrfToken, openSessionIn } from '~/platform/session/session.server'
import { portal } from './portal'

export { db, portal }

export type Session = { userId: string; id: string; cookie: string; csrf: string }

/** A session of this person, as signing in gives. */
export async function sessionOf(userId: string): Promise<Session> {
  const cookie = (await db.$transaction((tx) => openSessionIn(tx, userId, 'Test', null))).split(';', 1)[0] ?? ''
  const id = cookie.slice(cookie.indexOf('=') + 1)
  return { userId, id, cookie, csrf: csrfToken(id) }
}

export type Asked = { session?: Session | null; headers?: Record<string, string> }

/** Asks for a page as a browser would, without following where it leads. */
export const get = (path: string, { session, headers = {} }: Asked = {}): Promise<Response> =>
  fetch(portal + path, { redirect: 'manual', headers: { ...(session ? { Cookie: session.cookie } : {}), ...headers } })

type Posted = Asked & { fields?: Record<string, string>; origin?: string | null; csrf?: string | null }

/** Posts a form from the portal's own page, with the session's token unless told otherwise. */
export function post(
  path: string,
  { session, headers = {}, fields = {}, origin = portal, csrf = session?.csrf ?? null }: Posted = {},
): Promise<Response> {
  return fetch(portal + path, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      ...(session ? { Cookie: session.cookie } : {}),
      ...(origin === null ? {} : { Origin: origin }),
      ...headers,
    },
    body: new URLSearchParams({ ...(csrf === null ? {} : { _csrf: csrf }), ...fields }),
  })
}

/** An answer read to its end, so that its connection serves the next request: for who looks at its head alone. */
export async function head(asked: Promise<Response>): Promise<Response> {
  const response = await asked
  await response.arrayBuffer()
  return response
}

/** Path and query that a redirection leads to. */
export const leadsTo = (response: Response): string => {
  const { pathname, search } = new URL(response.headers.get('Location') ?? '', portal)
  return pathname + search
}
