import Supercluster from 'supercluster'
import type { Point } from '~/modules/territory/rules/given-place'
import { zooms } from './map-view'

/** Pixels within which places are brought together: their marks stay far enough apart to be touched. */
const radius = 56
/** Beyond this zoom places stand apart by themselves. */
export const closestCluster = 16
/** The zoom at which a single place comes apart: never. */
const never = 127

const world: [number, number, number, number] = [-180, -90, 180, 90]

type Node = { start: number; end: number; after: number; from: number; splits: number }

/**
 * How places come together at each zoom (supercluster), as a tree laid flat: a branch is a run of places, one after the
 * other in `order`, so that what a filter has in it is the difference of two running sums. It is made of all places, once:
 * a filter only counts.
 */
export class MapTree {
  /** Sites, branch by branch. */
  readonly order: Int32Array
  /** Degrees of each of them, in the same order. */
  readonly latitudes: Float64Array
  readonly longitudes: Float64Array
  /** Where a site stands in `order`. */
  private readonly places: Int32Array
  private readonly starts: Int32Array
  private readonly ends: Int32Array
  /** The first node after a node's own: what lies between is in it. */
  private readonly afters: Int32Array
  private readonly splits: Int8Array
  private readonly boxes: Float64Array
  private readonly levels: readonly Int32Array[]

  constructor(points: readonly Point[]) {
    const { order, nodes } = walk(points)
    this.order = Int32Array.from(order)
    this.latitudes = Float64Array.from(order, (site) => points[site]?.latitude ?? 0)
    this.longitudes = Float64Array.from(order, (site) => points[site]?.longitude ?? 0)
    this.places = new Int32Array(points.length)
    this.order.forEach((site, place) => (this.places[site] = place))
    this.starts = Int32Array.from(nodes, ({ start }) => start)
    this.ends = Int32Array.from(nodes, ({ end }) => end)
    this.afters = Int32Array.from(nodes, ({ after }) => after)
    this.splits = Int8Array.from(nodes, ({ splits }) => splits)
    this.boxes = boxesOf(nodes, this.latitudes, this.longitudes)
    this.levels = Array.from({ length: closestCluster + 2 }, (_, zoom) =>
      Int32Array.from(nodes.flatMap(({ from, splits }, node) => (from <= zoom && zoom < splits ? [node] : []))),
    )
  }

  /** How many sites it was made of: the first ones. */
  get size(): number {
    return this.order.length
  }
  /** The nodes that a zoom shows. */
  level(zoom: number): Int32Array {
    return this.levels[Math.min(zoom, closestCluster + 1)] ?? new Int32Array(0)
  }
  start(node: number): number {
    return this.starts[node] ?? 0
  }
  end(node: number): number {
    return this.ends[node] ?? 0
  }
  placeOf(site: number): number {
    return this.places[site] ?? -1
  }
  /** Whether some place of a node may be within a box. */
  meets(node: number, west: number, south: number, east: number, north: number): boolean {
    const at = 4 * node
    const boxes = this.boxes
    return (
      (boxes[at] ?? 0) <= east &&
      (boxes[at + 2] ?? 0) >= west &&
      (boxes[at + 1] ?? 0) <= north &&
      (boxes[at + 3] ?? 0) >= south
    )
  }

  /** The zoom at which two places of `order`, both in this node, come apart. */
  zoomApart(node: number, first: number, last: number): number {
    let at = node
    for (let child = at + 1; child < (this.afters[at] ?? 0);) {
      if (this.start(child) <= first && last < this.end(child)) {
        at = child
        child = at + 1
      } else child = this.afters[child] ?? Infinity
    }
    return this.splits[at] ?? never
  }
}

/** Goes through the clusters from the widest zoom, each before those that it comes apart into. */
function walk(points: readonly Point[]): { order: number[]; nodes: Node[] } {
  const clusters = new Supercluster<{ site: number }>({
    minZoom: zooms.least,
    maxZoom: closestCluster,
    radius,
    extent: 256,
  }).load(
    points.map(({ latitude, longitude }, site) => ({
      type: 'Feature' as const,
      properties: { site },
      geometry: { type: 'Point' as const, coordinates: [longitude, latitude] },
    })),
  )
  const order: number[] = []
  const nodes: Node[] = []
  type Found = ReturnType<typeof clusters.getChildren>[number]
  const visit = ({ properties }: Found, from: number): void => {
    const node = { start: order.length, end: 0, after: 0, from, splits: never }
    nodes.push(node)
    if ('cluster_id' in properties) {
      node.splits = clusters.getClusterExpansionZoom(properties.cluster_id)
      for (const child of clusters.getChildren(properties.cluster_id)) visit(child, node.splits)
    } else order.push(properties.site)
    node.end = order.length
    node.after = nodes.length
  }
  for (const found of clusters.getClusters(world, zooms.least)) visit(found, zooms.least)
  return { order, nodes }
}

/** West, south, east and north of each node, one after the other. */
function boxesOf(nodes: readonly Node[], latitudes: Float64Array, longitudes: Float64Array): Float64Array {
  const boxes = new Float64Array(4 * nodes.length)
  nodes.forEach(({ start, end }, node) => {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let place = start; place < end; place += 1) {
      const [latitude, longitude] = [latitudes[place] ?? 0, longitudes[place] ?? 0]
      if (longitude < west) west = longitude
      if (longitude > east) east = longitude
      if (latitude < south) south = latitude
      if (latitude > north) north = latitude
    }
    boxes.set([west, south, east, north], 4 * node)
  })
  return boxes
}
