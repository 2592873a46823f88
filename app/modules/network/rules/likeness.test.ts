import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeness, titleLikeness } from './likeness'

const tours = { latitude: 47.3936, longitude: 0.6892 }
const amboise = { latitude: 47.4122, longitude: 0.9825 }
const bourges = { latitude: 47.0833, longitude: 2.4 }

describe('likeness of titles', () => {
  it.each([
    ['Un budget participatif entre trois villages', 'Le budget participatif de trois villages', 0.8, 1],
    ['Café citoyen du samedi', 'Cafés citoyens du samedi matin', 0.6, 0.9],
    ['Conseil des jeunes', 'Marché de producteurs', 0, 0.2],
  ])('%s / %s', (a, b, least, most) => {
    expect(titleLikeness(a, b)).toBeGreaterThanOrEqual(least)
    expect(titleLikeness(a, b)).toBeLessThanOrEqual(most)
  })
  it('does not mind accents, case, nor empty words', () => {
    expect(titleLikeness('L’Assemblée des habitants', 'assemblee DES habitants')).toBe(1)
  })
  it('is symmetric, between 0 and 1, and 1 with itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const score = titleLikeness(a, b)
        expect(score).toBe(titleLikeness(b, a))
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(titleLikeness(a, a)).toBe(1)
      }),
    )
  })
})

describe('likeness of entries', () => {
  it('needs titles nearly alike, or less alike ones close by', () => {
    const a = { title: 'Café citoyen du samedi', point: tours }
    expect(likeness(a, { title: 'Cafés citoyens du samedi matin', point: amboise })).toBe(0)
    expect(likeness(a, { title: 'Cafés citoyens du samedi matin', point: tours })).toBeGreaterThan(0)
    expect(likeness(a, { title: 'Le café citoyen du samedi', point: bourges })).toBeGreaterThan(0)
    expect(likeness(a, { title: 'Cafés citoyens du samedi matin', point: null })).toBe(0)
  })
})
