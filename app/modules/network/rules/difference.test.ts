import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '~/platform/pure/canonical-json'
import { applyDifferences, differencesOf, readDifferences, undoing } from './difference'

const field = fc.constantFrom('title', 'done', 'changed', 'themes')
const value: fc.Arbitrary<Json> = fc.oneof(
  fc.string(),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.nat(),
)
const content = fc.dictionary(field, value)
const same = (a: Record<string, Json>, b: Record<string, Json>) => Object.keys(differencesOf(a, b)).length === 0

describe('differences', () => {
  it('lead from one content to the other, and back', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const differences = differencesOf(before, after)
        const applied = applyDifferences(before, differences)
        expect('content' in applied && same(applied.content as Record<string, Json>, after)).toBe(true)
        const back = applyDifferences(after, undoing(differences))
        expect('content' in back && same(back.content as Record<string, Json>, before)).toBe(true)
        expect(readDifferences(JSON.stringify(differences))).toEqual(JSON.parse(JSON.stringify(differences)))
      }),
    )
  })
  it('of different fields are both kept, whatever their order', () => {
    const base = { title: 'A', done: 'B' }
    const one = differencesOf(base, { ...base, title: 'A2' })
    const other = differencesOf(base, { ...base, done: 'B2' })
    const first = applyDifferences(base, one)
    if (!('content' in first)) throw new Error('refused')
    expect(applyDifferences(first.content, other)).toEqual({ content: { title: 'A2', done: 'B2' } })
  })
  it('of the same field are a conflict, which is named, unless it writes over', () => {
    const change = differencesOf({ title: 'A' }, { title: 'B' })
    expect(applyDifferences({ title: 'C' }, change)).toEqual({ conflicts: ['title'] })
    expect(applyDifferences({ title: 'C' }, change, { over: true })).toEqual({ content: { title: 'B' } })
    expect(applyDifferences({ title: 'B' }, change)).toEqual({ content: { title: 'B' } })
  })
})
