import { describe, expect, it } from 'vitest'
import { personalDataIn } from './personal-data'

describe('personal data in a text', () => {
  it.each([
    ['Écrivez à Jeanne.Dupont@mairie-exemple.fr, merci.', ['Jeanne.Dupont@mairie-exemple.fr']],
    ['Appelez le 02 38 00 00 00 ou le 02.38.00.00.00.', ['02 38 00 00 00', '02.38.00.00.00']],
    ['Joignable au +33 (0)2 38 00 00 00.', ['+33 (0)2 38 00 00 00']],
    ['Et 0033238000000 deux fois\u00a0: 0033238000000', ['0033238000000']],
    ['Le budget est de 2 500 000 000 euros, 45 % en 2026.', []],
    ['Commune 18033, SIREN 123 456 789, le 01/02/2026.', []],
    ['L’arobase @ seule, ou a@b.', []],
  ] as const)('%s', (text, found) => {
    expect(personalDataIn(text).map((one) => one.text)).toEqual(found)
  })
})
