import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/composition/visitor.server'
import { issueCredential } from '~/modules/credentials/issue-credential.server'
import { bakeSvg } from '~/modules/credentials/rules/baked'
import { badgeOf } from './badge-file.server'
import { published } from './published.server'

/** GET /label/attestation/:id/badge.svg: the badge with its credential baked in, to keep. */
export async function loader(asked: LoaderFunctionArgs) {
  const { label, svg } = await badgeOf(asked, 'granted')
  const issued = await issueCredential(label.id)
  if (!issued) throw notFound()
  return published(bakeSvg(svg, issued.json), 'image/svg+xml; charset=utf-8', `badge-${label.number}.svg`)
}
