import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { receiptPdf } from '~/modules/members/membership-pdf.server'
import { membershipPermissions } from '~/modules/members/permissions'
import { paymentById } from '~/modules/members/queries-ledger.server'
import { membershipById } from '~/modules/members/queries-membership.server'
import { can } from '~/platform/permissions'

/** GET /espace/adhesion/recu/:id.pdf: the receipt of a payment, for its member and the office. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const payment = await paymentById(params['id'] ?? '')
  const membership = payment && (await membershipById(payment.membershipId))
  if (!payment || !membership || !can(actor, membershipPermissions['members.see-membership'], membership))
    throw notFound()
  return new Response(new Uint8Array(await receiptPdf(payment, membership, locale)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Language': locale,
      'Content-Disposition': `inline; filename="recu-${payment.number}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
