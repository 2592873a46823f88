import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentDisposition, safeFileName } from './file-name'

test.each([
  ['Compte rendu – réunion n° 3.pdf', 'Compte rendu – réunion n° 3.pdf'],
  ['C:\\Users\\moi\\bilan.odt', 'bilan.odt'],
  ['../../etc/passwd', 'passwd'],
  ['facture\u202Efdp.exe', 'facturefdp.exe'],
  ['e\u0301te\u0301.png', 'été.png'],
  ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie_ x=1.pdf'],
  ['', 'document'],
  ['...', 'document'],
  ['.pdf', 'pdf'],
])('%j is kept as %j', (given, kept) => {
  expect(safeFileName(given)).toBe(kept)
})

test('a long name keeps its extension within 150 characters', () => {
  const name = safeFileName(`${'é'.repeat(400)}.docx`)
  expect([...name]).toHaveLength(150)
  expect(name.endsWith('.docx')).toBe(true)
})

test('whatever the name, nothing leaves its folder nor its header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
      const name = safeFileName(given)
      expect(name).not.toMatch(/[/\\\p{Cc}\u202a-\u202e]/u)
      expect(name.length).toBeGreaterThan(0)
      expect(safeFileName(name)).toBe(name)
      expect(contentDisposition(name, false)).toMatch(
        /^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/,
      )
    }),
  )
})
