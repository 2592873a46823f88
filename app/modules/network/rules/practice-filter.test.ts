import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOpen, openFilter, practiceQuery, readPracticeFilter, sortOf } from './practice-filter'
import { readBox } from './box-address'

const read = (query: string) => readPracticeFilter(new URLSearchParams(query))

describe('readPracticeFilter', () => {
  it('reads what it is given', () => {
    expect(
      read(
        'q=jardin&theme=mobility&territoire=dep-18&depuis=2017&label=oui&fiche=complete&pres=com-18279&rayon=10&page=3',
      ),
    ).toMatchObject({
      text: 'jardin',
      theme: 'mobility',
      territory: 'dep:18',
      from: '2017',
      label: true,
      completeness: 'complete',
      near: { place: 'com:18279' },
      radius: 10,
      page: 3,
    })
  })
  it('leaves out what it does not understand', () => {
    expect(
      read('theme=zzz&public=&niveau=consulter&territoire=../etc&depuis=17&rayon=7&cadre=1,2,3&tri=x&page=-1'),
    ).toEqual(openFilter)
    expect(isOpen(openFilter)).toBe(true)
  })
  it.each([
    ['pres=47.22,2.07', { point: { latitude: 47.22, longitude: 2.07 } }],
    ['pres=Vierzon', { words: 'Vierzon' }],
    ['pres=epci-200090561', { place: 'epci:200090561' }],
    ['pres=', null],
  ])('near: %s', (query, near) => {
    expect(read(query).near).toEqual(near)
  })
  it('is read back from the address that it makes, whatever was asked', () => {
    const params = [
      'q',
      'theme',
      'public',
      'niveau',
      'methode',
      'territoire',
      'depuis',
      'jusque',
      'label',
      'fiche',
      'pres',
      'rayon',
      'cadre',
      'tri',
      'page',
    ]
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('mobility', 'oui', '2017', 'com-18279', '47.2, 2.1', '1,46,2,47', '10', 'titre', 'complete', '2'),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...params), value), (asked) => {
        const filter = readPracticeFilter(new URLSearchParams(asked))
        const { page, ...again } = readPracticeFilter(new URLSearchParams(practiceQuery(filter, { page: filter.page })))
        const { page: first, radius, ...wanted } = filter
        expect(page).toBe(first)
        // Near nothing, a radius says nothing.
        expect(again).toEqual({ ...wanted, radius: filter.near ? radius : 25 })
      }),
    )
  })
})

describe('readBox', () => {
  it.each(['', '1,2,3', '1,2,3,4,5', '3,1,1,2', '1,2,3,x', '1,95,2,99', ',,,', 'NaN,1,2,3'])('«%s» is none', (text) => {
    expect(readBox(text)).toBeNull()
  })
  it('may be a single point', () => {
    expect(readBox('2.1,47.2,2.1,47.2')).toEqual({ west: 2.1, south: 47.2, east: 2.1, north: 47.2 })
  })
})

describe('sortOf', () => {
  it.each([
    ['', 'recent'],
    ['q=jardin', 'relevance'],
    ['pres=com-18279&q=jardin', 'distance'],
    ['tri=titre&q=jardin', 'title'],
    ['tri=pertinence', 'recent'],
    ['tri=distance', 'recent'],
  ])('%s: %s', (query, sort) => {
    expect(sortOf(read(query))).toBe(sort)
  })
})
