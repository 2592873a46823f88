import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/composition/visitor.server'
import { issueCredential } from '~/modules/credentials/issue-credential.server'
import { published } from './published.server'

/** GET /label/attestation/:id.json: the signed credential of a label, withdrawn or not: its state is in the list of withdrawals. */
export async function loader({ params }: LoaderFunctionArgs) {
  const issued = await issueCredential(params['id'] ?? '')
  if (!issued) throw notFound()
  return published(issued.json, 'application/vc; charset=utf-8', `label-${issued.number}.json`)
}
