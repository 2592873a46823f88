import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readContours } from './contours'
import { areaOf, isInside } from './geometry'

// Three made-up communes side by side, 0.1° wide, in two EPCI of one département; the third unites two former ones.
const known = {
  communes: new Map([
    ['18901', { name: 'Un', epci: 'epci:1', departement: 'dep:18', centre: [2.01, 47.01] as const }],
    ['18902', { name: 'Deux', epci: 'epci:1', departement: 'dep:18', centre: [9, 47] as const }],
    ['18903', { name: 'Trois', epci: 'epci:2', departement: 'dep:18', centre: undefined }],
  ]),
  former: new Map([['18904', '18903']]),
}
const box = (x: number, y = 47) => [
  [
    [x, y],
    [x + 0.1, y],
    [x + 0.1, y + 0.1],
    [x, y + 0.1],
    [x, y],
  ],
]
type Given = [code: string | number | undefined, coordinates: unknown, name?: string]
const all: Given[] = [
  ['18901', box(2)],
  ['18902', box(2.1)],
  ['18903', box(2.2)],
  ['18904', box(2.3)],
]
const geojson = (given: Given[], extra = {}) =>
  JSON.stringify({
    type: 'FeatureCollection',
    ...extra,
    features: given.map(([code, coordinates, name = 'code']) => ({
      type: 'Feature',
      properties: { [name]: code },
      geometry: { type: 'Polygon', coordinates },
    })),
  })
const codesOf = (outcome: ReturnType<typeof readContours>) =>
  'refused' in outcome
    ? [outcome.refused.code, ...outcome.refused.problems.map(({ code, value }) => `${code}: ${value}`)]
    : []

describe('readContours', () => {
  it('reads communes, unites former ones, derives EPCI, département and région', () => {
    const outcome = readContours(geojson(all), known)
    if ('refused' in outcome) throw new Error(outcome.refused.code)
    const contours = new Map(outcome.ok.contours.map(({ code, contour, centre }) => [code, { contour, centre }]))
    expect([...contours.keys()].sort()).toEqual([
      'com:18901',
      'com:18902',
      'com:18903',
      'dep:18',
      'epci:1',
      'epci:2',
      'reg:24',
    ])
    const area = (code: string) => areaOf(contours.get(code)?.contour ?? [])
    expect(area('com:18903')).toBeCloseTo(0.02)
    expect(area('epci:1')).toBeCloseTo(0.02)
    expect(area('reg:24')).toBeCloseTo(0.04)
    expect(contours.get('reg:24')?.contour).toHaveLength(1)
    for (const { contour, centre } of contours.values()) expect(isInside(centre, contour)).toBe(true)
    // A known centre stays where it is inside; one that is elsewhere does not.
    expect(contours.get('com:18901')?.centre).toEqual([2.01, 47.01])
    expect(contours.get('com:18902')?.centre).not.toEqual([9, 47])
  })

  it('reads TopoJSON with shared, quantised arcs, and takes the layer of communes among others', () => {
    const arcs = [
      [
        [1000, 0],
        [0, 1000],
      ],
      [
        [1000, 1000],
        [-1000, 0],
        [0, -1000],
        [1000, 0],
      ],
      [
        [1000, 0],
        [1000, 0],
        [0, 1000],
        [-1000, 0],
      ],
    ]
    const layer = (geometries: unknown[]) => ({ type: 'GeometryCollection', geometries })
    const text = JSON.stringify({
      type: 'Topology',
      transform: { scale: [0.0001, 0.0001], translate: [2, 47] },
      arcs,
      objects: {
        dep: layer([{ type: 'Polygon', arcs: [[1, 2]], properties: { code: '18' } }]),
        communes: layer([
          { type: 'Polygon', arcs: [[0, 1]], properties: { insee: '18901' } },
          { type: 'Polygon', arcs: [[2, -1]], properties: { insee: 18902 } },
        ]),
      },
    })
    const outcome = readContours(text, known, { partial: true })
    if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused))
    expect(outcome.ok.contours.map(({ code }) => code)).toEqual(['com:18901', 'com:18902', 'epci:1'])
    expect(areaOf(outcome.ok.contours[2]?.contour ?? [])).toBeCloseTo(0.02)
    expect(outcome.ok.notices).toEqual([{ code: 'communes-missing', value: '18903 Trois' }])
    expect(codesOf(readContours(text.replace('[2,-1]', '[2,99]'), known))).toEqual(['wrong-kind'])
  })

  it.each(['code', 'insee', 'INSEE_COM', 'codgeo', 'code_insee', 'CODE-COMMUNE'])('knows the property %s', (name) =>
    expect(codesOf(readContours(geojson(all.map(([code, box]) => [code, box, name])), known))).toEqual([]),
  )

  it('leaves other régions aside, and counts them', () => {
    const outcome = readContours(geojson([...all, [1001, box(5)], ['2A004', box(8)]]), known)
    expect(outcome).toMatchObject({ ok: { ignored: 2, communes: 3 } })
  })

  it('lists what is wrong, all at once', () => {
    const given: Given[] = [
      ['18901', box(2)],
      ['18901', box(2)],
      ['18999', box(2.1)],
      ['18902', 'nothing'],
      [undefined, box(2)],
    ]
    expect(codesOf(readContours(geojson(given), known))).toEqual([
      'problems',
      'code-twice: 18901',
      'geometry-invalid: 18902',
      'code-missing: 5',
      'codes-unknown: 18999',
      'communes-missing: 18902 Deux, 18903 Trois',
    ])
  })

  it.each([
    ['not JSON', 'code;nom', 'not-json'],
    ['nothing', '', 'not-json'],
    ['another JSON', '[1, 2]', 'wrong-kind'],
    ['one feature', JSON.stringify({ type: 'Feature', geometry: null, properties: {} }), 'wrong-kind'],
    [
      'a topology without communes',
      JSON.stringify({ type: 'Topology', arcs: [], objects: { a: { type: 'Point' } } }),
      'wrong-kind',
    ],
    [
      'Lambert-93 by its declaration',
      geojson(all, { crs: { properties: { name: 'urn:ogc:def:crs:EPSG::2154' } } }),
      'wrong-projection',
    ],
    [
      'Lambert-93 by its figures',
      geojson([
        [
          '18901',
          [
            [
              [655000, 6660000],
              [656000, 6660000],
              [656000, 6661000],
              [655000, 6660000],
            ],
          ],
        ],
      ]),
      'wrong-projection',
    ],
    [
      'swapped coordinates',
      geojson([
        [
          '18901',
          [
            [
              [47, 2],
              [47.1, 2],
              [47.1, 2.1],
              [47, 2],
            ],
          ],
        ],
      ]),
      'wrong-place',
    ],
    ['another région only', geojson([['13055', box(5)]]), 'wrong-place'],
    ['no feature', geojson([]), 'wrong-place'],
  ])('refuses %s', (_name, text, code) => expect(codesOf(readContours(text, known))[0]).toBe(code))

  it('accepts WGS 84 said in the old way', () =>
    expect(
      codesOf(readContours(geojson(all, { crs: { properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } }), known)),
    ).toEqual([]))

  it('never throws, whatever the JSON', () => {
    const geometryLike = fc.record({
      type: fc.constantFrom('Polygon', 'MultiPolygon', 'Point'),
      coordinates: fc.jsonValue(),
      arcs: fc.jsonValue(),
    })
    const collectionLike = fc.record({
      type: fc.constantFrom('FeatureCollection', 'Topology'),
      features: fc.array(
        fc.record({ type: fc.constant('Feature'), properties: fc.constant({ code: '18901' }), geometry: geometryLike }),
      ),
      arcs: fc.constant([]),
      objects: fc.record({
        communes: fc.record({ type: fc.constant('GeometryCollection'), geometries: fc.array(geometryLike) }),
      }),
    })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          collectionLike.map((value) => JSON.stringify(value)),
        ),
        (text) => void readContours(text, known),
      ),
    )
  })
})
