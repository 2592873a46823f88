import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placePoint, readGeometry, regionBox } from './geometry'

const point = (...coordinates: number[]) => ({ type: 'Point', coordinates })
const square = (x: number, y: number, size: number) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]

describe('a geometry of a file', () => {
  it.each<[string, unknown, object]>([
    ['a point', point(1.9, 47.9), { point: { latitude: 47.9, longitude: 1.9 }, notes: [] }],
    ['a point with a height', point(1.9, 47.9, 110), { notes: ['height-dropped'] }],
    ['latitude first', point(47.9, 1.9), { fault: 'swapped' }],
    ['Lambert-93', point(617_000, 6_756_000), { fault: 'projected' }],
    ['Paris', point(2.35, 48.86), { point: { latitude: 48.86, longitude: 2.35 } }],
    ['Lyon', point(4.83, 45.76), { fault: 'outside-region' }],
    ['beyond a pole', point(1.9, 95), { fault: 'impossible-coordinates' }],
    ['none', null, { fault: 'no-geometry' }],
    ['nothing in it', { type: 'Polygon', coordinates: [] }, { fault: 'no-geometry' }],
    ['text', { type: 'Point', coordinates: ['1.9', '47.9'] }, { fault: 'unreadable-geometry' }],
    ['no type', { coordinates: [1.9, 47.9] }, { fault: 'unreadable-geometry' }],
    ['not finite', point(Number.NaN, 47.9), { fault: 'unreadable-geometry' }],
    [
      'a polygon',
      { type: 'Polygon', coordinates: [square(1, 47, 1)] },
      { point: { latitude: 47.5, longitude: 1.5 }, notes: ['centroid'] },
    ],
    [
      'several polygons: the largest',
      { type: 'MultiPolygon', coordinates: [[square(2.5, 48, 0.1)], [square(1, 47, 1)]] },
      { point: { latitude: 47.5, longitude: 1.5 } },
    ],
    [
      'a line',
      {
        type: 'LineString',
        coordinates: [
          [1, 47],
          [2, 47],
        ],
      },
      { point: { latitude: 47, longitude: 1.5 } },
    ],
    [
      'a collection',
      { type: 'GeometryCollection', geometries: [point(1.9, 47.9)] },
      { point: { latitude: 47.9, longitude: 1.9 } },
    ],
  ])('%s', (_, geometry, expected) => {
    const read = readGeometry(geometry)
    expect(
      JSON.parse(
        JSON.stringify(read, (_key, value: unknown) =>
          typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value,
        ),
      ),
    ).toMatchObject(expected)
  })
  it('never throws, and never gives a point beyond the région', () => {
    fc.assert(
      fc.property(fc.anything(), (geometry) => {
        const read = readGeometry(geometry)
        if ('point' in read) expect(placePoint(read.point.longitude, read.point.latitude)).toHaveProperty('point')
      }),
    )
    fc.assert(
      fc.property(
        fc.double({ min: -200, max: 200, noNaN: true }),
        fc.double({ min: -100, max: 100, noNaN: true }),
        (x, y) => {
          const read = readGeometry(point(x, y))
          if ('point' in read) {
            expect(read.point.longitude).toBeGreaterThanOrEqual(regionBox.west)
            expect(read.point.latitude).toBeLessThanOrEqual(regionBox.north)
          }
        },
      ),
    )
  })
})
