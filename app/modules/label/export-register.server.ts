import { allPlaces } from '~/modules/territory/queries.server'
import { today } from '~/platform/clock.server'
import { env } from '~/platform/env.server'
import { streamOf } from '~/platform/http/text-stream.server'
import { readRegisterFilter } from './forms-register'
import { registerRows } from './queries-register.server'
import {
  type Centre,
  csvLines,
  type ExportRow,
  exportRow,
  geojsonLines,
  jsonLines,
  registerColumns,
  registerLicence,
} from './register-export'

const source = 'Coopérative Régionale de Démocratie Permanente, registre des labels'

const types = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
} as const
export type RegisterFormat = keyof typeof types

/** The centres of the communes, by INSEE code. */
async function centres(): Promise<ReadonlyMap<string, Centre>> {
  const communes = (await allPlaces()).filter(({ kind }) => kind === 'commune')
  return new Map(
    communes.flatMap(({ code, longitude, latitude }) =>
      longitude === null || latitude === null ? [] : [[code.slice('com:'.length), { longitude, latitude }]],
    ),
  )
}

/** The filtered register as a file to download, streamed: its memory does not grow with its rows. */
export function registerFile(request: Request, format: RegisterFormat): Response {
  const filter = readRegisterFilter(new URL(request.url).searchParams)
  const { origin } = env().portalUrl
  const day = today()
  async function* rows(): AsyncGenerator<ExportRow> {
    for await (const row of registerRows(filter)) yield exportRow(row, day, origin)
  }
  async function* geojson(): AsyncGenerator<string> {
    const known = await centres()
    yield* geojsonLines(rows(), { source, licence: registerLicence, date: day }, (commune) => known.get(commune))
  }
  const texts: Record<RegisterFormat, () => AsyncGenerator<string>> = {
    csv: () => csvLines(rows()),
    json: () => jsonLines(rows(), { source, licence: registerLicence, date: day, columns: registerColumns }),
    geojson,
  }
  return new Response(streamOf(texts[format]()), {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="registre-labels-${day}.${format}"`,
      Link: `<${registerLicence}>; rel="license"`,
    },
  })
}
