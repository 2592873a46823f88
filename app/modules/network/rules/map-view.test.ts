import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIn, regionBox, shownBox } from '~/modules/territory/rules/map-box'
import {
  boxOf,
  drawingSize,
  moved,
  readView,
  regionView,
  toDegrees,
  toPixel,
  viewOf,
  withView,
  zooms,
  zoomsBehind,
} from './map-view'

const latitude = fc.double({ min: shownBox.south, max: shownBox.north, noNaN: true })
const longitude = fc.double({ min: shownBox.west, max: shownBox.east, noNaN: true })
const zoom = fc.integer({ min: zooms.least, max: zooms.most })

describe('a view', () => {
  it('goes to pixels and back', () => {
    fc.assert(
      fc.property(latitude, longitude, zoom, (lat, lng, z) => {
        const back = toDegrees(toPixel(lat, lng, z), z)
        expect(back.latitude).toBeCloseTo(lat, 8)
        expect(back.longitude).toBeCloseTo(lng, 8)
      }),
    )
  })
  it('of the région holds it whole', () => {
    const box = boxOf(regionView, drawingSize)
    expect(regionView.zoom).toBe(8)
    expect(isIn(box, { latitude: regionBox.south, longitude: regionBox.west })).toBe(true)
    expect(isIn(box, { latitude: regionBox.north, longitude: regionBox.east })).toBe(true)
  })
  it('of a box holds the box', () => {
    fc.assert(
      fc.property(latitude, longitude, latitude, longitude, (a, b, c, d) => {
        const box = { south: Math.min(a, c), north: Math.max(a, c), west: Math.min(b, d), east: Math.max(b, d) }
        const seen = boxOf(viewOf(box, drawingSize), drawingSize)
        expect(seen.west).toBeLessThanOrEqual(box.west + 1e-6)
        expect(seen.east).toBeGreaterThanOrEqual(box.east - 1e-6)
        expect(seen.south).toBeLessThanOrEqual(box.south + 1e-6)
        expect(seen.north).toBeGreaterThanOrEqual(box.north - 1e-6)
      }),
    )
  })
  it('is read back from the address that says it', () => {
    fc.assert(
      fc.property(latitude, longitude, zoom, (lat, lng, z) => {
        const read = readView(withView(new URLSearchParams(), { zoom: z, latitude: lat, longitude: lng }))
        expect(read?.zoom).toBe(z)
        expect(read?.latitude).toBeCloseTo(lat, 3)
        expect(read?.longitude).toBeCloseTo(lng, 3)
      }),
    )
  })
  it.each(['z=8', 'z=8&lat=x&lng=1', 'z=&lat=47&lng=1', 'z=8&lat=47&lng=1e9', ''])('«%s» names none', (query) => {
    expect(readView(new URLSearchParams(query))).toBeNull()
  })
  it('is brought back from beyond what is shown', () => {
    expect(readView(new URLSearchParams('z=99&lat=-80&lng=170'))).toEqual({
      zoom: zooms.most,
      latitude: shownBox.south,
      longitude: shownBox.east,
    })
  })
  it('moves by parts of its size', () => {
    const north = moved(regionView, drawingSize, 0, -0.4)
    expect(north.latitude).toBeGreaterThan(regionView.latitude)
    expect(north.longitude).toBeCloseTo(regionView.longitude, 8)
  })
  it.each([
    [640, 720, 0],
    [328, 369, 1],
    [584, 690, 0],
    [1280, 1440, -1],
    [900, 380, 1],
    [0, 0, 3],
  ])('on %i × %i pixels is %i zooms further out', (width, height, behind) => {
    expect(zoomsBehind({ width, height }) + 0).toBe(behind)
  })
})
