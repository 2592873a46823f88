import { noPlace, placeSchema, type PlaceValues } from '~/modules/territory/forms-place'
import { isMisleading, withoutUnseen } from '~/platform/pure/unseen'
import {
  type ContentOf,
  contentSchemas,
  type EntryContent,
  type EntryKind,
  type EntryPlace,
  lengths,
} from './rules/entry-content'
import { type AskedField, fieldsOfKind } from './rules/entry-fields'
import { endsBefore, type LooseDate, readLooseDate } from './rules/loose-date'
import { licences, vocabularies } from './rules/vocabularies'

/** A posted form: what people typed, as they typed it, so that a refused form gives it all back. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

export const faultCodes = [
  'required',
  'too-long',
  'one-line',
  'unreadable',
  'not-date',
  'ends-before',
  'not-count',
  'not-address',
  'too-many',
  'unknown',
] as const
export type FaultCode = (typeof faultCodes)[number]
export type Fault = Readonly<{ field: string; code: FaultCode }>

export const typedText = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}
export const typedList = (typed: Typed, name: string): readonly string[] => {
  const value = typed[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

const unix = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
type Read<T> = { value: T } | { fault: FaultCode }

function readLine(raw: string, most: number): Read<string> {
  const value = withoutUnseen(unix(raw).replaceAll('\t', ' '), ' ')
  if (/\n/.test(unix(raw))) return { fault: 'one-line' }
  return value.length > most ? { fault: 'too-long' } : { value }
}

function readText(raw: string): Read<string> {
  const value = unix(raw)
  if (isMisleading(value)) return { fault: 'unreadable' }
  return value.length > lengths.text ? { fault: 'too-long' } : { value }
}

function readCount(raw: string): Read<number | null> {
  const digits = raw.replace(/[\s.\u00a0\u202f]/g, '')
  if (digits === '') return { value: null }
  return /^\d{1,7}$/.test(digits) ? { value: Number(digits) } : { fault: 'not-count' }
}

function readDate(raw: string): Read<LooseDate | null> {
  if (raw.trim() === '') return { value: null }
  const date = readLooseDate(raw)
  return date === null ? { fault: 'not-date' } : { value: date }
}

/** A web address, with 'https://' where it was left out; null for what is none, or carries a password. */
export function readAddress(raw: string): string | null {
  const text = raw.trim()
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`)
    const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
    return isWeb && url.hostname.includes('.') && !url.username && !url.password && url.href.length <= 500
      ? url.href
      : null
  } catch {
    return null
  }
}

/** The rows of the links' field, as far as they go. */
export const linkRows = (typed: Typed): { title: string; url: string }[] =>
  Array.from({ length: lengths.links + 1 }, (_, row) => ({
    title: typedText(typed, `links.${row}.title`),
    url: typedText(typed, `links.${row}.url`),
  })).filter(({ title, url }) => title.trim() !== '' || url.trim() !== '')

function readLinks(typed: Typed): Read<ContentOf['practice']['links']> {
  const rows = linkRows(typed)
  if (rows.length > lengths.links) return { fault: 'too-many' }
  const links: { title: string; url: string }[] = []
  for (const row of rows) {
    const url = readAddress(row.url)
    if (url === null) return { fault: 'not-address' }
    const title = readLine(row.title, lengths.line)
    if ('fault' in title) return title
    links.push({ title: title.value === '' ? url.slice(0, lengths.line) : title.value, url })
  }
  return { value: links }
}

/** What a form says of the place, before the territory is asked which one it is. What no form of ours sends is no place. */
export function placeTyped(typed: Typed): PlaceValues {
  const read = placeSchema.safeParse(Object.fromEntries(Object.keys(noPlace).map((name) => [name, typed[name]])))
  return read.success ? read.data : { ...noPlace, place: typedText(typed, 'place').slice(0, 100) }
}

function readField(ask: AskedField['ask'], field: string, typed: Typed): Read<unknown> {
  const raw = typedText(typed, field)
  if (ask.as === 'line') return readLine(raw, field === 'title' ? lengths.title : lengths.line)
  if (ask.as === 'text') return readText(raw)
  if (ask.as === 'date') return readDate(raw)
  if (ask.as === 'count') return readCount(raw)
  if (ask.as === 'links') return readLinks(typed)
  if (ask.as === 'licence') return (licences as readonly string[]).includes(raw) ? { value: raw } : { fault: 'unknown' }
  if (ask.as === 'place') return { value: null }
  const known = vocabularies[ask.of] as readonly string[]
  if (ask.as === 'one') return raw === '' || known.includes(raw) ? { value: raw || null } : { fault: 'unknown' }
  const chosen = typedList(typed, field)
  return chosen.every((word) => known.includes(word))
    ? { value: known.filter((word) => chosen.includes(word)) }
    : { fault: 'unknown' }
}

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : value === '' || value === null || value === undefined

/**
 * Reads the fields asked into the content that stood before; those that are not asked stay as they were, and so do those
 * at fault. The place has been settled by the territory: it is given, and not read here.
 */
export function readEntryForm<K extends EntryKind>(
  kind: K,
  typed: Typed,
  {
    asked,
    before,
    required,
    place,
  }: {
    asked: readonly AskedField[]
    before: ContentOf[K]
    required: readonly string[]
    place: EntryPlace | null
  },
): { content: ContentOf[K]; faults: Fault[] } {
  const faults: Fault[] = []
  const read: Record<string, unknown> = {}
  for (const { field, ask } of asked) {
    const found = ask.as === 'place' ? { value: place } : readField(ask, field, typed)
    if ('fault' in found) faults.push({ field, code: found.fault })
    else if (required.includes(field) && isEmpty(found.value)) faults.push({ field, code: 'required' })
    else read[field] = found.value
  }
  const { startsOn, endsOn } = read
  if (typeof startsOn === 'string' && typeof endsOn === 'string' && endsBefore(startsOn, endsOn))
    faults.push({ field: 'endsOn', code: 'ends-before' })
  const content = { ...before, ...read }
  if (faults.length > 0) return { content, faults }
  return { content: contentSchemas[kind].parse(content) as ContentOf[K], faults }
}

/** A content as its form shows it; the inverse of reading. Dates are said in words by who asks; the place has fields of its own. */
export function typedOf(
  kind: EntryKind,
  content: EntryContent,
  { sayDate, place }: { sayDate: (date: LooseDate) => string; place: PlaceValues },
): Record<string, string | string[]> {
  const values = content as Readonly<Record<string, unknown>>
  const typed: Record<string, string | string[]> = {}
  for (const { field, ask } of fieldsOfKind(kind)) {
    const value = values[field]
    if (ask.as === 'place') Object.assign(typed, place)
    else if (ask.as === 'links')
      content.links.forEach(({ title, url }, row) => {
        typed[`links.${row}.title`] = title
        typed[`links.${row}.url`] = url
      })
    else if (ask.as === 'date') typed[field] = typeof value === 'string' ? sayDate(value) : ''
    else if (Array.isArray(value)) typed[field] = value.map(String)
    else typed[field] = value === null || value === undefined ? '' : String(value)
  }
  return typed
}
