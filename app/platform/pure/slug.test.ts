import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { slugOf } from './slug'

it.each([
  ['Élargir le cercle', 'elargir-le-cercle'],
  ['  L’œuvre : « à suivre » ', 'l-oeuvre-a-suivre'],
  ['***', ''],
])('%s → %s', (title, slug) => expect(slugOf(title)).toBe(slug))

test('whatever the title, an address can hold it as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (title, most) => {
      const slug = slugOf(title, most)
      return slug.length <= most && (slug === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    }),
  )
})
