import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/composition/visitor.server'
import { keyDocument } from '~/modules/credentials/embedded.server'
import { keyHistory } from '~/modules/credentials/signing-keys.server'
import { portalOrigin, publishedJson } from './published.server'

/** GET /label/cles/:number.json: one key, for good at this address (Multikey). */
export async function loader({ params }: LoaderFunctionArgs) {
  const key = (await keyHistory()).find(({ number }) => String(number) === params['number'])
  if (!key) throw notFound()
  return publishedJson(keyDocument(portalOrigin(), key), 'application/ld+json; charset=utf-8')
}
