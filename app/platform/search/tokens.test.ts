import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../pure/fold'
import { excerpt, highlight } from './excerpt'
import { queryTerms, tokens } from './tokens'

describe('tokens', () => {
  it('finds the same stem whatever the accents, the number and the case', () => {
    expect(tokens('Les décisions citoyennes', 'fr')).toEqual(tokens('DECISION des citoyens', 'fr'))
    expect(tokens('élargissement', 'fr')).toEqual(tokens('elargir', 'fr'))
  })
  it('leaves out what every text has', () => {
    expect(tokens('Qui est-ce que l’on a vu, et où ?', 'fr')).toEqual(['vu'])
    expect(tokens('the rules of the charter', 'en')).toEqual(['rule', 'charter'])
  })
  it('reads « St » as « Saint » and keeps numbers whole', () => {
    expect(tokens('St-Amand', 'fr')).toEqual(tokens('Saint Amand', 'fr'))
    expect(tokens('2026-0042', 'fr')).toEqual(['2026', '0042'])
  })
  it('may fold a text piece by piece: a space is the end of a word whatever is around it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom(' ', '\n', '\u00a0', '\u202f'),
        (text, space) => {
          const [first = '', ...rest] = text.split(/(?=.)/u)
          const cut = `${first}${space}${rest.join('')}`
          expect(cut.split(/\s+/).map(fold).filter(Boolean).join(' ')).toBe(fold(cut))
        },
      ),
    )
  })
  it('gives short terms of letters and digits for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom('fr' as const, 'en' as const),
        (text, locale) => {
          for (const term of tokens(text, locale)) {
            expect(term.length).toBeGreaterThan(0)
            expect(term.length).toBeLessThanOrEqual(40)
            expect(term).not.toMatch(/\s/)
          }
        },
      ),
    )
  })
})

describe('queryTerms', () => {
  it('takes the last word as a beginning, once it has three letters', () => {
    expect(queryTerms('charte éth', 'fr')).toEqual({ whole: ['chart', 'eth'], prefix: 'eth' })
    expect(queryTerms('le', 'fr')).toEqual({ whole: ['le'], prefix: null })
  })
  it('bounds what is asked', () => {
    expect(queryTerms('mot '.repeat(10_000), 'fr').whole).toEqual(['mot'])
    expect(queryTerms(Array.from({ length: 60 }, (_, i) => `m${i}`).join(' '), 'fr').whole.length).toBe(10)
  })
})

describe('excerpt', () => {
  const text = `${'Rien ici. '.repeat(60)}La coopérative décide en public, et chaque décision est motivée. ${'Rien là. '.repeat(60)}`
  it('shows the passage that holds the words, marked', () => {
    const parts = excerpt(text, queryTerms('décision motivée', 'fr'), 'fr')
    expect(parts.filter(({ match }) => match).map(({ text: word }) => word)).toEqual(
      expect.arrayContaining(['décision', 'motivée']),
    )
    expect(parts[0]?.text).toBe('… ')
  })
  it('keeps every character of a title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (title, query) => {
        expect(
          highlight(title, queryTerms(query, 'fr'), 'fr')
            .map((part) => part.text)
            .join(''),
        ).toBe(title)
      }),
    )
  })
})
