import type { LoaderFunctionArgs } from '@remix-run/node'
import { letterMail } from '~/modules/circles/mails/letter-mails'
import { signedContent } from '~/modules/circles/queries-letters.server'
import { loadIssue } from './load-issue.server'

/** A draft's mail as a mail program would draw it: in a sandbox, with the inline styles that mails need and nothing else. */
export async function loader(args: LoaderFunctionArgs) {
  const { issue, visitor } = await loadIssue(args)
  const content = await signedContent(issue)
  const { html } = letterMail(visitor.locale, { content, slug: issue.slug, community: issue.community.name })
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-top-navigation-by-user-activation allow-popups",
    },
  })
}
