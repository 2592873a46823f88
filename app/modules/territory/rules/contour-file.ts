import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import * as z from 'zod'
import { type Outcome, ok, refused } from '~/platform/pure/outcome'
import type { Contour } from './geometry'
import type { FileRefusal } from './problem'

/** Characters of a file; the région's communes at the finest scale of IGN take about 60 million. */
export const largestContourFile = 100_000_000

/** A commune as the file gives it; no contour where its geometry cannot be read. */
export type FileFeature = Readonly<{ code: string | undefined; contour: Contour | undefined }>

const position = z.tuple([z.number(), z.number()], z.number())
const polygon = z.array(z.array(position))
const geometry = z.union([
  z
    .object({ type: z.literal('Polygon'), coordinates: polygon })
    .transform(({ coordinates }): Contour => [coordinates.map(flat)]),
  z
    .object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) })
    .transform(({ coordinates }): Contour => coordinates.map((rings) => rings.map(flat))),
])
const flat = (ring: readonly (readonly [number, number, ...number[]])[]) => ring.map(([x, y]) => [x, y] as const)
const properties = z.record(z.string(), z.unknown()).nullish()
const geoJsonFeature = z.object({
  type: z.literal('Feature'),
  id: z.unknown().optional(),
  properties,
  geometry: z.unknown().optional(),
})
const collection = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.unknown().optional(),
  features: z.array(geoJsonFeature),
})

// Geometries are checked by what `feature` makes of them; here only what it needs to be called at all.
const topology = z.object({
  type: z.literal('Topology'),
  arcs: z.array(z.array(z.tuple([z.number(), z.number()], z.number()))),
  transform: z
    .object({ scale: z.tuple([z.number(), z.number()]), translate: z.tuple([z.number(), z.number()]) })
    .optional(),
  objects: z.record(
    z.string(),
    z.object({
      type: z.string(),
      geometries: z.array(z.looseObject({ properties, id: z.unknown().optional() })).optional(),
    }),
  ),
})

/** The usual names of the INSEE code of a commune, folded; the first that looks like one is taken. */
const codeNames = [
  'code',
  'insee',
  'inseecom',
  'codeinsee',
  'inseecode',
  'codgeo',
  'codecommune',
  'comcode',
  'com',
  'depcom',
  'id',
]

/** The INSEE code that properties give, its lost leading zero given back ('1001' → '01001'). */
export function inseeCode(given: Record<string, unknown> | null | undefined, id: unknown): string | undefined {
  const named = new Map(
    Object.entries(given ?? {}).map(([name, value]) => [name.toLowerCase().replace(/[^a-z]/g, ''), value]),
  )
  return [...codeNames.map((name) => named.get(name)), id]
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map((value) => String(value).trim().toUpperCase().padStart(5, '0'))
    .find((value) => /^\d[\dAB]\d{3}$/.test(value))
}

const readFeature = (given: z.infer<typeof geoJsonFeature>): FileFeature => ({
  code: inseeCode(given.properties, given.id),
  contour: geometry.safeParse(given.geometry).data,
})

/** The layer that holds communes: the one of that name, else the one with the most INSEE codes. */
function communesLayer(objects: z.infer<typeof topology>['objects']): string | undefined {
  const codes = ([, { geometries = [] }]: [string, (typeof objects)[string]]) =>
    geometries.filter((item) => inseeCode(item.properties, item.id) !== undefined).length
  const layers = Object.entries(objects).filter((layer) => codes(layer) > 0)
  const named = layers.find(([name]) => /^communes?\b/i.test(name))
  return (named ?? layers.sort((a, b) => codes(b) - codes(a))[0])?.[0]
}

/**
 * Reads the communes of a GeoJSON FeatureCollection or of a TopoJSON Topology. Refused: too large, not JSON, another
 * kind of JSON, a declared projection that is not WGS 84, broken arcs. Codes and coordinates are not checked here.
 */
export function readContourFile(text: string): Outcome<readonly FileFeature[], FileRefusal> {
  if (text.length > largestContourFile) return refused({ code: 'too-large', problems: [] })
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refused({ code: 'not-json', problems: [] })
  }
  const features = collection.safeParse(content)
  if (features.success) {
    if (!isDegrees(features.data.crs)) return refused({ code: 'wrong-projection', problems: [] })
    return ok(features.data.features.map(readFeature))
  }
  const topojson = topology.safeParse(content)
  const layer = topojson.success ? communesLayer(topojson.data.objects) : undefined
  if (!topojson.success || layer === undefined) return refused({ code: 'wrong-kind', problems: [] })
  try {
    // What zod checked is what `feature` reads; it throws on an arc that does not exist.
    const checked = topojson.data as unknown as Topology<Record<string, GeometryCollection<Record<string, unknown>>>>
    const communes = checked.objects[layer]
    if (!communes) return refused({ code: 'wrong-kind', problems: [] })
    const found = collection.safeParse(feature(checked, communes))
    return found.success ? ok(found.data.features.map(readFeature)) : refused({ code: 'wrong-kind', problems: [] })
  } catch {
    return refused({ code: 'wrong-kind', problems: [] })
  }
}

/** True unless the old `crs` member of GeoJSON names something else than WGS 84. */
const isDegrees = (crs: unknown): boolean => {
  const named = z.object({ properties: z.object({ name: z.string() }) }).safeParse(crs)
  return !named.success || /CRS84|EPSG:+4326$/i.test(named.data.properties.name)
}
