import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/composition/visitor.server'
import { env } from '~/platform/env.server'
import { keptMail } from '~/platform/outbox/queries.server'
import { isId } from '~/platform/pure/ids'

/** A mail's HTML alone, as a mail program would draw it: in a sandbox, with the inline styles that mails need and nothing else. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id'] ?? ''
  const mail = env().demonstration && isId(id) ? await keptMail(id) : null
  if (!mail) throw notFound()
  return new Response(mail.html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-top-navigation-by-user-activation allow-popups",
    },
  })
}
