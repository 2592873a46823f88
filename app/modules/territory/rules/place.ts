/** Kinds of places, from the widest to the smallest; codes begin with the prefix ('com:18033'). */
export const placeKinds = ['region', 'departement', 'bassin', 'petr', 'epci', 'commune'] as const
export type PlaceKind = (typeof placeKinds)[number]
export const isPlaceKind = (text: unknown): text is PlaceKind => placeKinds.includes(text as PlaceKind)

const prefixes: Record<PlaceKind, string> = {
  region: 'reg',
  departement: 'dep',
  bassin: 'bassin',
  petr: 'petr',
  epci: 'epci',
  commune: 'com',
}

/** The code of a place: ('commune', '18033') → 'com:18033'. */
export const codeOf = (kind: PlaceKind, number: string): string => `${prefixes[kind]}:${number}`
export const regionCode = codeOf('region', '24')

export type Place = Readonly<{
  code: string
  kind: PlaceKind
  name: string
  siren: string | null
  /** Inhabitants within the région (an EPCI may have others beyond it). */
  population: number | null
  /** Code of its département ('dep:18'); for an EPCI or a PETR, of the one where most of its inhabitants live. */
  departement: string | null
  /** Code of its EPCI ('epci:200…'); communes only. */
  epci: string | null
  postcodes: readonly string[]
  latitude: number | null
  longitude: number | null
  /** True where the centre is an estimate. */
  approximate: boolean
  /** Names that it also answers to: former communes, 'communauté de communes …'. */
  aliases?: readonly string[]
}>

/** The code as an address carries it: 'com:18033' → 'com-18033'. */
export const codeInAddress = (code: string): string => code.replace(':', '-')
/** The code that an address carries, or undefined where it cannot be one. */
export const codeFromAddress = (text: string): string | undefined =>
  /^(?:reg|dep|bassin|petr|epci|com)-[a-z0-9-]{1,60}$/i.test(text) ? text.replace('-', ':') : undefined
/** Address of the page of a place, without language. */
export const placePath = (code: string): string => `/territoire/${codeInAddress(code)}`
