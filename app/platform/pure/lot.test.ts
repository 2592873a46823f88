import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawOrder } from './lot'

describe('drawOrder', () => {
  it('is the order of the hashes that any tool gives', () => {
    const hash = (name: string) => createHash('sha256').update(`7\nround 3\n${name}`).digest('hex')
    const names = ['a', 'b', 'c', 'd', 'é']
    const byHash = [...names].sort((a, b) => (hash(a) < hash(b) ? -1 : 1))
    expect(drawOrder('7', 'round 3', names)).toEqual(byHash)
  })

  it('depends on the seed and the occasion alone, not on the order asked in', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.string(), { maxLength: 8 }), (seed, names) => {
        const drawn = drawOrder(seed, 'x', names)
        expect([...drawn].sort()).toEqual([...names].sort())
        expect(drawOrder(seed, 'x', [...names].reverse())).toEqual(drawn)
      }),
    )
  })

  it('puts each first about as often', () => {
    const firsts = Array.from({ length: 3000 }, (_, seed) => drawOrder(String(seed), 'x', ['a', 'b', 'c'])[0])
    for (const name of ['a', 'b', 'c']) {
      const times = firsts.filter((first) => first === name).length
      expect(times).toBeGreaterThan(850)
      expect(times).toBeLessThan(1150)
    }
  })
})
