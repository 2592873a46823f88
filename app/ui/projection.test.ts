import { describe, expect, it } from 'vitest'
import { type AreaGeometry, boundsOf, createProjection, geometryToPath, simplifyRing } from './projection'

const square: AreaGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 46],
      [0, 48],
      [2, 48],
      [2, 46],
      [0, 46],
    ],
  ],
}

describe('projection', () => {
  it('puts north up, west left, inside the margin', () => {
    const { project, width, height } = createProjection([0, 46, 2, 48], 600, 10)
    expect(project(0, 48)).toEqual({ x: 10, y: 10 })
    expect(project(2, 46)).toEqual({ x: width - 10, y: height - 10 })
  })

  it('keeps distances true along the middle parallel', () => {
    const { project } = createProjection([0, 46.5, 3, 48.9], 600)
    const [a, east, north] = [project(1, 47.7), project(2, 47.7), project(1, 48.7)]
    expect((east.x - a.x) / (a.y - north.y)).toBeCloseTo(Math.cos((47.7 * Math.PI) / 180), 2)
  })

  it('finds the box around geometries', () => {
    expect(boundsOf([square])).toEqual([0, 46, 2, 48])
  })
})

describe('paths', () => {
  const projection = createProjection([0, 46, 2, 48], 100)

  it('draws each ring closed, with one decimal', () => {
    expect(geometryToPath(square, projection)).toMatch(/^M0 [\d.]+L0 0L100 0L100 [\d.]+Z$/)
    const two: AreaGeometry = { type: 'MultiPolygon', coordinates: [square.coordinates, square.coordinates] }
    expect(geometryToPath(two, projection).match(/M/g)).toHaveLength(2)
  })

  it('drops a ring that simplifies away', () => {
    const speck: AreaGeometry = {
      type: 'Polygon',
      coordinates: [
        [
          [1, 47],
          [1.001, 47],
          [1.001, 47.001],
          [1, 47],
        ],
      ],
    }
    expect(geometryToPath(speck, projection)).toBe('')
  })

  it('removes what lies on the line and keeps what stands out', () => {
    const ring = [
      { x: 0, y: 0 },
      { x: 5, y: 0.1 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 0, y: 10 },
      { x: 0, y: 0 },
    ]
    expect(simplifyRing(ring, 0.5)).toEqual([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 0, y: 10 },
      { x: 0, y: 0 },
    ])
  })
})
