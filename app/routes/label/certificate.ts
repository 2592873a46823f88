import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { certificatePdf, verifyAddress } from '~/modules/label/certificate-pdf.server'
import { publicMessages } from '~/modules/label/messages/public'
import { publicLabel } from '~/modules/label/queries-public.server'
import { drawRegion } from '~/modules/territory/components/region-drawing'
import { regionContours } from '~/modules/territory/queries.server'
import { env } from '~/platform/env.server'
import { publicHeaders } from '~/platform/http/public-page'

/** GET /label/attestation/:id.pdf: the certificate, by id or number; that of a revoked label is gone (410), of a suspended one kept back (409). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const label = await publicLabel(params['id'] ?? '')
  if (!label) throw notFound()
  const { origin } = env().portalUrl
  if (label.validity === 'revoked' || label.validity === 'suspended') {
    const { gone, keptBack } = publicMessages[(await visitorOf(request, context)).locale]
    const said = label.validity === 'revoked' ? gone : keptBack
    return new Response(`${said.title}\n${said.text(label.number)}\n${verifyAddress(origin, label.number)}\n`, {
      status: label.validity === 'revoked' ? 410 : 409,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  }
  const bytes = await certificatePdf(label, origin, drawRegion((await regionContours()).departements))
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...publicHeaders('application/pdf'),
      'Content-Language': 'fr',
      'Content-Disposition': `inline; filename="certificat-${label.number}.pdf"`,
    },
  })
}
