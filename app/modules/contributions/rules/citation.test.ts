import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationParts, citedNumbers, paragraphsWithoutCitation, withCitationLinks } from './citation'

describe('citations', () => {
  it.each([
    ['Rien.', []],
    ['Vu [#12], et [#3].', [3, 12]],
    ['Plusieurs [#3, #14 ; 3].', [3, 14]],
    ['Ni #12, ni [12], ni [#], ni [#0].', []],
    ['[#12](ailleurs)', [12]],
  ] as const)('in %s are %j', (text, numbers) => {
    expect(citedNumbers(text)).toEqual(numbers)
  })
  it('lead to what they cite, and stay words where there is nothing', () => {
    const hrefOf = (number: number) => (number === 12 ? '/debats/x/contributions/12' : null)
    expect(withCitationLinks('Vu [#12, #13].', hrefOf)).toBe(
      'Vu ([n°\u00a012](/debats/x/contributions/12), n°\u00a013).',
    )
  })
  it('cut a text that joins again', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.integer({ min: 1, max: 9999 }).map((number) => `[#${number}]`),
          ),
        ),
        (pieces) => {
          const text = pieces.join('')
          const parts = citationParts(text)
          expect(parts.flatMap((part) => ('number' in part ? [part.number] : [])).sort((a, b) => a - b)).toEqual(
            expect.arrayContaining(citedNumbers(text)),
          )
          expect(parts.flatMap((part) => ('text' in part ? [part.text] : [])).join('').length).toBeLessThanOrEqual(
            text.length,
          )
        },
      ),
    )
  })
  it('are asked of each paragraph, not of headings', () => {
    expect(paragraphsWithoutCitation('# Titre\n\nDit [#1].\r\n\r\nSans source.\n\n---\n\n- a\n- b [#2]')).toEqual([
      'Sans source.',
    ])
  })
})
