import type { Point } from '~/modules/territory/rules/given-place'
import { MapTree } from './map-tree'

/** Sites that came since the tree was made, past which it is made again: until then each stands beside it. */
const fewSince = 50

/** The places of the map, each once: many practices are at the middle of their commune. */
export class MapSites {
  /** By a number made of their degrees. */
  private readonly known = new Map<number, number>()
  private readonly points: Point[] = []
  private readonly rows: number[][] = []
  /** Of each row; -1 where it has none. */
  private siteOf = new Int32Array(1024).fill(-1)
  private made: MapTree | undefined

  get size(): number {
    return this.points.length
  }

  add(row: number, point: Point): void {
    const site = this.siteAt(point)
    this.rows[site]?.push(row)
    if (row >= this.siteOf.length) {
      const wider = new Int32Array(Math.max(row + 1, this.siteOf.length * 2)).fill(-1)
      wider.set(this.siteOf)
      this.siteOf = wider
    }
    this.siteOf[row] = site
  }

  private siteAt({ latitude, longitude }: Point): number {
    // Two places seldom make the same number; the next one is then tried.
    for (let key = latitude * 1000 + longitude; ; key += 1_000_000) {
      const site = this.known.get(key)
      if (site === undefined) {
        this.known.set(key, this.points.length)
        this.rows.push([])
        return this.points.push({ latitude, longitude }) - 1
      }
      const point = this.points[site]
      if (point?.latitude === latitude && point.longitude === longitude) return site
    }
  }

  /** -1 where the row is on no map. */
  of(row: number): number {
    return this.siteOf[row] ?? -1
  }
  point(site: number): Point | undefined {
    return this.points[site]
  }
  /** Every row that was ever there, dead ones among them. */
  rowsAt(site: number): readonly number[] {
    return this.rows[site] ?? []
  }

  /** How they come together, whatever the filter: made once, and again when enough places have come since. */
  get tree(): MapTree {
    const since = this.size - (this.made?.size ?? 0)
    if (!this.made || since > Math.max(fewSince, this.made.size / 50)) this.made = new MapTree(this.points)
    return this.made
  }
}
