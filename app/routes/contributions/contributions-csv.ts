import type { LoaderFunctionArgs } from '@remix-run/node'
import { contributionsCsv } from '~/modules/contributions/export.server'
import { streamOf } from '~/platform/http/text-stream.server'
import { debateAt } from './load.server'

/** All the contributions of a debate, written as they are read: the memory is the same whatever their number. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const debate = await debateAt(request, context, params['slug'])
  return new Response(streamOf(contributionsCsv(debate.id)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="contributions-${debate.slug}.csv"`,
      'Cache-Control': 'no-cache',
    },
  })
}
