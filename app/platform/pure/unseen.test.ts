import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasUnseen, isMisleading, withoutUnseen } from './unseen'

const written = ['Jean-Noël d’Épinay', 'محمد', 'ישראל', '李小龙', 'می\u200cخواهم', '👩\u200d🌾', 'a\u00a0b\u202fc', '']
const unseen = [
  '\u0000',
  '\u0007',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u061c',
  '\u200b',
  '\u200e',
  '\u200f',
  '\u2028',
  '\u2029',
  '\u202a',
  '\u202e',
  '\u2060',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udfff',
  '\t',
  '\n',
]
const misleading = [
  '\u0000',
  '\u000b',
  '\r',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u202e',
  '\u2066',
  '\ufffe',
  '\ud83d',
  '\udc69',
]

describe('a line', () => {
  it.each(written)('may be %j', (text) => {
    expect(hasUnseen(text)).toBe(false)
    expect(withoutUnseen(text)).toBe(text)
  })
  it.each(unseen)('hides nothing: %j', (character) => {
    expect(hasUnseen(`a${character}b`)).toBe(true)
    expect(withoutUnseen(`a${character}b`)).toBe('ab')
    expect(withoutUnseen(`a${character}${character}b`, ' ')).toBe('a b')
  })
  it('once cleaned, hides nothing any more', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !hasUnseen(withoutUnseen(text)))))
})

describe('a text', () => {
  it.each([...written, 'deux\nlignes', 'a\tb', 'collé\u200b\ufeff', '\u200eNom'])('may be %j', (text) =>
    expect(isMisleading(text)).toBe(false),
  )
  it.each(misleading)('does not mislead: %j', (character) => expect(isMisleading(`a${character}b`)).toBe(true))
})
