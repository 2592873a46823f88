import { JSONParser } from '@streamparser/json'
import { CsvError, parse } from 'csv-parse'
import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { separatorOf } from '~/modules/territory/rules/csv'
import type { SourceRow } from './rules/import/row'

export const importFormats = ['csv', 'geojson'] as const
export type ImportFormat = (typeof importFormats)[number]
/** Bytes of a file; 200 megabytes. */
export const largestImport = 200 * 1024 * 1024
/** Bytes of one record: more is no practice. */
const largestRecord = 1024 * 1024

export type FileFaultCode =
  'empty-file' | 'not-csv' | 'not-geojson' | 'cut-short' | 'other-projection' | 'record-too-large' | 'no-header'

/** A file that cannot be read as what it should be; `line` says where, as far as it is known. */
export class ImportFileFault extends Error {
  constructor(
    readonly code: FileFaultCode,
    readonly line: number | null = null,
  ) {
    super(code)
  }
}

/** UTF-8 where every byte of it is; otherwise what French spreadsheets write, Windows-1252. */
export async function encodingOf(file: string): Promise<'utf-8' | 'windows-1252'> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(file)) decoder.decode(chunk as Buffer, { stream: true })
    decoder.decode()
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

async function* decoded(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(file))
  for await (const chunk of createReadStream(file)) yield decoder.decode(chunk as Buffer, { stream: true })
  yield decoder.decode()
}

/** The start of a text, as much as holds a header. */
async function beginning(file: string): Promise<string> {
  let text = ''
  for await (const piece of decoded(file)) {
    text += piece
    if (text.length > 100_000) break
  }
  return text.replace(/^\uFEFF/, '')
}

/** GeoJSON where the first sign is a brace, CSV otherwise. */
export const formatOf = async (file: string): Promise<ImportFormat> =>
  /^\s*[{[]/.test(await beginning(file)) ? 'geojson' : 'csv'

async function* csvRows(file: string): AsyncGenerator<SourceRow> {
  const start = await beginning(file)
  if (start.trim() === '') throw new ImportFileFault('empty-file')
  const parser = parse({
    bom: true,
    columns: (header: string[]) => header.map((name) => name.trim()),
    delimiter: separatorOf(start),
    info: true,
    max_record_size: largestRecord,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
  })
  // `pipeline` ends the file's stream when the reader stops early; what goes wrong reaches the loop below.
  pipeline(Readable.from(decoded(file)), parser, () => {})
  try {
    let line = 1
    for await (const found of parser) {
      const { record, info } = found as { record: Record<string, string>; info: { lines: number } }
      yield { line: line + 1, cells: record }
      line = info.lines
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw new ImportFileFault('record-too-large', lineOf(error))
    throw new ImportFileFault(error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'cut-short' : 'not-csv', lineOf(error))
  }
}

const lineOf = (error: CsvError): number | null =>
  'lines' in error && typeof error.lines === 'number' ? error.lines : null

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const said = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : Array.isArray(value)
        ? value.map(said).join(';')
        : ''

/** The names of WGS 84 with longitude first, as older files write them; any other is refused. */
const isWgs84 = (crs: unknown): boolean => /(CRS84|4326|4979)\b/.test(JSON.stringify(crs) ?? '')

/** Features of a collection, one at a time: `line` is the rank of the feature. */
async function* geoJsonRows(file: string): AsyncGenerator<SourceRow> {
  const parser = new JSONParser({ paths: ['$.type', '$.crs', '$.features.*'], keepStack: false })
  let rows: SourceRow[] = []
  let rank = 0
  let sinceRecord = 0
  let type: unknown
  let fault: ImportFileFault | undefined
  parser.onValue = ({ value, key, stack }) => {
    if (stack.length === 1 && key === 'type') type = value
    else if (stack.length === 1 && key === 'crs') {
      if (value !== null && !isWgs84(value)) fault = new ImportFileFault('other-projection')
    } else {
      rank += 1
      sinceRecord = 0
      const feature = isRecord(value) ? value : {}
      const properties = isRecord(feature['properties']) ? feature['properties'] : {}
      const cells = Object.fromEntries(Object.entries(properties).map(([name, cell]) => [name, said(cell)]))
      if (feature['id'] !== undefined && cells['id'] === undefined) cells['id'] = said(feature['id'])
      rows.push({ line: rank, cells, geometry: feature['geometry'] ?? null })
    }
  }
  parser.onError = () => void (fault ??= new ImportFileFault('not-geojson', rank + 1))
  let isFirst = true
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    const bytes = chunk as Buffer
    const hasMark = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    isFirst = false
    sinceRecord += bytes.length
    parser.write(hasMark ? bytes.subarray(3) : bytes)
    if (fault) throw fault
    if (sinceRecord > largestRecord + 256 * 1024) throw new ImportFileFault('record-too-large', rank + 1)
    const ready = rows
    rows = []
    yield* ready
  }
  if (isFirst) throw new ImportFileFault('empty-file')
  if (!parser.isEnded) throw new ImportFileFault('cut-short', rank + 1)
  if (type !== 'FeatureCollection') throw new ImportFileFault('not-geojson')
}

/** The records of a file, one at a time, in bounded memory. Throws `ImportFileFault`. */
export const readRows = (file: string, format: ImportFormat): AsyncGenerator<SourceRow> =>
  format === 'csv' ? csvRows(file) : geoJsonRows(file)

const readForHeaders = 50

/** A column of a file, with the first thing that it says. */
export type FileColumn = Readonly<{ name: string; example: string }>
const longestExample = 80

/** The columns: of a CSV's header, or the properties of a collection's first features. Throws `ImportFileFault`. */
export async function columnsOf(file: string, format: ImportFormat): Promise<FileColumn[]> {
  const examples = new Map<string, string>()
  let read = 0
  for await (const { cells } of readRows(file, format)) {
    for (const [name, cell] of Object.entries(cells))
      if (name !== '' && !examples.get(name)) examples.set(name, cell.replace(/\s+/g, ' ').trim())
    if ((read += 1) >= readForHeaders) break
  }
  if (examples.size === 0) throw new ImportFileFault(read === 0 ? 'empty-file' : 'no-header')
  return [...examples].map(([name, example]) => ({
    name,
    example: example.length > longestExample ? `${example.slice(0, longestExample - 1).trimEnd()}…` : example,
  }))
}

/** The names of the columns. Throws `ImportFileFault`. */
export const headersOf = async (file: string, format: ImportFormat): Promise<string[]> =>
  (await columnsOf(file, format)).map(({ name }) => name)
