/** What an operator may put under a map in place of nothing: a server of raster tiles, or a PMTiles file of such tiles. */
export type MapGround =
  | { kind: 'tiles'; /** With {z}, {x}, {y}. */ url: string; attribution: string }
  | { kind: 'pmtiles'; /** On the portal. */ url: string; attribution: string }
