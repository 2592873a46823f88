import { csvCell } from '~/platform/pure/csv'
import { type CertificateDates, validityOn } from './rules/certificate'

export const registerLicence = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/'

/** The columns of the register's files, in order; the register's page says what each holds. */
export const registerColumns = [
  'numero',
  'demarche',
  'organisation',
  'nature_organisation',
  'nature',
  'label',
  'departement',
  'commune',
  'accorde_le',
  'valable_jusqu_au',
  'plan_d_action',
  'etat',
  'retire_le',
  'suspendu_le',
  'demonstration',
  'adresse',
] as const
export type RegisterColumn = (typeof registerColumns)[number]
export type ExportRow = Record<RegisterColumn, string>

type Row = CertificateDates & {
  number: string
  title: string
  initiativeKind: string
  scheme: string
  departement: string | null
  withPlan: boolean
  isDemonstration: boolean
  organisation: { name: string; kind: string; communeCode: string | null }
}

const yes = (value: boolean): string => (value ? 'oui' : 'non')

/** A label as the files give it, on a day; addresses are the portal's own. */
export const exportRow = (row: Row, day: string, origin: string): ExportRow => ({
  numero: row.number,
  demarche: row.title,
  organisation: row.organisation.name,
  nature_organisation: row.organisation.kind,
  nature: row.initiativeKind,
  label: row.scheme,
  departement: row.departement ?? '',
  commune: row.organisation.communeCode?.slice('com:'.length) ?? '',
  accorde_le: row.grantedOn,
  valable_jusqu_au: row.validUntil,
  plan_d_action: yes(row.withPlan),
  etat: validityOn(row, day),
  retire_le: row.revokedOn ?? '',
  suspendu_le: row.suspendedOn ?? '',
  demonstration: yes(row.isDemonstration),
  adresse: `${origin}/label/verifier/${row.number}`,
})

const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(';')}\r\n`

/** The CSV file, a line at a time; the byte order mark tells spreadsheets that it is UTF-8. */
export async function* csvLines(rows: AsyncIterable<ExportRow>): AsyncGenerator<string> {
  yield `\ufeff${csvLine(registerColumns)}`
  for await (const row of rows) yield csvLine(registerColumns.map((column) => row[column]))
}

type Head = Readonly<Record<string, unknown>>

async function* listLines(items: AsyncIterable<unknown>, head: Head, list: string): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"${list}":[`
  let between = '\n'
  for await (const item of items) {
    yield between + JSON.stringify(item)
    between = ',\n'
  }
  yield '\n]}\n'
}

/** The JSON file, a row at a time: `{ source, licence, date, columns, labels: [...] }`. */
export const jsonLines = (rows: AsyncIterable<ExportRow>, head: Head): AsyncGenerator<string> =>
  listLines(rows, head, 'labels')

/** Of a commune's centre, WGS 84. */
export type Centre = Readonly<{ longitude: number; latitude: number }>

/**
 * The GeoJSON file (RFC 7946), a feature at a time: a label stands at the centre of its organisation's commune, to a hundred
 * metres or so; its geometry is null where the commune is not known. Properties are the columns of the other files.
 */
export async function* geojsonLines(
  rows: AsyncIterable<ExportRow>,
  head: Head,
  centreOf: (commune: string) => Centre | undefined,
): AsyncGenerator<string> {
  async function* features() {
    for await (const row of rows) {
      const centre = centreOf(row.commune)
      yield {
        type: 'Feature',
        id: row.numero,
        geometry: centre ? { type: 'Point', coordinates: [centre.longitude, centre.latitude] } : null,
        properties: row,
      }
    }
  }
  yield* listLines(features(), { type: 'FeatureCollection', ...head }, 'features')
}
