import { type Outcome, ok, refused } from '~/platform/pure/outcome'
import { readContourFile } from './contour-file'
import { dissolver, tidyContour } from './dissolve'
import { type Contour, interiorPoint, isInside, type Position } from './geometry'
import { codeOf, regionCode } from './place'
import { type FileRefusal, type Problem, quoted, shortList } from './problem'

/** What the portal knows of the communes before a file is read. All codes are INSEE's, bare ('18033'). */
export type KnownCommunes = Readonly<{
  /** Commune → its EPCI and département, codes of the portal; its present centre where it is known, not estimated. */
  communes: ReadonlyMap<
    string,
    { name: string; epci: string | null; departement: string; centre: Position | undefined }
  >
  /** Code of a former commune → code of the one that it is part of. */
  former: ReadonlyMap<string, string>
}>

export type ImportedContour = Readonly<{ code: string; contour: Contour; centre: Position }>
export type ContourImport = Readonly<{
  /** Communes, then the EPCI, départements and région whose communes are all there. */
  contours: readonly ImportedContour[]
  communes: number
  /** Communes of the file that are outside the région. */
  ignored: number
  /** What a partial import lets pass. */
  notices: readonly Problem[]
}>

/** A degree around the région: swapped or foreign coordinates fall outside. */
const isNearRegion = ([longitude, latitude]: Position) =>
  longitude > -1 && longitude < 4.2 && latitude > 45.3 && latitude < 49.6
const isOnEarth = ([x, y]: Position) => Math.abs(x) <= 180 && Math.abs(y) <= 90

/**
 * Reads contours of communes (GeoJSON or TopoJSON, WGS 84) and derives those of their EPCI, of the départements and of
 * the région. Former communes are united into the present one. A file that lacks communes of the région or has codes
 * that are none is refused with the list, unless `partial`: then what it has is taken and the list is a notice.
 */
export function readContours(
  text: string,
  known: KnownCommunes,
  { partial = false } = {},
): Outcome<ContourImport, FileRefusal> {
  const file = readContourFile(text)
  if ('refused' in file) return file
  const regionPrefixes = new Set([...known.communes.keys()].map((code) => code.slice(0, 2)))
  const parts = new Map<string, { codes: string[]; contour: Contour }>()
  const unknown: string[] = []
  const problems: Problem[] = []
  let ignored = 0
  for (const [i, { code, contour }] of file.ok.entries()) {
    const commune = code === undefined || known.communes.has(code) ? code : known.former.get(code)
    if (code === undefined) problems.push({ code: 'code-missing', value: String(i + 1) })
    else if (commune === undefined && regionPrefixes.has(code.slice(0, 2))) unknown.push(code)
    else if (commune === undefined) ignored++
    else if (!contour || contour.length === 0) problems.push({ code: 'geometry-invalid', value: quoted(code) })
    else {
      const part = parts.get(commune) ?? { codes: [], contour: [] }
      if (part.codes.includes(code)) problems.push({ code: 'code-twice', value: quoted(code) })
      else parts.set(commune, { codes: [...part.codes, code], contour: [...part.contour, ...contour] })
    }
  }
  if (parts.size === 0 && problems.length === 0) return refused({ code: 'wrong-place', problems: [] })
  const positions = [...parts.values()].flatMap(({ contour }) => contour.flatMap(([outer = []]) => outer.slice(0, 1)))
  if (!positions.every(isOnEarth)) return refused({ code: 'wrong-projection', problems: [] })
  if (!positions.every(isNearRegion)) return refused({ code: 'wrong-place', problems: [] })

  const missing = [...known.communes].filter(([code]) => !parts.has(code)).map(([code, { name }]) => `${code} ${name}`)
  const notices: Problem[] = []
  const tolerated = partial ? notices : problems
  if (unknown.length > 0) tolerated.push({ code: 'codes-unknown', value: shortList(unknown.sort()) })
  if (missing.length > 0) tolerated.push({ code: 'communes-missing', value: shortList(missing) })

  const communes = placeCommunes(parts, known, problems)
  if (problems.length > 0) return refused({ code: 'problems', problems })
  return ok({ contours: [...communes, ...derived(communes, known)], communes: communes.length, ignored, notices })
}

/** Former communes united, and a centre for each: the known one where it is inside, else a point that is. */
function placeCommunes(
  parts: ReadonlyMap<string, { contour: Contour }>,
  known: KnownCommunes,
  problems: Problem[],
): ImportedContour[] {
  return [...parts].flatMap(([code, part]) => {
    const pieces = tidyContour(part.contour)
    const contour =
      pieces.length < 2
        ? pieces
        : dissolver(new Map(pieces.map((piece, i) => [String(i), [piece]])))(pieces.map((_, i) => String(i)))
    const inside = interiorPoint(contour)
    const settled = known.communes.get(code)?.centre
    if (inside)
      return [
        { code: codeOf('commune', code), contour, centre: settled && isInside(settled, contour) ? settled : inside },
      ]
    problems.push({ code: 'geometry-invalid', value: quoted(code) })
    return []
  })
}

function derived(communes: readonly ImportedContour[], known: KnownCommunes): ImportedContour[] {
  const contours = new Map(communes.map(({ code, contour }) => [code, contour]))
  const unite = dissolver(contours)
  const wholes = new Map<string, string[]>()
  for (const [code, { epci, departement }] of known.communes)
    for (const whole of [epci, departement, regionCode])
      if (whole !== null) wholes.set(whole, [...(wholes.get(whole) ?? []), codeOf('commune', code)])
  return [...wholes].flatMap(([code, members]) => {
    if (!members.every((member) => contours.has(member))) return []
    const contour = unite(members)
    const centre = interiorPoint(contour)
    return centre ? [{ code, contour, centre }] : []
  })
}
