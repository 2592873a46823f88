/** A place whose people may take part. */
export type PlaceFacts = { code: string; name: string; population: number }
export type CommuneFacts = { code: string; population: number; epci: string | null; departement: string | null }

/** How a territory took part: contributions that said their commune, beside the people who live there. */
export type TerritoryTurnout = PlaceFacts & {
  contributions: number
  communes: number
  /** Communes from which at least one contribution came. */
  reached: number
}

export type Turnout = {
  departements: readonly TerritoryTurnout[]
  epci: readonly TerritoryTurnout[]
  /** People who live in a commune, or in an EPCI, from which nothing came. */
  silentPeople: { communes: number; epci: number }
  people: number
  located: number
  unlocated: number
}

function turnoutOf(
  places: readonly PlaceFacts[],
  communes: readonly CommuneFacts[],
  counts: ReadonlyMap<string, number>,
  partOf: 'epci' | 'departement',
): TerritoryTurnout[] {
  return places.map((place) => {
    const own = communes.filter((commune) => commune[partOf] === place.code)
    return {
      ...place,
      contributions: own.reduce((sum, { code }) => sum + (counts.get(code) ?? 0), 0),
      communes: own.length,
      reached: own.filter(({ code }) => (counts.get(code) ?? 0) > 0).length,
    }
  })
}

/** Counts contributions by where they come from; `unlocated` are those that did not say, or come from elsewhere. */
export function turnout(
  { communes, epci, departements }: { communes: readonly CommuneFacts[]; epci: readonly PlaceFacts[]; departements: readonly PlaceFacts[] }, // prettier-ignore
  counts: ReadonlyMap<string, number>,
  total: number,
): Turnout {
  const ofEpci = turnoutOf(epci, communes, counts, 'epci')
  const located = communes.reduce((sum, { code }) => sum + (counts.get(code) ?? 0), 0)
  const people = (rows: readonly { population: number }[]): number => rows.reduce((sum, one) => sum + one.population, 0)
  return {
    departements: turnoutOf(departements, communes, counts, 'departement'),
    epci: ofEpci,
    silentPeople: {
      communes: people(communes.filter(({ code }) => (counts.get(code) ?? 0) === 0)),
      epci: people(ofEpci.filter(({ contributions }) => contributions === 0)),
    },
    people: people(communes),
    located,
    unlocated: total - located,
  }
}

/** The largest of the groupings from which nothing came, and how many more there are. */
export function silentEpci(
  epci: readonly TerritoryTurnout[],
  most = 12,
): { names: string[]; more: number; all: number } {
  const silent = epci.filter(({ contributions }) => contributions === 0)
  const largest = [...silent].sort((a, b) => b.population - a.population).slice(0, most)
  return { names: largest.map(({ name }) => name), more: silent.length - largest.length, all: silent.length }
}

/** Tenths of a contribution for 100,000 people, rounded; 0 where nobody lives. */
export const tenthsPer100000 = ({
  contributions,
  population,
}: {
  contributions: number
  population: number
}): number => (population === 0 ? 0 : Math.round((contributions * 1_000_000) / population))
