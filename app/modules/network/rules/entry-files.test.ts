import { expect, test } from 'vitest'
import { fileWords, whyNoFile, wordLengths } from './entry-files'

const words = { title: '', alternative: '', credit: '' }

test.each([
  ['picture', words, { code: 'alternative-missing', field: 'alternative' }],
  ['picture', { ...words, alternative: 'Une salle pleine' }, null],
  ['document', { ...words, alternative: 'Une salle pleine' }, { code: 'title-missing', field: 'title' }],
  ['document', { ...words, title: 'Compte rendu' }, null],
  [
    'picture',
    { ...words, alternative: 'x'.repeat(wordLengths.alternative + 1) },
    { code: 'too-long', field: 'alternative' },
  ],
] as const)('a %s with %j: %j', (kind, given, fault) => {
  expect(whyNoFile(kind, given)).toEqual(fault)
})

test('words stand on one line, without what does not show', () => {
  expect(fileWords((name) => (name === 'title' ? ' Deux\n lignes\u202e ' : ''))).toEqual({
    ...words,
    title: 'Deux lignes',
  })
})
