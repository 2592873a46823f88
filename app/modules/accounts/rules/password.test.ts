import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalisePassword, passwordProblem } from './password'

const person = { name: 'Fabienne Poisson', address: 'fabienne.poisson@exemple.fr' }
const problem = (password: string) => passwordProblem(password, person)

describe('a new password', () => {
  it('needs twelve characters, however many bytes they take', () => {
    expect(problem('')).toBe('password-missing')
    expect(problem('onze lettre')).toBe('password-too-short')
    expect(problem('douze lettre')).toBeNull()
    expect(problem('🐟🌊🚲🌾🦉🍇🧭🪶🛶🌉🏰🌻')).toBeNull()
    expect(problem('🐟🌊🚲🌾🦉🍇')).toBe('password-too-short')
    expect(problem('a1 '.repeat(100))).toBe('password-too-long')
  })
  it.each([
    'fabienne poisson',
    'Fabienne-Poisson',
    'poisson fabienne',
    'fabienne.poisson@exemple.fr',
    'fabienne.poisson',
    'FabiennePoisson1987',
  ])('is not the person: %s', (password) => {
    expect(problem(password)).toBe('password-is-yours')
  })
  it.each([
    'azertyuiop123',
    'Motdepasse2026!',
    'aaaaaaaaaaaaaa',
    'azertyazertyazerty',
    '123456789012',
    'abcdefghijkl',
    'mot de passe mot de passe',
    '12345678901234',
  ])('is not common: %s', (password) => {
    expect(problem(password)).toBe('password-common')
  })
  it('may be anything else: spaces, signs, another script', () => {
    for (const password of [
      'trois canards verts',
      '合言葉はとても長いですよ！',
      '<script>alert(1)</script>',
      "'; DROP TABLE User; --",
      'شعب يقرر كل يوم معا',
    ])
      expect(problem(password)).toBeNull()
  })
  it('never throws, and reads a text typed composed or not the same way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        problem(text)
        expect(normalisePassword(text.normalize('NFD'))).toBe(normalisePassword(text.normalize('NFC')))
      }),
    )
  })
})
