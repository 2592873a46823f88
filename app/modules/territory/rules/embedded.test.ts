import { describe, expect, it } from 'vitest'
import { isSiren } from '~/platform/pure/registration-numbers'
import bassins from '../data/bassins-de-vie.json'
import contours from '../data/contours-departements.json'
import territory from '../data/territory.json'
import { readEmbedded } from './embedded'
import { isInside } from './geometry'

const data = readEmbedded({ territory, contours, bassins })
const ofKind = (kind: string) => data.places.filter((place) => place.kind === kind)

describe('the embedded territory', () => {
  it.each([
    ['dep:18', 286],
    ['dep:28', 363],
    ['dep:36', 241],
    ['dep:37', 272],
    ['dep:41', 267],
    ['dep:45', 325],
  ])('%s has %i communes', (code, count) =>
    expect(ofKind('commune').filter(({ departement }) => departement === code)).toHaveLength(count),
  )

  it('has the région, 6 départements, 82 EPCI, 1,754 communes, each with one EPCI', () => {
    expect(
      [ofKind('region'), ofKind('departement'), ofKind('epci'), ofKind('commune')].map(({ length }) => length),
    ).toEqual([1, 6, 82, 1754])
    expect(new Set(data.places.map(({ code }) => code)).size).toBe(data.places.length)
    expect(data.members).toHaveLength(1754)
    const epci = new Set(ofKind('epci').map(({ code }) => code))
    for (const { whole } of data.members) expect(epci.has(whole)).toBe(true)
  })

  it('has the 23 bassins de vie of the tour of 2017', () => {
    expect(ofKind('bassin').map(({ name }) => name)).toEqual([
      ...['Orléans', 'Montargis', 'Pithiviers', 'Gien', 'Nogent-le-Rotrou', 'Dreux', 'Chartres', 'Châteaudun'],
      ...[
        'Vierzon',
        'Aubigny-sur-Nère',
        'Saint-Amand-Montrond',
        'Bourges',
        'Châteauroux',
        'La Châtre',
        'Issoudun',
        'Argenton / Le Blanc',
      ],
      ...['Blois', 'Vendôme', 'Romorantin-Lanthenay', 'Amboise', 'Loches', 'Chinon', 'Tours'],
    ])
    expect(ofKind('bassin').map(({ code }) => code)).toContain('bassin:argenton-le-blanc')
    for (const { latitude, longitude } of ofKind('bassin')) expect([latitude, longitude]).not.toContain(null)
  })

  it('has right SIREN, postcodes and populations that add up', () => {
    for (const { siren, postcodes, population } of ofKind('commune')) {
      expect(isSiren(siren ?? '')).toBe(true)
      for (const postcode of postcodes) expect(postcode).toMatch(/^\d{5}$/)
      expect(Number.isInteger(population)).toBe(true)
    }
    for (const { siren } of ofKind('epci')) expect(isSiren(siren ?? '')).toBe(true)
    const sum = (kind: string) => ofKind(kind).reduce((total, { population }) => total + (population ?? 0), 0)
    expect(new Set([sum('region'), sum('departement'), sum('epci'), sum('commune')])).toEqual(new Set([2_587_031]))
  })

  it('places every commune in its département, or near it where the centre is an estimate', () => {
    const outline = new Map(data.contours.map(({ code, contour }) => [code, contour]))
    const known = ofKind('commune').filter(({ approximate }) => !approximate)
    const away = known.filter(
      ({ departement, longitude, latitude }) =>
        !isInside([longitude ?? 0, latitude ?? 0], outline.get(departement ?? '') ?? []),
    )
    expect(known.length).toBeGreaterThan(850)
    // Natural Earth's line is a generalised one: some places of the edge fall on the wrong side of it.
    expect(away.length).toBeLessThan(known.length / 20)
    for (const { latitude, longitude } of ofKind('commune')) {
      expect(Number(latitude) > 46.3 && Number(latitude) < 49).toBe(true)
      expect(Number(longitude) > 0 && Number(longitude) < 3.2).toBe(true)
    }
  })

  it('knows former communes and EPCI that straddle the edge', () => {
    expect(data.former.get('45192')).toBe('45191')
    expect(data.aliases.get('com:45191')).toContain('Malesherbes')
    expect([...data.outside.values()].sort((a, b) => a - b)).toEqual([1, 6, 31, 32, 40])
  })
})
