import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import bassins from '../data/bassins-de-vie.json'
import contours from '../data/contours-departements.json'
import territory from '../data/territory.json'
import { readEmbedded } from './embedded'
import { buildIndex, searchPlaces } from './place-search'

const { places, aliases } = readEmbedded({ territory, contours, bassins })
const index = buildIndex(places.map((place) => ({ ...place, aliases: aliases.get(place.code) ?? [] })))
const communes = (query: string, limit = 5) =>
  searchPlaces(index, query, { kinds: ['commune'], limit }).map(({ name }) => name)

describe('searchPlaces', () => {
  it.each([
    ['bourges', 'Bourges'],
    ['BOURGES', 'Bourges'],
    ['chateauroux', 'Châteauroux'],
    ['St Amand Montrond', 'Saint-Amand-Montrond'],
    ['saint-amand-mont', 'Saint-Amand-Montrond'],
    ['st-amand-montrond', 'Saint-Amand-Montrond'],
    ['ste maure', 'Sainte-Maure-de-Touraine'],
    ['la chatre', 'La Châtre'],
    ['chatre', 'La Châtre'],
    ['l ile bouchard', "L'Île-Bouchard"],
    ['l’île-bouchard', "L'Île-Bouchard"],
    ['villentrois faverolles', 'Villentrois-Faverolles-en-Berry'],
    ['Nogent Rotrou', 'Nogent-le-Rotrou'],
    ['45000', 'Orléans'],
    ['45000 orleans', 'Orléans'],
    ['orléans 45', 'Orléans'],
    ['Tours', 'Tours'],
    ['Contres', 'Contres'],
    ['fougères sur bièvre', 'Le Controis-en-Sologne'],
    ['malesherbes', 'Le Malesherbois'],
    ['Coeur de Beauce', undefined],
  ])('%j finds first %j', (query, expected) => expect(communes(query)[0]).toBe(expected))

  it.each([
    ['communauté de communes du perche', 'CC du Perche'],
    ['cc perche', 'CC du Perche'],
    ['tours metropole', 'Tours Métropole Val de Loire'],
    ['Cœur de Sologne', 'CC Coeur de Sologne'],
  ])('finds the EPCI: %j → %j', (query, expected) =>
    expect(searchPlaces(index, query, { kinds: ['epci'] })[0]?.name).toBe(expected),
  )

  it('puts the exact name first, then beginnings, then the most populous', () => {
    const found = searchPlaces(index, 'vendome')
    expect(found.slice(0, 2).map(({ code }) => code)).toEqual(['com:41269', 'bassin:vendome'])
  })

  it('finds by the beginning of a postcode, two digits at least', () => {
    expect(
      searchPlaces(index, '18', { limit: 5000 }).every(({ postcodes }) =>
        postcodes.some((code) => code.startsWith('18')),
      ),
    ).toBe(true)
    expect(searchPlaces(index, '75001')).toEqual([])
  })

  it('finds nothing for what names nothing', () => {
    for (const query of [
      '',
      '   ',
      '-',
      '’',
      '\u0000',
      '<script>alert(1)</script>',
      "'; DROP TABLE--",
      '😀',
      'لوار',
      'x'.repeat(1_000_000),
    ])
      expect(searchPlaces(index, query)).toEqual([])
  })

  it('finds each commune first, or beside its namesakes, by its own name however it is typed', () => {
    const known = places.filter(({ kind }) => kind === 'commune')
    fc.assert(
      fc.property(
        fc.constantFrom(...known),
        fc.constantFrom(' ', '-', "'", '  '),
        fc.boolean(),
        (place, separator, upper) => {
          const typed = place.name
            .normalize('NFD')
            .replace(/\p{M}/gu, '')
            .split(/[^\p{L}\p{N}]+/u)
            .join(separator)
          const found = searchPlaces(index, upper ? typed.toUpperCase() : typed, { kinds: ['commune'], limit: 10 })
          expect(found.map(({ code }) => code)).toContain(place.code)
        },
      ),
    )
  })

  it('never gives more than the limit, nor another kind', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), fc.integer({ min: 1, max: 9 }), (query, limit) => {
        const found = searchPlaces(index, query, { kinds: ['epci', 'bassin'], limit })
        expect(found.length).toBeLessThanOrEqual(limit)
        for (const { kind } of found) expect(['epci', 'bassin']).toContain(kind)
      }),
    )
  })
})
