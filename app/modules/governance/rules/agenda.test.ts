import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveItem } from './agenda'

describe('the order of an agenda', () => {
  it.each([
    ['b', 'up', ['b', 'a', 'c']],
    ['b', 'down', ['a', 'c', 'b']],
    ['a', 'up', ['a', 'b', 'c']],
    ['c', 'down', ['a', 'b', 'c']],
    ['x', 'up', ['a', 'b', 'c']],
  ] as const)('%s %s', (id, direction, order) => {
    expect(moveItem(['a', 'b', 'c'], id, direction)).toEqual(order)
  })

  it('keeps every item once, and down undoes up', () => {
    const order = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(order, fc.nat(11), (items, index) => {
        const id = items[index % items.length] ?? ''
        const moved = moveItem(items, id, 'up')
        expect([...moved].sort()).toEqual([...items].sort())
        if (items.indexOf(id) > 0) expect(moveItem(moved, id, 'down')).toEqual(items)
      }),
    )
  })
})
