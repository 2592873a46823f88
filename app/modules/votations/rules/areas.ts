/** Where ballots come from: 'com:18033', 'dep:18' (the small communes of a département), 'reg:24' (what is left). */
export type Area = string
type AreaCount = { area: Area; ballots: number }

/** The area that a ballot carries: the commune where it is large enough, else its département. */
export const areaOf = (
  commune: { code: string; population: number | null; departement: string | null },
  leastInhabitants: number,
): Area =>
  (commune.population ?? 0) >= leastInhabitants || commune.departement === null ? commune.code : commune.departement

const sum = (counts: readonly AreaCount[]): number => counts.reduce((total, { ballots }) => total + ballots, 0)
/** The fewest first; by code where level, so that the same ballots are always grouped alike. */
const fewestFirst = (a: AreaCount, b: AreaCount): number => a.ballots - b.ballots || (a.area < b.area ? -1 : 1)

/** Takes the smallest of `apart` into `rest` until the rest is empty or has `least`. */
function fill(apart: AreaCount[], rest: AreaCount[], least: number): void {
  apart.sort(fewestFirst)
  while (sum(rest) > 0 && sum(rest) < least) {
    const next = apart.shift()
    if (!next) break
    rest.push(next)
  }
}

/**
 * Groups areas so that no result is shown of fewer than `least` ballots, nor can be had by subtraction: small communes go
 * together under their département, with the smallest of the others until they are enough; départements that stay too small
 * go together under the région. Gives the group of each area; where all ballots are fewer than `least`, one group has them.
 */
export function groupAreas(
  counts: readonly AreaCount[],
  departementOf: (area: Area) => Area,
  least: number,
  region: Area,
): ReadonlyMap<Area, Area> {
  const groups = new Map<Area, Area>()
  const rests: AreaCount[] = []
  const alone: AreaCount[] = []
  const members = new Map<Area, AreaCount[]>()
  for (const departement of [...new Set(counts.map(({ area }) => departementOf(area)))].sort()) {
    const inside = counts.filter(({ area, ballots }) => ballots > 0 && departementOf(area) === departement)
    const apart = inside.filter(({ area, ballots }) => area !== departement && ballots >= least)
    const rest = inside.filter((one) => !apart.includes(one))
    fill(apart, rest, least)
    for (const { area } of apart) groups.set(area, area)
    alone.push(...apart)
    for (const { area } of rest) groups.set(area, departement)
    members.set(departement, rest)
    if (rest.length > 0) rests.push({ area: departement, ballots: sum(rest) })
  }
  const left = rests.filter(({ ballots }) => ballots < least)
  const others = [...rests.filter(({ ballots }) => ballots >= least), ...alone]
  fill(others, left, least)
  for (const { area, ballots } of left)
    for (const member of members.get(area) ?? [{ area, ballots }]) groups.set(member.area, region)
  return groups
}
