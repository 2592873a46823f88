import { describe, expect, it } from 'vitest'
import { layOutProcedure } from './procedure-layout'

const nodes = ['draft', 'submitted', 'review', 'complete', 'committee', 'granted', 'refused'].map((id) => ({
  id,
  label: id,
}))
const edges = [
  ['draft', 'submitted'],
  ['submitted', 'review'],
  ['review', 'complete'],
  ['complete', 'review'],
  ['review', 'committee'],
  ['committee', 'granted'],
  ['committee', 'refused'],
].map(([from = '', to = '']) => ({ from, to, label: '' }))

describe('drawing a state machine', () => {
  const layout = layOutProcedure(nodes, edges)
  const at = (id: string) => layout.nodes.find((node) => node.id === id)

  it('puts each state right of those that lead to it', () => {
    for (const { from, to, back } of layout.edges) if (!back) expect(at(to)?.x ?? 0).toBeGreaterThan(at(from)?.x ?? 0)
  })

  it('marks the way back, and only it', () => {
    expect(layout.edges.filter(({ back }) => back).map(({ from, to }) => `${from} ${to}`)).toEqual(['complete review'])
  })

  it('lets no two states touch', () => {
    const seen = layout.nodes.map(({ x, y }) => `${x} ${y}`)
    expect(new Set(seen).size).toBe(nodes.length)
  })

  it('ignores an edge to a state that is not drawn', () => {
    expect(layOutProcedure(nodes.slice(0, 1), edges).edges).toEqual([])
  })
})
