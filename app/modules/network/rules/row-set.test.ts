import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Postings } from './postings'
import { RowSet } from './row-set'
import { WordIndex } from './word-index'

const rows = fc.uniqueArray(fc.nat({ max: 5000 }), { maxLength: 200 })
const setOf = (numbers: readonly number[]): RowSet => {
  const set = new RowSet(8)
  for (const row of numbers) set.add(row)
  return set
}
const sorted = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b)

describe('RowSet', () => {
  it('is a set of numbers', () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const [setA, setB, inB] = [setOf(a), setOf(b), new Set(b)]
        const both = a.filter((row) => inB.has(row))
        expect([...setA]).toEqual(sorted(a))
        expect(setA.size).toBe(a.length)
        expect([...setA.and(setB)]).toEqual(sorted(both))
        expect(setA.common(setB)).toBe(both.length)
        setA.addAll(setB)
        expect([...setA]).toEqual(sorted(new Set([...a, ...b])))
        for (const row of b) setA.delete(row)
        expect([...setA]).toEqual(sorted(a.filter((row) => !inB.has(row))))
        expect(a.every((row) => setA.has(row) !== inB.has(row))).toBe(true)
      }),
    )
  })
})

describe('Postings', () => {
  it('give back the rows that they were given', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 3_000_000 }), { maxLength: 300 }), (numbers) => {
        const postings = new Postings()
        for (const row of sorted(numbers)) {
          postings.add(row)
          postings.add(row)
        }
        const read = new RowSet()
        postings.addTo(read)
        expect([...read]).toEqual(sorted(numbers))
      }),
    )
  })
  it('refuse a row that comes too late', () => {
    const postings = new Postings()
    postings.add(3)
    expect(() => postings.add(2)).toThrow()
  })
})

describe('WordIndex', () => {
  const index = new WordIndex((word) => [word])
  index.add(0, 'jardin partag')
  index.add(1, 'jardin  ecol jardin')
  index.add(2, 'partage budget')

  it('finds all the words, or any', () => {
    const found = index.find({ whole: ['jardin', 'ecol'], prefix: null })
    expect([...(found?.all ?? [])]).toEqual([1])
    expect([...(found?.any ?? [])]).toEqual([0, 1])
  })
  it('finds words that begin alike, those added since too', () => {
    const sought = { whole: ['parta'], prefix: 'parta' }
    expect([...(index.find(sought)?.all ?? [])]).toEqual([0, 2])
    index.add(3, 'partition\npartant')
    expect([...(index.find(sought)?.all ?? [])]).toEqual([0, 2, 3])
  })
  it('finds nothing for words that are nowhere, and says where none is asked', () => {
    expect(index.find({ whole: ['zzz'], prefix: null })?.all.size).toBe(0)
    expect(index.find({ whole: [], prefix: null })).toBeNull()
  })
})
