export type LabelledPoint = { x: number; y: number; label: string; radius: number }
export type Placement = { x: number; y: number; anchor: 'start' | 'middle' | 'end' }
type Box = { left: number; top: number; right: number; bottom: number }

/** Widths in thousandths of the size of the type: Atkinson Hyperlegible Next, weight 700, measured in Chromium. */
const narrow = 'fijlrt1-’ I'
const wide = 'mwMWœŒ'
export const labelWidth = (text: string, size: number): number =>
  [...text].reduce(
    (sum, letter) =>
      sum + (narrow.includes(letter) ? 0.38 : wide.includes(letter) ? 0.89 : /\p{Lu}/u.test(letter) ? 0.69 : 0.585),
    0,
  ) * size

/**
 * Where each label goes so that none covers another, a point, or the edge of the drawing: beside its point, else above,
 * below or at a corner; null where there is no room. Greedy, the largest point first, then in the order given: the
 * same points always give the same drawing. `size` and coordinates are in units of the drawing.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  { width, height, size }: { width: number; height: number; size: number },
): (Placement | null)[] {
  const taken: Box[] = points.map(({ x, y, radius }) => ({
    left: x - radius,
    top: y - radius,
    right: x + radius,
    bottom: y + radius,
  }))
  const placements: (Placement | null)[] = points.map(() => null)
  const order = points
    .map((point, index) => ({ point, index }))
    .sort((a, b) => b.point.radius - a.point.radius || a.index - b.index)
  for (const { point, index } of order) {
    if (!point.label) continue
    for (const candidate of candidates(point, size)) {
      const box = boxOf(candidate, labelWidth(point.label, size), size)
      const inside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height
      if (!inside || taken.some((other, owner) => owner !== index && overlap(box, other))) continue
      taken.push(box)
      placements[index] = candidate
      break
    }
  }
  return placements
}

/** In order of preference, as one reads a map: right, left, above, below, then the corners. `y` is the baseline. */
function candidates({ x, y, radius }: LabelledPoint, size: number): Placement[] {
  const gap = radius + size * 0.35
  const middle = y + size * 0.34
  const [above, below] = [y - gap, y + gap + size * 0.72]
  const [right, left] = [x + gap * 0.75, x - gap * 0.75]
  return [
    { x: x + gap, y: middle, anchor: 'start' },
    { x: x - gap, y: middle, anchor: 'end' },
    { x, y: above, anchor: 'middle' },
    { x, y: below, anchor: 'middle' },
    { x: right, y: above + radius * 0.6, anchor: 'start' },
    { x: right, y: below - radius * 0.6, anchor: 'start' },
    { x: left, y: above + radius * 0.6, anchor: 'end' },
    { x: left, y: below - radius * 0.6, anchor: 'end' },
  ]
}

/** What a label covers, accents and descenders included. */
function boxOf({ x, y, anchor }: Placement, width: number, size: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, top: y - size * 0.86, right: left + width, bottom: y + size * 0.26 }
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
