import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { membershipPage } from '~/modules/members/membership-page.server'
import { cardPdf } from '~/modules/members/membership-pdf.server'

/** GET /espace/adhesion/:id/carte.pdf: the member's card, to print. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const page = await membershipPage(actor, params['id'] ?? '')
  if (page?.view.membership.state !== 'admitted') throw notFound()
  return new Response(new Uint8Array(await cardPdf(page.view, locale, page.view.today)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Language': locale,
      'Content-Disposition': 'inline; filename="carte-societaire.pdf"',
      'Cache-Control': 'private, no-store',
    },
  })
}
