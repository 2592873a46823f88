import { describe, expect, it } from 'vitest'
import { isAddress, normaliseAddress } from './mail-address'

describe('an address', () => {
  it('is read without regard to case and spaces around it', () =>
    expect(normaliseAddress('  Ana@Exemple.FR ')).toBe('ana@exemple.fr'))
  it.each(['a@b.fr', 'prenom.nom+label@sous.domaine.exemple.fr', "o'neil@exemple.fr"])('is taken: %s', (text) =>
    expect(isAddress(text)).toBe(true),
  )
  it.each([
    '',
    'a',
    '@b.fr',
    'a@b',
    'a b@c.fr',
    'a@b..fr',
    '.a@b.fr',
    'a@-b.fr',
    'a@b.fr\nBcc: x@y.fr',
    'é@exemple.fr',
    `${'a'.repeat(65)}@exemple.fr`,
    `a@${'b'.repeat(250)}.fr`,
  ])('is refused: %j', (text) => expect(isAddress(text)).toBe(false))
})
