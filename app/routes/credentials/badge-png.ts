import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/composition/visitor.server'
import { pictureOf } from '~/modules/credentials/badge-drawing.server'
import { bakePng } from '~/modules/credentials/bake-png.server'
import { issueCredential } from '~/modules/credentials/issue-credential.server'
import { badgeOf } from './badge-file.server'
import { published } from './published.server'

/** GET /label/attestation/:id/badge.png: the badge with its credential baked in, to keep. */
export async function loader(asked: LoaderFunctionArgs) {
  const { label, svg } = await badgeOf(asked, 'granted')
  const issued = await issueCredential(label.id)
  if (!issued) throw notFound()
  return published(bakePng(await pictureOf(svg), issued.json), 'image/png', `badge-${label.number}.png`)
}
