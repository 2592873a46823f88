import * as z from 'zod'
import { db } from '~/platform/db/db.server'
import { preparedRead } from '~/platform/db/prepared.server'
import { embedded } from './embedded.server'
import type { KnownCommunes } from './rules/contours'
import type { KnownEpci } from './rules/petr-csv'
import { codeOf, isPlaceKind, type Place, type PlaceKind, regionCode } from './rules/place'
import { buildIndex, type PlaceIndex, searchPlaces } from './rules/place-search'

type PlaceRow = Awaited<ReturnType<typeof db.territory.findMany>>[number]

/** True for the contours that the portal carries, which an import replaces. */
export const embeddedContours = (source: string): boolean => source.startsWith('embedded')

export function placeOf(row: PlaceRow): Place {
  const { code, name, siren, population, departement, epci, latitude, longitude, approximate } = row
  if (!isPlaceKind(row.kind)) throw new Error(`${code} is a place of no known kind: ${row.kind}`)
  return {
    code,
    kind: row.kind,
    name,
    siren,
    population,
    departement,
    epci,
    postcodes: row.postcodes.split(' ').filter(Boolean),
    latitude,
    longitude,
    approximate,
  }
}

/** Asked each time that a place is named. */
const readSource = preparedRead(
  'SELECT "source" FROM "Territory" WHERE "code" = $1',
  z.object({ source: z.nullable(z.string()) }),
)

/** What marks the present state of the territory; null before the first load. */
export const readStamp = async (): Promise<string | null> => (await readSource(regionCode))[0]?.source ?? null

type Snapshot = Readonly<{
  stamp: string | null
  places: ReadonlyMap<string, Place>
  index: PlaceIndex
  /** Of each kind, by code. */
  byKind: ReadonlyMap<PlaceKind, readonly Place[]>
  partsOf: ReadonlyMap<string, readonly string[]>
  wholesOf: ReadonlyMap<string, readonly string[]>
}>

function grouped<Key, Value>(pairs: readonly (readonly [Key, Value])[]): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const [key, value] of pairs) {
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

async function readSnapshot(stamp: string | null): Promise<Snapshot> {
  const [rows, members] = await Promise.all([db.territory.findMany(), db.territoryMember.findMany()])
  const { aliases } = embedded()
  const places = rows.map((row): Place => ({ ...placeOf(row), aliases: aliases.get(row.code) ?? [] }))
  const inOrder = places.toSorted((a, b) => (a.code < b.code ? -1 : 1))
  return {
    stamp,
    places: new Map(places.map((place) => [place.code, place])),
    index: buildIndex(places),
    byKind: grouped(inOrder.map((place) => [place.kind, place])),
    partsOf: grouped(members.map(({ wholeCode, partCode }) => [wholeCode, partCode])),
    wholesOf: grouped(members.map(({ wholeCode, partCode }) => [partCode, wholeCode])),
  }
}

let kept: Promise<Snapshot> | undefined
/**
 * All places, kept in this process as long as the stamp in the database is the same: an import, even by another
 * process, is seen by the next read. The stamp is read before the rows, so that a change in between is seen too.
 */
async function territory(): Promise<Snapshot> {
  const stamp = await readStamp()
  const known = await kept?.catch(() => undefined)
  if (known?.stamp === stamp) return known
  kept = readSnapshot(stamp)
  return kept
}

const byName = (a: Place, b: Place) => a.name.localeCompare(b.name, 'fr')
const found = ({ places }: Snapshot, codes: readonly string[] = []): Place[] =>
  codes.flatMap((code) => places.get(code) ?? [])
const ofKind = ({ byKind }: Snapshot, kind: PlaceKind): Place[] => [...(byKind.get(kind) ?? [])]

/** The place of this code ('com:18033'), if there is one. */
export const placeByCode = async (code: string): Promise<Place | undefined> => (await territory()).places.get(code)

/** The places of these codes, in their order; unknown codes are left out. */
export const placesByCodes = async (codes: readonly string[]): Promise<Place[]> => found(await territory(), codes)

/** Places by name or postcode, best first; see `searchPlaces`. */
export const searchTerritory = async (
  query: string,
  options: { kinds?: readonly PlaceKind[]; limit?: number } = {},
): Promise<Place[]> => searchPlaces((await territory()).index, query, options)

/** Every place, the région first (for the site's search and map). */
export const allPlaces = async (): Promise<Place[]> => [...(await territory()).places.values()]
export const departements = async (): Promise<Place[]> => ofKind(await territory(), 'departement')
/** Communes and EPCI of each département; an EPCI across two counts in both. */
export async function departementCounts(): Promise<ReadonlyMap<string, { communes: number; epci: number }>> {
  const communes = ofKind(await territory(), 'commune')
  return new Map(
    (await departements()).map(({ code }) => {
      const own = communes.filter(({ departement }) => departement === code)
      return [code, { communes: own.length, epci: new Set(own.map(({ epci }) => epci)).size }]
    }),
  )
}

/** The 23 bassins de vie of the 2017 tour, in the order of their names. */
export const bassins = async (): Promise<Place[]> => ofKind(await territory(), 'bassin').sort(byName)
export const petrs = async (): Promise<Place[]> => ofKind(await territory(), 'petr').sort(byName)
/** Communes of an EPCI ('epci:200…'), by name. */
export const communesOf = async (epci: string): Promise<Place[]> => {
  const snapshot = await territory()
  return found(snapshot, snapshot.partsOf.get(epci)).sort(byName)
}

export type PlaceDetails = Readonly<{
  place: Place
  /** From the widest: département, PETR, EPCI. */
  within: readonly Place[]
  /** What it is made of, by kind, each by name. */
  epci: readonly Place[]
  communes: readonly Place[]
  bassins: readonly Place[]
  /** Names of the former communes that a commune brings together. */
  former: readonly string[]
  /** Communes of an EPCI beyond the région. */
  outside: number
}>

/** A place with what it belongs to and what belongs to it. */
export async function placeDetails(code: string): Promise<PlaceDetails | undefined> {
  const snapshot = await territory()
  const place = snapshot.places.get(code)
  if (!place) return undefined
  const isWide = place.kind === 'region' || place.kind === 'departement'
  const inside = (kind: PlaceKind) =>
    ofKind(snapshot, kind).filter(({ departement }) => place.kind === 'region' || departement === code)
  const parts = found(snapshot, snapshot.partsOf.get(code))
  const communes = place.kind === 'departement' ? inside('commune') : parts.filter(({ kind }) => kind === 'commune')
  // An EPCI across two départements belongs to the lists of both.
  const epciOfCommunes = new Set(communes.map(({ epci }) => epci ?? ''))
  const epci =
    place.kind === 'region'
      ? inside('epci')
      : place.kind === 'departement'
        ? found(snapshot, [...epciOfCommunes])
        : parts.filter(({ kind }) => kind === 'epci')
  const wholes = found(snapshot, snapshot.wholesOf.get(code))
  const petr =
    place.kind === 'commune'
      ? found(
          snapshot,
          wholes.flatMap((whole) => snapshot.wholesOf.get(whole.code) ?? []),
        )
      : []
  const departementCode = place.kind === 'departement' ? null : place.departement
  return {
    place,
    within: [...found(snapshot, departementCode === null ? [] : [departementCode]), ...petr, ...wholes],
    epci: [...epci].sort(byName),
    communes: [...communes].sort(byName),
    bassins: isWide ? inside('bassin').sort(byName) : [],
    former: place.kind === 'commune' ? (place.aliases ?? []) : [],
    outside: embedded().outside.get(code) ?? 0,
  }
}

const storedContour = z.object({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))),
})
export type PlaceContour = Readonly<{ code: string; name: string; geometry: z.infer<typeof storedContour> }>
export type RegionContours = Readonly<{
  departements: readonly PlaceContour[]
  /** False where the embedded ones still serve. */ imported: boolean
}>
let keptContours: { stamp: string | null; contours: RegionContours } | undefined

/** The contours of the départements, by code; the same object as long as they do not change. */
export async function regionContours(): Promise<RegionContours> {
  const { stamp, places } = await territory()
  if (keptContours?.stamp === stamp) return keptContours.contours
  const rows = await db.contour.findMany({
    where: { territoryCode: { startsWith: 'dep:' } },
    orderBy: { territoryCode: 'asc' },
  })
  const contours = {
    departements: rows.map(({ territoryCode: code, geometry }) => ({
      code,
      name: places.get(code)?.name ?? code,
      geometry: storedContour.parse(JSON.parse(geometry)),
    })),
    imported: rows.some(({ source }) => !embeddedContours(source)),
  }
  keptContours = { stamp, contours }
  return contours
}

/** The contours of these places that are known; of the EPCI for a PETR. */
export async function contoursOf(codes: readonly string[]): Promise<PlaceContour[]> {
  const snapshot = await territory()
  const wanted = codes.flatMap((code) =>
    snapshot.places.get(code)?.kind === 'petr' ? (snapshot.partsOf.get(code) ?? []) : [code],
  )
  const rows = await db.contour.findMany({
    where: { territoryCode: { in: wanted } },
    orderBy: { territoryCode: 'asc' },
  })
  return rows.map(({ territoryCode: code, geometry }) => ({
    code,
    name: snapshot.places.get(code)?.name ?? code,
    geometry: storedContour.parse(JSON.parse(geometry)),
  }))
}

const keptAreas = new Map<string, { stamp: string | null; areas: readonly PlaceContour[] }>()

/**
 * The contours of one kind of place, within a département where one is named; the same object as long as they do not
 * change. Empty where those contours were not imported.
 */
export async function areasOfKind(
  kind: 'departement' | 'epci' | 'commune',
  departement: string | null,
): Promise<readonly PlaceContour[]> {
  const snapshot = await territory()
  const key = `${kind} ${departement ?? ''}`
  const known = keptAreas.get(key)
  if (known?.stamp === snapshot.stamp) return known.areas
  const wanted = ofKind(snapshot, kind).filter((place) => departement === null || place.departement === departement)
  const areas = await contoursOf(wanted.map(({ code }) => code))
  // A name that is no département gives nothing, and is not kept.
  if (wanted.length > 0) keptAreas.set(key, { stamp: snapshot.stamp, areas })
  return areas
}

/** The same as GeoJSON with four decimals (ten metres): what a map in the browser is drawn on. */
export async function contoursOfKind(kind: 'departement' | 'epci' | 'commune', departement: string | null) {
  const contours = await areasOfKind(kind, departement)
  return {
    type: 'FeatureCollection' as const,
    features: contours.map(({ code, name, geometry: { type, coordinates } }) => ({
      type: 'Feature' as const,
      properties: { code, name },
      geometry: { type, coordinates: coordinates.map((polygon) => polygon.map((ring) => ring.map(rounded))) },
    })),
  }
}
const rounded = ([x, y]: readonly [number, number]) => [Math.round(x * 1e4) / 1e4, Math.round(y * 1e4) / 1e4]

/** The codes that stand for a place where things are told by their EPCI: its own, and for a PETR those of its EPCI. */
export async function territoriesWithin(code: string): Promise<string[]> {
  const { places, partsOf } = await territory()
  return places.get(code)?.kind === 'petr' ? [code, ...(partsOf.get(code) ?? [])] : [code]
}

/** What the imports of PETR and of contours are checked against. */
export async function knownForImports(): Promise<KnownEpci & KnownCommunes & { stamp: string | null }> {
  const snapshot = await territory()
  const bare = (code: string) => code.slice(code.indexOf(':') + 1)
  const communes = ofKind(snapshot, 'commune').map(
    ({ code, name, epci, departement, latitude, longitude, approximate }) => {
      const centre =
        approximate || latitude === null || longitude === null ? undefined : ([longitude, latitude] as const)
      return [
        bare(code),
        { name, epci, departement: departement ?? codeOf('departement', bare(code).slice(0, 2)), centre },
      ] as const
    },
  )
  const poles = ofKind(snapshot, 'petr').flatMap(({ code }) =>
    (snapshot.partsOf.get(code) ?? []).map((member) => [bare(member), bare(code)] as const),
  )
  return {
    stamp: snapshot.stamp,
    communes: new Map(communes),
    former: embedded().former,
    epci: new Set(ofKind(snapshot, 'epci').map(({ code }) => bare(code))),
    petrOf: new Map(poles),
  }
}

/** How many places of each kind, and where the contours come from: what `territory list` says. */
export async function territorySummary(): Promise<{
  counts: Record<PlaceKind, number>
  approximate: number
  contours: readonly { source: string; count: number }[]
}> {
  const snapshot = await territory()
  const count = (kind: PlaceKind) => ofKind(snapshot, kind).length
  const sources = await db.contour.groupBy({ by: ['source'], _count: true, orderBy: { source: 'asc' } })
  return {
    counts: {
      region: count('region'),
      departement: count('departement'),
      bassin: count('bassin'),
      petr: count('petr'),
      epci: count('epci'),
      commune: count('commune'),
    },
    approximate: ofKind(snapshot, 'commune').filter(({ approximate }) => approximate).length,
    contours: sources.map(({ source, _count }) => ({ source, count: _count })),
  }
}
