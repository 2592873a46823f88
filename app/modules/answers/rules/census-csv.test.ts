import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../territory/rules/csv'
import { bandOf, readCensus } from './census-csv'

const read = (text: string) => readCensus(parseCsv(text).records)

describe('the census’s file', () => {
  it('sums ages into bands, with or without spaces in numbers', () => {
    const { rows, faults } = read(
      'territoire;sexe;age;population\n18;Femmes;30;10\n18;femmes;31;5\ndep:18;2;75+;1 200\n',
    )
    expect(faults).toEqual([])
    expect(rows).toEqual([
      { territoryCode: 'dep:18', sex: 'women', age: '30-44', people: 15 },
      { territoryCode: 'dep:18', sex: 'women', age: '75+', people: 1200 },
    ])
  })
  it('says each line that it cannot read', () => {
    const lines = ['75;femmes;30;1', '18;f;x;1', '18;chat;30;1', '18;f;30;beaucoup', '18;f;30;2', '18;f;30;3']
    expect(read(`territoire;sexe;age;population\n${lines.join('\n')}`).faults).toEqual([
      { line: 2, code: 'territory' },
      { line: 3, code: 'age' },
      { line: 4, code: 'sex' },
      { line: 5, code: 'people' },
      { line: 6, code: 'twice' },
      { line: 7, code: 'twice' },
    ])
    expect(read('a;b\n1;2').faults).toEqual([{ line: 1, code: 'columns' }])
  })
  it.each([
    ['0', '0-14'],
    ['14', '0-14'],
    ['35-39', '30-44'],
    ['75 ou plus', '75+'],
    ['100 et plus', '75+'],
    ['80-84', '75+'],
    ['10-19', null],
    ['65+', null],
    ['', null],
  ])('%s is in %s', (text, band) => {
    expect(bandOf(text)).toBe(band)
  })
})
