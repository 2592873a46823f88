import { describe, expect, it } from 'vitest'
import { inLocale, preferredLocale, withoutLocale } from './locale'

describe('addresses and languages', () => {
  it.each([
    ['/', '/en'],
    ['/label', '/en/label'],
    ['/fr/label?page=2', '/en/label?page=2'],
    ['/?q=vin', '/en?q=vin'],
    ['/en', '/en'],
    ['/entraide', '/en/entraide'],
  ])('%s in English is %s', (path, expected) => expect(inLocale(path, 'en')).toBe(expected))

  it('leaves what is not a language alone', () => expect(withoutLocale('/entraide/x')).toBe('/entraide/x'))

  it.each([
    ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
    ['de,en;q=0.5', 'en'],
    ['en;q=0, fr;q=0.1', 'fr'],
    ['de', undefined],
    [null, undefined],
  ])('a browser that asks for %s gets %s', (header, expected) => expect(preferredLocale(header)).toBe(expected))
})
