import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { readRegister, registerNames } from '~/modules/members/forms-registers'
import { membershipPermissions } from '~/modules/members/permissions'
import { registerCsv } from '~/modules/members/registers.server'
import { today } from '~/platform/clock.server'
import { streamOf } from '~/platform/http/text-stream.server'
import { can } from '~/platform/permissions'

/** GET /equipe/registres/:name.csv?le=: a register as it was on a day. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const name = registerNames.find((one) => one === params['name'])
  if (!name || !can(actor, membershipPermissions['members.see-registers'], null)) throw notFound()
  const { on } = readRegister(new URL(request.url).searchParams, today())
  return new Response(streamOf(registerCsv(name, on, locale)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="registre-${name}-${on}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
