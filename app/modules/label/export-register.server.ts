import { today } from '~/platform/clock.server'
import { env } from '~/platform/env.server'
import { streamOf } from '~/platform/http/text-stream.server'
import { readRegisterFilter } from './forms-register'
import { registerRows } from './queries-register.server'
import { csvLines, type ExportRow, exportRow, jsonLines, registerColumns } from './register-export'

const source = 'Coopérative Régionale de Démocratie Permanente, registre des labels'
const licence = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/'

/** The filtered register as a file to download, streamed: its memory does not grow with its rows. */
export function registerFile(request: Request, format: 'csv' | 'json'): Response {
  const filter = readRegisterFilter(new URL(request.url).searchParams)
  const { origin } = env().portalUrl
  const day = today()
  async function* rows(): AsyncGenerator<ExportRow> {
    for await (const row of registerRows(filter)) yield exportRow(row, day, origin)
  }
  const text =
    format === 'csv' ? csvLines(rows()) : jsonLines(rows(), { source, licence, date: day, columns: registerColumns })
  return new Response(streamOf(text), {
    headers: {
      'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="registre-labels-${day}.${format}"`,
      Link: `<${licence}>; rel="license"`,
    },
  })
}
