import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/composition/visitor.server'
import { rulesByHash } from '~/modules/referrals/queries-rules.server'
import { isHash } from '~/platform/files/file-store.server'

/** A version of the rules under the hash of its content, so that the browser keeps it for good. */
export async function loader({ params }: LoaderFunctionArgs) {
  const hash = params['hash'] ?? ''
  const version = isHash(hash) ? await rulesByHash(hash) : null
  if (!version) throw notFound()
  return new Response(version.content, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
