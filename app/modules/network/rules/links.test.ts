import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkKinds, orderedLink, pointedAt } from './links'

test.each([
  ['/reseau/methodes/forum-ouvert-1a2b3c', { kind: 'method', slug: 'forum-ouvert-1a2b3c' }],
  ['https://portail.exemple.fr/fr/reseau/pratiques/un-budget-1a2b3c', { kind: 'practice', slug: 'un-budget-1a2b3c' }],
  ['https://portail.exemple.fr/en/reseau/ressources/guide-1a2b3c?x#y', { kind: 'resource', slug: 'guide-1a2b3c' }],
  ['/rencontres/fabrik-1a2b3c/', { kind: 'event', slug: 'fabrik-1a2b3c' }],
  ['/label/registre', null],
  ['/reseau/pratiques', null],
  ['https://', null],
  ['', null],
])('%j points at %j', (address, pointed) => {
  expect(pointedAt(address)).toEqual(pointed)
})

const end = fc.record({ kind: fc.constantFrom(...linkKinds), id: fc.uuid() })

test('a link is the same from both ends', () => {
  fc.assert(
    fc.property(end, end, (a, b) => {
      expect(orderedLink(a, b)).toEqual(orderedLink(b, a))
    }),
  )
})
