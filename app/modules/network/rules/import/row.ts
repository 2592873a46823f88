import type { Point } from '~/modules/territory/rules/given-place'
import type { Place } from '~/modules/territory/rules/place'
import { type ContentOf, emptyContent, lengths } from '../entry-content'
import { readLooseDate } from '../loose-date'
import type { Licence, Vocabulary } from '../vocabularies'
import type { ColumnMatching, ImportField } from './columns'
import { type GeometryFault, type GeometryNote, placePoint, readGeometry } from './geometry'
import { codesOf, type Labels } from './vocabulary-words'

/** A record of a file: where it begins, its cells by header, its geometry where the file has them. */
export type SourceRow = Readonly<{ line: number; cells: Readonly<Record<string, string>>; geometry?: unknown }>

export type RowFault = Readonly<{
  field: ImportField | 'geometry'
  code:
    | GeometryFault
    | 'required'
    | 'too-long'
    | 'not-date'
    | 'not-count'
    | 'not-number'
    | 'not-address'
    | 'unknown-word'
    | 'unknown-place'
  /** What the file says, cut short. */
  text: string
}>
export type RowNote = GeometryNote | 'turned'

export type ReadRow =
  | { line: number; key: string; content: ContentOf['practice']; notes: readonly RowNote[] }
  | { line: number; key: string | null; faults: readonly RowFault[] }

/** Finds communes: by INSEE code, by name (and postcode, where two share it), or the nearest to a point. */
export type Gazetteer = Readonly<{
  byInsee: (code: string) => Place | undefined
  byName: (name: string, postcode: string) => Place | undefined
  nearest: (point: Point) => Place | undefined
}>

export type RowRules = Readonly<{
  matching: ColumnMatching
  licence: Licence
  /** Named where the row names nobody. */
  credit: string
  /** Takes latitude for longitude where only that falls in the région. */
  turn: boolean
  languages: readonly Labels[]
  gazetteer: Gazetteer
}>

const texts = ['done', 'changed', 'failed', 'again', 'decision', 'evaluation'] as const
const lines = ['who', 'facilitators', 'contact'] as const
const severals = { themes: 'theme', purposes: 'purpose', publics: 'public', funders: 'funder' } as const
const ones = {
  recruitment: 'recruitment',
  level: 'level',
  duration: 'duration',
  cost: 'cost',
  outcome: 'outcome',
} as const

const number = (text: string): number | null =>
  /^[+-]?\d{1,9}([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null

/**
 * Reads a record of a file as a practice. What cannot be read is a fault that names its field and what the file says; a row
 * with one fault is refused whole, so that nothing is kept that its author would not recognise.
 */
export function readRow(row: SourceRow, rules: RowRules): ReadRow {
  const faults: RowFault[] = []
  const notes: RowNote[] = []
  const cell = (field: ImportField): string => {
    const column = rules.matching[field]
    return column === undefined ? '' : (row.cells[column] ?? '').normalize('NFC').trim()
  }
  const fault = (field: RowFault['field'], code: RowFault['code'], text: string) =>
    void faults.push({ field, code, text: text.slice(0, 80) })
  const bounded = (field: ImportField, most: number): string => {
    const text = cell(field)
    if (text.length > most) fault(field, 'too-long', text)
    return text
  }
  const date = (field: 'startsOn' | 'endsOn') => {
    const text = cell(field)
    const read = text === '' ? null : readLooseDate(text)
    if (text !== '' && read === null) fault(field, 'not-date', text)
    return read
  }
  const codes = (field: ImportField, vocabulary: Vocabulary): string[] => {
    const { codes: known, unknown } = codesOf(vocabulary, cell(field), rules.languages)
    for (const word of unknown) fault(field, 'unknown-word', word)
    return known
  }
  const title = bounded('title', lengths.title)
  if (title === '') fault('title', 'required', '')
  const participants = cell('participants').replace(/[\s\u00a0\u202f]/g, '')
  if (participants !== '' && !/^\d{1,7}$/.test(participants)) fault('participants', 'not-count', participants)
  const url = cell('url')
  if (url !== '' && !/^https?:\/\/\S{3,500}$/.test(url)) fault('url', 'not-address', url)
  const content = {
    ...emptyContent.practice,
    title,
    place: readPlace(row, rules, cell, fault, notes),
    startsOn: date('startsOn'),
    endsOn: date('endsOn'),
    participants: participants === '' ? null : Number(participants),
    links: url === '' ? [] : [{ title: title.slice(0, lengths.line), url }],
    licence: rules.licence,
    credit: cell('credit').slice(0, lengths.line) || rules.credit,
    ...Object.fromEntries(texts.map((field) => [field, bounded(field, lengths.text)])),
    ...Object.fromEntries(lines.map((field) => [field, bounded(field, lengths.line)])),
    ...Object.fromEntries(Object.entries(severals).map(([field, of]) => [field, codes(field as ImportField, of)])),
    ...Object.fromEntries(
      Object.entries(ones).map(([field, of]) => [field, codes(field as ImportField, of)[0] ?? null]),
    ),
  } as ContentOf['practice']
  const key = cell('key') || null
  if (faults.length > 0) return { line: row.line, key, faults }
  return { line: row.line, key: key ?? keyOf(content), content, notes }
}

/** Where a file gives no identifier: its title and place, which the next import finds again. */
const keyOf = ({ title, place }: ContentOf['practice']): string => `${title}|${place?.territory ?? ''}`

function readPlace(
  row: SourceRow,
  { turn, gazetteer }: RowRules,
  cell: (field: ImportField) => string,
  fault: (field: RowFault['field'], code: RowFault['code'], text: string) => void,
  notes: RowNote[],
): ContentOf['practice']['place'] {
  const [insee, name, postcode] = [cell('insee'), cell('commune'), cell('postcode')]
  const named = (insee && gazetteer.byInsee(insee)) || (name && gazetteer.byName(name, postcode)) || undefined
  if (!named && (insee || name)) fault(insee ? 'insee' : 'commune', 'unknown-place', insee || name)
  const [latitude, longitude] = [cell('latitude'), cell('longitude')]
  let point: Point | null = null
  if (latitude !== '' || longitude !== '') {
    const [y, x] = [number(latitude), number(longitude)]
    if (y === null) fault('latitude', 'not-number', latitude)
    else if (x === null) fault('longitude', 'not-number', longitude)
    else {
      const placed = placePoint(x, y)
      if ('point' in placed) point = placed.point
      else if (placed.fault === 'swapped' && turn) {
        notes.push('turned')
        point = { latitude: x, longitude: y }
      } else fault('latitude', placed.fault, `${latitude} ${longitude}`)
    }
  } else if ('geometry' in row) {
    const read = readGeometry(row.geometry)
    if ('point' in read) {
      point = read.point
      notes.push(...read.notes)
    } else if (read.fault === 'swapped' && turn) {
      const turned = readGeometry(turnedGeometry(row.geometry))
      if ('point' in turned) {
        point = turned.point
        notes.push('turned', ...turned.notes)
      }
    } else if (read.fault !== 'no-geometry' || !named) fault('geometry', read.fault, '')
  }
  const place = named ?? (point ? gazetteer.nearest(point) : undefined)
  if (!place) return null
  return {
    name: cell('placeName').slice(0, lengths.line),
    territory: place.code,
    precision: point ? 'exact' : 'commune',
    latitude: point?.latitude ?? place.latitude,
    longitude: point?.longitude ?? place.longitude,
  }
}

/** The same geometry with each position's first two numbers turned. */
function turnedGeometry(geometry: unknown): unknown {
  const turn = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value
    const [first, second, ...rest] = value as unknown[]
    return typeof first === 'number' ? [second, first, ...rest] : (value as unknown[]).map(turn)
  }
  return geometry && typeof geometry === 'object' && 'coordinates' in geometry
    ? { ...geometry, coordinates: turn(geometry.coordinates) }
    : geometry
}
