/** A line as two versions have it: in both, only in the older, only in the newer. */
export type DiffLine = { kind: 'kept' | 'removed' | 'added'; text: string }

/** Beyond this many cells the table of the longest common subsequence is not built (2,000 × 2,000 lines changed). */
const mostCells = 4_000_000

/**
 * The differences of two texts, line by line: the longest common subsequence (Wagner–Fischer table) of what is left
 * between their common beginning and end. Two texts too long and too different are given as one removed, one added.
 */
export const lineDiff = (before: string, after: string): DiffLine[] =>
  sequenceDiff(before.split('\n'), after.split('\n'))

/** The same of any two sequences: lines, words. */
export function sequenceDiff(a: readonly string[], b: readonly string[]): DiffLine[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1
  const kept = (lines: readonly string[]): DiffLine[] => lines.map((text) => ({ kind: 'kept', text }))
  return [
    ...kept(a.slice(0, head)),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...kept(a.slice(a.length - tail)),
  ]
}

function middle(a: readonly string[], b: readonly string[]): DiffLine[] {
  const removed = (text: string): DiffLine => ({ kind: 'removed', text })
  const added = (text: string): DiffLine => ({ kind: 'added', text })
  if (a.length * b.length > mostCells) return [...a.map(removed), ...b.map(added)]
  const width = b.length + 1
  // lengths[i * width + j]: the longest common subsequence of a from i and b from j.
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const lines: DiffLine[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && left === right) {
      lines.push({ kind: 'kept', text: left })
      i += 1
      j += 1
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push(removed(left))
      i += 1
    } else if (right !== undefined) {
      lines.push(added(right))
      j += 1
    }
  }
  return lines
}

/** The changed lines with a few around them; `null` stands for lines left out. */
export function shortened(lines: readonly DiffLine[], around = 2): (DiffLine | null)[] {
  const near = new Set<number>()
  lines.forEach(({ kind }, index) => {
    if (kind !== 'kept') for (let i = index - around; i <= index + around; i += 1) near.add(i)
  })
  const shown: (DiffLine | null)[] = []
  lines.forEach((line, index) => {
    if (near.has(index)) shown.push(line)
    else if (shown.at(-1) !== null) shown.push(null)
  })
  return shown
}
