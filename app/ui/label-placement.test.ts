import { describe, expect, it } from 'vitest'
import { labelWidth, type LabelledPoint, placeLabels } from './label-placement'

const frame = { width: 600, height: 640, size: 16 }
const point = (label: string, x: number, y: number, radius = 6): LabelledPoint => ({ label, x, y, radius })

function boxes(points: LabelledPoint[], size = frame.size) {
  return placeLabels(points, { ...frame, size }).flatMap((place, index) => {
    const item = points[index]
    if (!place || !item) return []
    const width = labelWidth(item.label, size)
    const left = place.anchor === 'start' ? place.x : place.anchor === 'end' ? place.x - width : place.x - width / 2
    return [{ label: item.label, left, right: left + width, top: place.y - size * 0.8, bottom: place.y + size * 0.2 }]
  })
}

describe('placing labels', () => {
  it('prefers the right of the point', () => {
    expect(placeLabels([point('Blois', 300, 300)], frame)[0]).toMatchObject({ anchor: 'start', y: 300 + 16 * 0.34 })
  })

  it('goes left at the right edge', () => {
    expect(placeLabels([point('Châteauroux', 590, 300)], frame)[0]?.anchor).toBe('end')
  })

  it('keeps two neighbours apart, and off each other’s point', () => {
    const [tours, amboise] = placeLabels([point('Tours', 200, 300, 8), point('Amboise', 232, 298, 5)], frame)
    expect(tours?.anchor).toBe('end')
    expect(amboise?.anchor).toBe('start')
  })

  it('hides a label that has no room, the smallest first', () => {
    const crowd = Array.from({ length: 9 }, (_, index) =>
      point('Saint-Amand-Montrond', 300 + (index % 3) * 8, 300 + Math.floor(index / 3) * 8, index === 4 ? 8 : 4),
    )
    const placed = placeLabels(crowd, frame)
    expect(placed[4]).not.toBeNull()
    expect(placed.filter((place) => place === null).length).toBeGreaterThan(3)
  })

  it('never lets two labels overlap nor leave the frame, whatever the points', () => {
    let seed = 7
    const next = (max: number) => (seed = (seed * 16807) % 2147483647) % max
    for (let round = 0; round < 20; round += 1) {
      const points = Array.from({ length: 40 }, (_, index) =>
        point(['Tours', 'Orléans', 'Saint-Amand-Montrond', 'Gien'][index % 4] ?? '', next(600), next(640), 4 + next(5)),
      )
      const placed = boxes(points, 14)
      expect(placed.filter((a) => a.left < 0 || a.right > 600)).toEqual([])
      expect(
        placed.filter((a) =>
          placed.some((b) => a !== b && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
        ),
      ).toEqual([])
    }
  })

  it('gives the same drawing for the same points', () => {
    const points = [point('Tours', 200, 300), point('Blois', 220, 300), point('Vendôme', 210, 290)]
    expect(placeLabels(points, frame)).toEqual(placeLabels(points, frame))
  })
})
