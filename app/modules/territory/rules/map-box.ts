/** In degrees, WGS 84. */
export type Box = Readonly<{ west: number; south: number; east: number; north: number }>

/** The région, as its contours go. */
export const regionBox: Box = { west: 0.05, south: 46.34, east: 3.13, north: 48.95 }

/** What a map may be moved over: the région and some way around, so that its edges can be brought to the middle. */
export const shownBox: Box = { west: -2.5, south: 44.8, east: 5.7, north: 50.4 }

/** Edges included: a box may be a single point. */
export const isIn = ({ west, south, east, north }: Box, at: { latitude: number; longitude: number }): boolean =>
  at.longitude >= west && at.longitude <= east && at.latitude >= south && at.latitude <= north

/** The zooms from which a map draws the contours of smaller places, where they were imported. */
export const fineContours = { epci: 9, commune: 11 } as const

/** The zooms that a map has, as Leaflet counts them: from the région on a phone to the size of a street. */
export const mapZooms = { least: 6, most: 18 } as const
