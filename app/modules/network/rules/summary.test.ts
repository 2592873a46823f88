import fc from 'fast-check'
import { expect, test } from 'vitest'
import { summaryOf } from './summary'

test.each([
  ['Un texte court.', 100, 'Un texte court.'],
  ['**Gras** et [lien](https://exemple.fr).', 100, 'Gras et lien.'],
  ['Une première phrase assez longue. Une seconde qui ne tient pas.', 40, 'Une première phrase assez longue.'],
  ['un mot après un autre et encore un', 12, 'un mot…'],
  ['', 10, ''],
])('%j in %i characters is %j', (text, most, summary) => {
  expect(summaryOf(text, most)).toBe(summary)
})

test('a summary is never longer than asked, but for its ellipsis', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 200 }), (text, most) => {
      expect(summaryOf(text, most).length).toBeLessThanOrEqual(most + 1)
    }),
  )
})
