import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metresBetween, precisions, readPoint, seenPlace, writePoint } from './given-place'
import type { Place, PlaceKind } from './place'

const place = (kind: PlaceKind, code: string, latitude: number | null, longitude: number | null): Place => ({
  code,
  kind,
  name: code,
  siren: null,
  population: null,
  departement: 'dep:18',
  epci: 'epci:200090561',
  postcodes: [],
  latitude,
  longitude,
  approximate: false,
})
const vierzon = place('commune', 'com:18279', 47.2222, 2.0681)
const wholes = {
  epci: place('epci', 'epci:200090561', 47.21, 2.05),
  departement: place('departement', 'dep:18', 47.08, 2.4),
  region: place('region', 'reg:24', 47.5, 1.7),
}
const pinned = { latitude: 47.231234567, longitude: 2.071234567 }

describe('seenPlace', () => {
  it.each([
    ['exact', 'com:18279', 'exact', 47.23123, 2.07123],
    ['commune', 'com:18279', 'commune', 47.2222, 2.0681],
    ['epci', 'epci:200090561', 'epci', 47.21, 2.05],
    ['departement', 'dep:18', 'departement', 47.08, 2.4],
    ['region', 'reg:24', 'region', 47.5, 1.7],
  ] as const)('with %s keeps %s and its own point', (precision, territory, kept, latitude, longitude) => {
    const seen = seenPlace({ name: 'Mairie', place: vierzon, precision, point: pinned }, wholes)
    expect(seen).toEqual({ name: 'Mairie', territory, precision: kept, latitude, longitude })
  })
  it('says the commune where nothing was pinned', () => {
    expect(seenPlace({ name: '', place: vierzon, precision: 'exact', point: null }, wholes)).toMatchObject({
      precision: 'commune',
      latitude: 47.2222,
    })
  })
  it('refuses a pin far from the commune', () => {
    const point = { latitude: 47.9, longitude: 1.9 }
    expect(seenPlace({ name: '', place: vierzon, precision: 'exact', point }, wholes)).toBe('too-far')
  })
  it('gives a département no point but its own', () => {
    expect(seenPlace({ name: '', place: wholes.departement, precision: 'exact', point: pinned }, wholes)).toMatchObject(
      { territory: 'dep:18', precision: 'departement', latitude: 47.08 },
    )
  })
  it('falls back on what is wider where the whole is not known', () => {
    const none = { epci: null, departement: null, region: null }
    expect(seenPlace({ name: '', place: vierzon, precision: 'epci', point: pinned }, none)).toEqual({
      name: '',
      territory: 'reg:24',
      precision: 'region',
      latitude: null,
      longitude: null,
    })
  })
  it('never says the pinned point, nor the commune, beyond what was chosen', () => {
    const near = fc.record({
      latitude: fc.double({ min: 47.1, max: 47.3, noNaN: true }),
      longitude: fc.double({ min: 1.95, max: 2.2, noNaN: true }),
    })
    fc.assert(
      fc.property(near, near, fc.constantFrom(...precisions), (first, second, precision) => {
        const seen = (point: typeof first) => seenPlace({ name: '', place: vierzon, precision, point }, wholes)
        if (precision === 'exact') return
        // Two pins that differ are seen as the same place: nothing of either is left.
        expect(seen(first)).toEqual(seen(second))
        if (precision !== 'commune') expect(JSON.stringify(seen(first))).not.toContain('com:')
      }),
    )
  })
})

describe('readPoint', () => {
  it.each([
    ['47.2213, 2.0684', 47.2213, 2.0684],
    ['47.2213,2.0684', 47.2213, 2.0684],
    ['47,2213 ; 2,0684', 47.2213, 2.0684],
    ['47,2213 2,0684', 47.2213, 2.0684],
    [' 2.0684, 47.2213 ', 47.2213, 2.0684],
    ['46.9, -0.5', 46.9, -0.5],
  ])('%s', (text, latitude, longitude) => {
    expect(readPoint(text)).toEqual({ latitude, longitude })
  })
  it.each(['', 'Vierzon', '47.2', '91, 181', '47.2, 2.1, 3', 'NaN, NaN', '1e3, 2'])('«%s» is none', (text) => {
    expect(readPoint(text)).toBeNull()
  })
  it('reads what it writes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 45.1, max: 49.9, noNaN: true }),
        fc.double({ min: -1.4, max: 4.9, noNaN: true }),
        (latitude, longitude) => {
          const read = readPoint(writePoint({ latitude, longitude }))
          expect(read?.latitude).toBeCloseTo(latitude, 4)
          expect(read?.longitude).toBeCloseTo(longitude, 4)
        },
      ),
    )
  })
})

describe('metresBetween', () => {
  it('is about 100 km from Bourges to Orléans', () => {
    const metres = metresBetween({ latitude: 47.081, longitude: 2.3988 }, { latitude: 47.9029, longitude: 1.9039 })
    expect(Math.round(metres / 1000)).toBe(99)
  })
})
