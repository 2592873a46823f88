import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaOf, type Contour, interiorPoint, isInside, type Position, signedDoubleArea } from './geometry'

const square: Contour = [
  [
    [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ],
  ],
]
const ring: Contour = [
  [
    [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ],
    [
      [1, 1],
      [1, 3],
      [3, 3],
      [3, 1],
      [1, 1],
    ],
  ],
]
const horseshoe: Contour = [
  [
    [
      [0, 0],
      [9, 0],
      [9, 9],
      [8, 9],
      [8, 1],
      [1, 1],
      [1, 9],
      [0, 9],
      [0, 0],
    ],
  ],
]

describe('geometry', () => {
  it('measures areas, holes taken out', () => {
    expect(areaOf(square)).toBe(16)
    expect(areaOf(ring)).toBe(12)
    expect(
      signedDoubleArea([
        [0, 0],
        [0, 1],
        [1, 0],
        [0, 0],
      ]),
    ).toBe(-1)
  })

  it('knows inside from outside', () => {
    expect(isInside([2, 2], square)).toBe(true)
    expect(isInside([2, 2], ring)).toBe(false)
    expect(isInside([0.5, 2], ring)).toBe(true)
    expect(isInside([5, 2], square)).toBe(false)
    expect(isInside([4, 5], horseshoe)).toBe(false)
  })

  it('takes the centroid where it is inside', () => expect(interiorPoint(square)).toEqual([2, 2]))

  it.each([
    ['a ring', ring],
    ['a horseshoe', horseshoe],
  ])('finds a point inside %s, whose centroid is not', (_name, contour) => {
    const point = interiorPoint(contour)
    expect(point && isInside(point, contour)).toBe(true)
  })

  it.each([
    [[]],
    [[[]]],
    [[[[]]]],
    [
      [
        [
          [
            [0, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      ] as Contour,
    ],
  ])('has no point inside nothing: %j', (contour) => expect(interiorPoint(contour)).toBeUndefined())

  it('finds a point inside any star-shaped contour', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 4, maxLength: 30 }), (radii) => {
        const outer = radii.map((radius, i): Position => [
          2 + radius * Math.cos((2 * Math.PI * i) / radii.length),
          47 + radius * Math.sin((2 * Math.PI * i) / radii.length),
        ])
        const contour: Contour = [[[...outer, outer[0] ?? [0, 0]]]]
        const point = interiorPoint(contour)
        expect(point && isInside(point, contour)).toBe(true)
      }),
    )
  })
})
