export type ProcedureNode = {
  id: string
  label: string
  kind?: 'start' | 'normal' | 'success' | 'failure'
  /** Who has the hand in this state. */
  who?: string
  note?: string
}
export type ProcedureEdge = { from: string; to: string; /** The act: 'dépose'. */ label: string; who?: string }

export type PlacedNode = ProcedureNode & { lines: string[]; x: number; y: number }
export type PlacedEdge = ProcedureEdge & { d: string; back: boolean }
export type ProcedureLayout = { width: number; height: number; nodes: PlacedNode[]; edges: PlacedEdge[] }

export const boxWidth = 132
export const boxHeight = 52
const columnGap = 44
const rowGap = 26

/**
 * A left-to-right drawing of a state machine: each state one column after the furthest state that leads to it. An edge that
 * returns (to a state from which one can come again) does not push columns; it is drawn bent and dashed.
 */
export function layOutProcedure(nodes: readonly ProcedureNode[], edges: readonly ProcedureEdge[]): ProcedureLayout {
  const backs = backEdges(nodes, edges)
  const column = columns(
    nodes,
    edges.filter((edge) => !backs.has(edge)),
  )
  const byColumn = new Map<number, ProcedureNode[]>()
  for (const node of nodes)
    byColumn.set(column.get(node.id) ?? 0, [...(byColumn.get(column.get(node.id) ?? 0) ?? []), node])
  const rows = Math.max(1, ...[...byColumn.values()].map((group) => group.length))
  const bend = backs.size > 0 ? 34 : 0
  const height = rows * boxHeight + (rows - 1) * rowGap + 2 * bend + 4
  const placed = new Map<string, PlacedNode>()
  for (const [index, group] of [...byColumn].sort(([a], [b]) => a - b)) {
    sortByPredecessors(group, edges, placed)
    const groupHeight = group.length * boxHeight + (group.length - 1) * rowGap
    group.forEach((node, row) =>
      placed.set(node.id, {
        ...node,
        lines: wrap(node.label, 16),
        x: 2 + index * (boxWidth + columnGap),
        y: (height - groupHeight) / 2 + row * (boxHeight + rowGap),
      }),
    )
  }
  const drawn = edges.flatMap((edge) => {
    const [from, to] = [placed.get(edge.from), placed.get(edge.to)]
    return from && to && from !== to
      ? [{ ...edge, back: backs.has(edge), d: path(from, to, backs.has(edge), height) }]
      : []
  })
  return {
    width: Math.max(...byColumn.keys(), 0) * (boxWidth + columnGap) + boxWidth + 4,
    height,
    nodes: [...placed.values()],
    edges: unique(drawn),
  }
}

/** States stand beside what leads to them, so that fewer lines cross; the order of the table decides between equals. */
function sortByPredecessors(
  group: ProcedureNode[],
  edges: readonly ProcedureEdge[],
  placed: ReadonlyMap<string, PlacedNode>,
) {
  const middle = ({ id }: ProcedureNode) => {
    const heights = edges.flatMap(({ from, to }) => (to === id ? (placed.get(from)?.y ?? []) : []))
    return heights.reduce((sum, y) => sum + y, 0) / Math.max(1, heights.length)
  }
  group.sort((a, b) => middle(a) - middle(b))
}

/** The edges that close a cycle, found depth first in the order of the table. */
function backEdges(nodes: readonly ProcedureNode[], edges: readonly ProcedureEdge[]): Set<ProcedureEdge> {
  const state = new Map<string, 'open' | 'closed'>()
  const backs = new Set<ProcedureEdge>()
  const visit = (id: string) => {
    state.set(id, 'open')
    for (const edge of edges.filter(({ from }) => from === id)) {
      if (state.get(edge.to) === 'open') backs.add(edge)
      else if (!state.has(edge.to)) visit(edge.to)
    }
    state.set(id, 'closed')
  }
  for (const { id } of nodes) if (!state.has(id)) visit(id)
  return backs
}

function columns(nodes: readonly ProcedureNode[], edges: readonly ProcedureEdge[]): Map<string, number> {
  const column = new Map(nodes.map(({ id }) => [id, 0]))
  // Without cycles the longest path has fewer edges than there are states.
  for (let round = 1; round < nodes.length; round += 1)
    for (const { from, to } of edges) column.set(to, Math.max(column.get(to) ?? 0, (column.get(from) ?? 0) + 1))
  return column
}

/** Forward through the gap between columns; back over or under the boxes, on the side where the edge starts. */
function path(from: PlacedNode, to: PlacedNode, back: boolean, height: number): string {
  const tip = 7
  if (back || from.x === to.x) {
    const above = from.y + boxHeight / 2 < height / 2
    const side = above ? -1 : 1
    const edgeOf = (node: PlacedNode) => node.y + (above ? 0 : boxHeight)
    const [startX, endX] = [from.x + boxWidth / 2, to.x + boxWidth / 2 + (from.x === to.x ? 24 : 12)]
    const [startY, endY] = [edgeOf(from), edgeOf(to) + side * tip]
    const far = (above ? Math.min(startY, endY) : Math.max(startY, endY)) + side * 26
    return `M${startX} ${startY}C${startX} ${far} ${endX} ${far} ${endX} ${endY}`
  }
  const [startX, endX] = [from.x + boxWidth, to.x - tip]
  const [startY, endY] = [from.y + boxHeight / 2, to.y + boxHeight / 2]
  if (startY === endY) return `M${startX} ${startY}H${endX}`
  const bend = Math.max(startX, endX - columnGap + tip)
  return `M${startX} ${startY}H${bend}C${bend + 26} ${startY} ${endX - 26} ${endY} ${endX} ${endY}`
}

const unique = (edges: PlacedEdge[]): PlacedEdge[] => [
  ...new Map(edges.map((edge) => [`${edge.from}→${edge.to}`, edge])).values(),
]

/** Lines of at most `length` characters, as far as words allow. */
function wrap(text: string, length: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.slice(0, 3)
}
