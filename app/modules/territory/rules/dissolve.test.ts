import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dissolver, tidyContour } from './dissolve'
import { areaOf, type Contour } from './geometry'

/** A square of one degree whose lower left corner is (x, y). */
const square = (x: number, y: number): Contour => [
  [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ],
  ],
]
const grid = new Map(Array.from({ length: 25 }, (_, i) => [`c${i}`, square(i % 5, Math.floor(i / 5))]))

describe('dissolver', () => {
  const unite = dissolver(grid)

  it('unites two neighbours into one ring', () => {
    const united = unite(['c0', 'c1'])
    expect(united).toHaveLength(1)
    expect(united[0]).toHaveLength(1)
    expect(areaOf(united)).toBeCloseTo(2)
  })

  it('leaves a hole where the middle is missing', () => {
    const united = unite(['c0', 'c1', 'c2', 'c5', 'c7', 'c10', 'c11', 'c12'])
    expect(united.map((polygon) => polygon.length)).toEqual([2])
    expect(areaOf(united)).toBeCloseTo(8)
  })

  it('closes a gap that is nobody’s land', () => {
    const around: Contour = [
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ],
        [
          [0.5, 0.5],
          [0.5, 0.501],
          [0.501, 0.501],
          [0.5, 0.5],
        ],
      ],
    ]
    const closed = dissolver(new Map([['a', around]]))(['a'])
    expect(closed.map((polygon) => polygon.length)).toEqual([1])
    expect(areaOf(closed)).toBe(1)
  })

  it('keeps apart what does not touch, and ignores unknown codes', () => {
    expect(unite(['c0', 'c24', 'nothing'])).toHaveLength(2)
    expect(unite([])).toEqual([])
  })

  it('keeps the area, in closed rings, whatever the group', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 24 })), (cells) => {
        const united = unite(cells.map((cell) => `c${cell}`))
        expect(areaOf(united)).toBeCloseTo(cells.length)
        for (const ring of united.flat()) expect(ring.at(-1)).toEqual(ring[0])
      }),
      { numRuns: 500 },
    )
  })
})

describe('tidyContour', () => {
  it('closes rings and rounds to a metre', () => {
    expect(
      tidyContour([
        [
          [
            [0.000001, 0],
            [1.0000049, 0],
            [1, 0],
            [1, 1],
          ],
        ],
      ]),
    ).toEqual([
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    ])
  })
  it('leaves out what is smaller than a metre', () => {
    expect(
      tidyContour([
        [
          [
            [0, 0],
            [0.000001, 0],
            [0, 0.000001],
            [0, 0],
          ],
        ],
      ]),
    ).toEqual([])
  })
})
