/** Below this, a figure could point at somebody. */
export const smallCell = 5

export type Cell = { choices: readonly string[]; count: number }

/**
 * The cells as they may be shown: those under `smallCell` are put together, with the next smallest one where their sum
 * is still small, so that none can be found by subtraction. Where all of them together are too few, nothing is shown.
 */
export function shownCells(counts: readonly { choice: string; count: number }[]): Cell[] | null {
  const given = counts.filter(({ count }) => count > 0)
  const total = given.reduce((sum, { count }) => sum + count, 0)
  if (total < smallCell) return null
  const small = given.filter(({ count }) => count < smallCell)
  const grouped = [...small]
  const rest = given.filter(({ count }) => count >= smallCell).sort((a, b) => a.count - b.count)
  const sum = () => grouped.reduce((all, { count }) => all + count, 0)
  // A single small cell would be what is left of the total: it takes another one with it.
  while (grouped.length > 0 && rest.length > 0 && (sum() < smallCell || grouped.length === 1)) {
    const next = rest.shift()
    if (next) grouped.push(next)
  }
  const order = (choice: string): number => counts.findIndex((one) => one.choice === choice)
  const cells: Cell[] = rest.map(({ choice, count }) => ({ choices: [choice], count }))
  if (grouped.length > 0)
    cells.push({ choices: grouped.map(({ choice }) => choice).sort((a, b) => order(a) - order(b)), count: sum() })
  return cells.sort((a, b) => order(a.choices[0] ?? '') - order(b.choices[0] ?? ''))
}
