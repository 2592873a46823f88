import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineDiff, shortened } from './line-diff'

const text = fc.array(fc.constantFrom('a', 'b', 'c', '', 'd'), { maxLength: 20 }).map((lines) => lines.join('\n'))

describe('lineDiff', () => {
  it('says what changed and nothing else', () => {
    expect(lineDiff('un\ndeux\ntrois', 'un\n2\ntrois')).toEqual([
      { kind: 'kept', text: 'un' },
      { kind: 'removed', text: 'deux' },
      { kind: 'added', text: '2' },
      { kind: 'kept', text: 'trois' },
    ])
  })
  it('gives back both texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = lineDiff(before, after)
        const without = (kind: string) =>
          lines
            .filter((line) => line.kind !== kind)
            .map((line) => line.text)
            .join('\n')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
      }),
    )
  })
  it('finds no difference in the same text', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(lineDiff(same, same).every(({ kind }) => kind === 'kept')).toBe(true)
      }),
    )
  })
  it('leaves out what is far from any change', () => {
    const before = Array.from({ length: 30 }, (_, i) => `${i}`).join('\n')
    expect(shortened(lineDiff(before, before.replace('\n15\n', '\nquinze\n'))).length).toBe(8)
  })
})
