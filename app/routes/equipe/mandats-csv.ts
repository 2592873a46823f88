import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { mandatesCsv } from '~/modules/members/components/mandates-csv'
import { readMandateFilters } from '~/modules/members/forms'
import { memberPermissions } from '~/modules/members/permissions'
import { allMandates } from '~/modules/members/queries.server'
import { today } from '~/platform/clock.server'
import { can } from '~/platform/permissions'

/** The list as its filters leave it, for a spreadsheet. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  if (!can(actor, memberPermissions['members.see-mandates'], null)) throw notFound()
  const rows = await allMandates(readMandateFilters(new URL(request.url).searchParams))
  return new Response(mandatesCsv(rows, locale), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="mandats-${today()}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
