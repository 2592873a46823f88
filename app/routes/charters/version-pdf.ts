import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/composition/visitor.server'
import { charterPdf } from '~/modules/charters/charter-pdf.server'
import { charterByVersion } from '~/modules/label/queries-charter.server'
import { env } from '~/platform/env.server'
import { publicHeaders } from '~/platform/http/public-page'

/** GET /label/charte/:version.pdf: a version of the charter, tagged, in the language of the address. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = params['version'] ?? ''
  const found = /^[1-9]\d{0,3}$/.test(asked) ? await charterByVersion(Number(asked)) : null
  if (!found) throw notFound()
  const address = new URL(`/label/charte/${found.version}`, env().portalUrl).href
  const bytes = await charterPdf(found.charter, { locale: context.addressLocale ?? 'fr', address })
  return new Response(new Uint8Array(bytes), { headers: publicHeaders('application/pdf') })
}
