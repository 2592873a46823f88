import type { Area } from './areas'

/** An area as a page shows it. `rest`: what is left of the territory, where too few voted in each part. */
export type AreaView = {
  area: Area
  name: string
  kind: 'commune' | 'departement' | 'others' | 'rest'
  departement: string | null
  ballots: number
  /** Null where the area is not a whole known part of the territory. */
  population: number | null
}
