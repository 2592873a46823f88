import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestOf } from './nearest'
import type { Place } from './place'

const commune = (
  n: number,
  latitude: number | null,
  longitude: number | null,
  kind: Place['kind'] = 'commune',
): Place => ({
  code: `com:${n}`,
  kind,
  name: `Commune d’essai ${n}`,
  siren: null,
  population: null,
  departement: null,
  epci: null,
  postcodes: [],
  latitude,
  longitude,
  approximate: false,
})
const degrees = fc.record({
  latitude: fc.double({ min: 46, max: 49, noNaN: true }),
  longitude: fc.double({ min: 0, max: 3, noNaN: true }),
})

describe('nearestOf', () => {
  it('finds one that none is nearer than', () => {
    fc.assert(
      fc.property(fc.array(degrees, { minLength: 1, maxLength: 60 }), degrees, (points, at) => {
        const stretch = Math.cos((at.latitude * Math.PI) / 180)
        const away = ({ latitude, longitude }: { latitude: number | null; longitude: number | null }) =>
          Math.hypot((latitude ?? 0) - at.latitude, ((longitude ?? 0) - at.longitude) * stretch)
        const found = nearestOf(points.map(({ latitude, longitude }, n) => commune(n, latitude, longitude)))(at)
        expect(found && away(found)).toBeCloseTo(Math.min(...points.map(away)), 12)
      }),
    )
  })
  it('leaves aside what is no commune or has no middle', () => {
    const nearest = nearestOf([commune(1, null, null), commune(2, 47, 1, 'epci'), commune(3, 48, 2)])
    expect(nearest({ latitude: 47, longitude: 1 })?.code).toBe('com:3')
    expect(nearestOf([])({ latitude: 47, longitude: 1 })).toBeUndefined()
  })
})
