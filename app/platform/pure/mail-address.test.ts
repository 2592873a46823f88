import { describe, expect, it } from 'vitest'
import { isAddress, mailboxOf, normaliseAddress } from './mail-address'

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

describe('a mailbox', () => {
  it.each([
    ['ana@exemple.fr', 'ana@exemple.fr'],
    ['ana+debat@exemple.fr', 'ana@exemple.fr'],
    ['a.na@exemple.fr', 'a.na@exemple.fr'],
    ['a.n.a+x@gmail.com', 'ana@gmail.com'],
    ['ana@googlemail.com', 'ana@gmail.com'],
    ['+ana@exemple.fr', '+ana@exemple.fr'],
  ] as const)('of %s is %s', (address, mailbox) => expect(mailboxOf(address)).toBe(mailbox))
})
