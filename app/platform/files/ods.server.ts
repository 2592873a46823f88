import { strToU8, type Zippable, zipSync } from 'fflate'

export type OdsCell = string | number | { date: string } | null
export type OdsSheet = { name: string; header: readonly string[]; rows: readonly (readonly OdsCell[])[] }

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet'
const namespaces = ['office', 'table', 'text', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Text of XML 1.0: characters that it does not allow, which no page sends either, are left out. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? '')

/** A cell is a text, a number or a date, never a formula: what begins with '=' stays a text. */
function cell(value: OdsCell): string {
  if (value === null || value === '') return '<table:table-cell/>'
  if (typeof value === 'number')
    return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
  if (typeof value === 'object')
    return `<table:table-cell office:value-type="date" office:date-value="${escaped(value.date)}"><text:p>${escaped(value.date)}</text:p></table:table-cell>`
  const lines = value.split('\n').map((line) => `<text:p>${escaped(line)}</text:p>`)
  return `<table:table-cell office:value-type="string">${lines.join('')}</table:table-cell>`
}
const row = (cells: readonly OdsCell[]): string => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`

/**
 * A spreadsheet of one sheet (OpenDocument 1.3, part 3), as bytes: the media type first and not compressed, as part 2 asks, then the
 * manifest and the content. The same sheet gives the same bytes. Held in memory: for thousands of rows, not for millions.
 */
export function odsFile({ name, header, rows }: OdsSheet): Uint8Array<ArrayBuffer> {
  const content = `${head}<office:document-content ${namespaces} office:version="1.3"><office:body><office:spreadsheet><table:table table:name="${escaped(name)}"><table:table-header-rows>${row(header)}</table:table-header-rows>${rows.map(row).join('')}</table:table></office:spreadsheet></office:body></office:document-content>`
  const manifest = `${head}<manifest:manifest ${namespaces} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediaType}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`
  const parts: Zippable = {
    mimetype: [strToU8(mediaType), { level: 0 }],
    'META-INF/manifest.xml': strToU8(manifest),
    'content.xml': strToU8(content),
  }
  return new Uint8Array(zipSync(parts, { mtime: '2000-01-01T00:00:00' }))
}
