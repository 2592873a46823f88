import type { LoaderFunctionArgs } from '@remix-run/node'
import { placesByCodes } from '~/modules/territory/queries.server'
import { allShown } from '~/modules/declarations/queries.server'
import { streamOf } from '~/platform/http/text-stream.server'
import { csvCell } from '~/platform/pure/csv'
import { civilDateOf } from '~/platform/pure/civil-date'
import { declarationAt } from './load-declaration.server'

async function* lines(declarationId: string): AsyncGenerator<string> {
  // The mark by which spreadsheets know UTF-8.
  yield '\ufeffnature;nom;qualite;commune;departement;date\r\n'
  for await (const row of allShown(declarationId)) {
    const [commune] = row.communeCode === null ? [] : await placesByCodes([row.communeCode])
    const cells = [
      row.kind === 'organisation' ? 'organisation' : 'personne',
      row.name,
      row.quality,
      commune?.name ?? '',
      row.departement?.replace('dep:', '') ?? '',
      row.confirmedAt ? civilDateOf(row.confirmedAt) : '',
    ]
    yield `${cells.map(csvCell).join(';')}\r\n`
  }
}

/** GET /declarations/:slug/signataires.csv: those who chose to be shown, and no address. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { declaration } = await declarationAt(request, context, params['slug'])
  return new Response(streamOf(lines(declaration.id)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="signataires-${declaration.slug}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
