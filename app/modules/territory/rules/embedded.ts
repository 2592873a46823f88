import { type Contour, interiorPoint, type Position } from './geometry'
import { codeOf, type Place, regionCode } from './place'

/** The shape of the embedded data files; scripts/build-territory.mjs writes them, one line a place. */
export type EmbeddedFiles = Readonly<{
  territory: {
    sources: { communes: string; centres: string }
    departements: readonly string[]
    epci: readonly string[]
    communes: readonly string[]
  }
  contours: { source: string; departements: Readonly<Record<string, readonly (readonly (readonly number[])[])[]>> }
  bassins: { source: string; bassins: readonly string[] }
}>

export type SourcedPlace = Place & { readonly source: string }
export type Embedded = Readonly<{
  places: readonly SourcedPlace[]
  /** Communes of each EPCI. */
  members: readonly { whole: string; part: string }[]
  contours: readonly { code: string; contour: Contour; source: string }[]
  /** Names that places also answer to, by code. */
  aliases: ReadonlyMap<string, readonly string[]>
  /** INSEE code of a former commune → of the present one. */
  former: ReadonlyMap<string, string>
  /** EPCI that straddle the région's edge: how many of their communes are beyond it. */
  outside: ReadonlyMap<string, number>
}>

const cells = (line: string): string[] => line.split('|')
const nothing = {
  siren: null,
  population: null,
  departement: null,
  epci: null,
  postcodes: [],
  latitude: null,
  longitude: null,
  approximate: false,
}
const sumOf = (places: readonly Place[]) => places.reduce((sum, { population }) => sum + (population ?? 0), 0)

/** What shared letters stand for, so that a name written out is found too. */
const epciKinds: readonly (readonly [RegExp, string])[] = [
  [/^CC /, 'Communauté de communes '],
  [/^CA /, 'Communauté d’agglomération '],
  [/^CU /, 'Communauté urbaine '],
]

/** Mean of the centres that are known; of the estimates where none is. */
function meanCentre(places: readonly Place[]): { latitude: number | null; longitude: number | null } {
  const known = places.filter(({ approximate }) => !approximate)
  const used = known.length > 0 ? known : places
  const mean = (pick: (place: Place) => number | null) =>
    used.reduce((sum, place) => sum + (pick(place) ?? 0), 0) / used.length
  return used.length === 0
    ? { latitude: null, longitude: null }
    : { latitude: mean((p) => p.latitude), longitude: mean((p) => p.longitude) }
}

/** The département where most inhabitants of these communes live. */
export function mainDepartement(communes: readonly Place[]): string | null {
  const inhabitants = new Map<string, number>()
  for (const { departement, population } of communes)
    if (departement) inhabitants.set(departement, (inhabitants.get(departement) ?? 0) + (population ?? 0))
  return [...inhabitants].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}

function readCommune(
  line: string,
  source: string,
): { place: SourcedPlace; former: readonly (readonly [code: string, name: string])[] } {
  const [code = '', name = '', siren = '', population = '', postcodes = '', epci = '', centre = '', former = ''] =
    cells(line)
  const [latitude = NaN, longitude = NaN] = centre.replace('~', '').split(',').map(Number)
  return {
    place: {
      code: codeOf('commune', code),
      kind: 'commune',
      name,
      siren,
      population: Number(population),
      departement: codeOf('departement', code.slice(0, 2)),
      epci: codeOf('epci', epci),
      postcodes: postcodes.split(' ').filter(Boolean),
      latitude,
      longitude,
      approximate: centre.startsWith('~'),
      source,
    },
    former: former
      .split(';')
      .filter(Boolean)
      .map((text) => [text.slice(0, 5), text.slice(6)] as const),
  }
}

/** Reads the embedded data: the région, its départements, bassins de vie, EPCI and communes, as the database keeps them. */
export function readEmbedded({ territory, contours, bassins }: EmbeddedFiles): Embedded {
  const source = territory.sources.communes
  const read = territory.communes.map((line) => readCommune(line, source))
  const communes = read.map(({ place }) => place)
  const byCode = new Map(communes.map((place) => [place.code, place]))
  const outlines = Object.entries(contours.departements).map(([code, rings]) => ({
    code: codeOf('departement', code),
    contour: [rings.map((ring) => ring.map(([x = 0, y = 0]): Position => [x, y]))] as Contour,
    source: contours.source,
  }))

  const departements = territory.departements.map((line): SourcedPlace => {
    const [number = '', name = ''] = cells(line)
    const code = codeOf('departement', number)
    const [longitude = null, latitude = null] =
      interiorPoint(outlines.find((outline) => outline.code === code)?.contour ?? []) ?? []
    const population = sumOf(communes.filter(({ departement }) => departement === code))
    return { ...nothing, code, kind: 'departement', name, population, departement: code, latitude, longitude, source }
  })
  const epci = territory.epci.map((line): SourcedPlace => {
    const [siren = '', name = ''] = cells(line)
    const code = codeOf('epci', siren)
    const members = communes.filter((commune) => commune.epci === code)
    const departement = mainDepartement(members)
    return {
      ...nothing,
      code,
      kind: 'epci',
      name,
      siren,
      population: sumOf(members),
      departement,
      ...meanCentre(members),
      approximate: true,
      source,
    }
  })
  const stops = bassins.bassins.map((line): SourcedPlace => {
    const [name = '', number = ''] = cells(line)
    const town = byCode.get(codeOf('commune', number))
    const code = codeOf(
      'bassin',
      name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z]+/g, '-'),
    )
    const { departement = null, latitude = null, longitude = null } = town ?? {}
    return { ...nothing, code, kind: 'bassin', name, departement, latitude, longitude, source: bassins.source }
  })
  const region: SourcedPlace = {
    ...nothing,
    code: regionCode,
    kind: 'region',
    name: 'Centre-Val de Loire',
    population: sumOf(communes),
    ...meanCentre(departements),
    source,
  }

  const aliases = new Map(read.map(({ place, former }) => [place.code, former.map(([, name]) => name).filter(Boolean)]))
  for (const { code, name } of epci)
    aliases.set(
      code,
      epciKinds.flatMap(([short, long]) => (short.test(name) ? [name.replace(short, long)] : [])),
    )
  return {
    places: [region, ...departements, ...stops, ...epci, ...communes],
    members: communes.flatMap(({ code, epci: whole }) => (whole === null ? [] : [{ whole, part: code }])),
    contours: outlines,
    aliases,
    former: new Map(read.flatMap(({ place, former }) => former.map(([code]) => [code, place.code.slice(4)] as const))),
    outside: new Map(
      territory.epci.flatMap((line) => {
        const [siren = '', , count = ''] = cells(line)
        return count === '0' ? [] : [[codeOf('epci', siren), Number(count)] as const]
      }),
    ),
  }
}
