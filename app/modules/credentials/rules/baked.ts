import * as z from 'zod'
import type { Verdict } from './verdict'

/** The largest file that is looked at, in bytes: a badge weighs a hundredth of it. */
export const largestBadge = 2_000_000

export type Read = { credential: Record<string, unknown> } | { problem: Verdict }

/** Open Badges 3.0, 5.3.2: the element of an SVG that holds the credential. */
const open = '<openbadges:credential xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">'
const close = '</openbadges:credential>'

/** Puts a credential into an SVG, right after its opening tag. `]]>` can't stand in JSON but within a text, where it is escaped. */
export function bakeSvg(svg: string, json: string): string {
  const at = svg.indexOf('>', svg.indexOf('<svg')) + 1
  return `${svg.slice(0, at)}${open}<![CDATA[${json.replaceAll(']]>', ']]\\u003e')}]]>${close}${svg.slice(at)}`
}

const object = z.record(z.string(), z.unknown())
function parsed(text: string, problem: Verdict): Read {
  try {
    const read = object.safeParse(JSON.parse(text))
    return read.success ? { credential: read.data } : { problem }
  } catch {
    return { problem }
  }
}

/** What acts when an SVG is opened: elements of script, foreign documents, handlers of events, addresses that are code. */
const acts =
  /<(?:\w+:)?(?:script|foreignobject|iframe|embed|object)\b|\son\w+\s*=|(?:href|src)\s*=\s*["']?\s*(?:javascript|data):/i

/** The credential of an SVG badge. The file is read as text: no entity is expanded, nothing of it is drawn or run. */
export function readSvg(text: string): Read {
  const begins = [...text.matchAll(/<openbadges:credential\b[^>]*>/g)]
  const [first] = begins
  const drawn = first ? text.replace(/<openbadges:credential\b[\s\S]*<\/openbadges:credential\s*>/, '') : text
  if (acts.test(drawn) || /<!ENTITY/i.test(text)) return { problem: 'with-script' }
  if (!first) return { problem: 'not-a-badge' }
  const from = first.index + first[0].length
  const to = text.indexOf('</openbadges:credential', from)
  if (begins.length > 1 || to < 0) return { problem: 'badly-baked' }
  const held = text.slice(from, to).trim()
  const cdata = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(held)?.[1]
  return parsed(cdata ?? unescaped(held), 'badly-baked')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole)

/** The credential of a file of JSON. */
export const readJson = (text: string): Read => parsed(text, 'not-a-credential')
