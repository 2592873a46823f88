import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  encodingOf,
  formatOf,
  headersOf,
  ImportFileFault,
  type ImportFormat,
  readRows,
} from '~/modules/network/import-file.server'

const folder = mkdtempSync(path.join(tmpdir(), 'portal-import-'))
afterAll(() => rmSync(folder, { recursive: true }))
let count = 0
const file = (content: string | Uint8Array): string => {
  const name = path.join(folder, `file-${(count += 1)}`)
  writeFileSync(name, content)
  return name
}
async function rowsOf(name: string, format: ImportFormat) {
  const rows = []
  for await (const row of readRows(name, format)) rows.push(row)
  return rows
}
const faultOf = async (name: string, format: ImportFormat) => {
  try {
    await rowsOf(name, format)
  } catch (error) {
    if (error instanceof ImportFileFault) return { code: error.code, line: error.line }
    throw error
  }
  return null
}
const feature = (id: string, coordinates: unknown) => ({
  type: 'Feature',
  id,
  properties: { titre: `Pratique ${id}`, themes: ['digital', 'mobility'], nombre: 12 },
  geometry: { type: 'Point', coordinates },
})
const collection = (more: object = {}) =>
  JSON.stringify({
    type: 'FeatureCollection',
    ...more,
    features: [feature('a', [1.9, 47.9]), feature('b', [0.7, 47.4])],
  })

describe('a CSV file', () => {
  it('is read with semicolons in Windows-1252, as French spreadsheets write it', async () => {
    const name = file(Buffer.from('Titre;Commune\r\nCaf\xe9 citoyen;Orl\xe9ans\r\n', 'latin1'))
    expect(await encodingOf(name)).toBe('windows-1252')
    expect(await formatOf(name)).toBe('csv')
    expect(await headersOf(name, 'csv')).toEqual(['Titre', 'Commune'])
    expect(await rowsOf(name, 'csv')).toEqual([{ line: 2, cells: { Titre: 'Café citoyen', Commune: 'Orléans' } }])
  })
  it('is read with a byte order mark, commas, quotes and line ends inside them', async () => {
    const name = file('\uFEFFtitre,fait\n"Un, deux","ligne 1\nligne 2"\n\nTrois,quatre\n')
    expect(await rowsOf(name, 'csv')).toEqual([
      { line: 2, cells: { titre: 'Un, deux', fait: 'ligne 1\nligne 2' } },
      { line: 4, cells: { titre: 'Trois', fait: 'quatre' } },
    ])
  })
  it.each([
    ['', 'empty-file'],
    ['titre\n"jamais fermé', 'cut-short'],
    [`titre\n${'x'.repeat(1_100_000)}\n`, 'record-too-large'],
  ])('%.20s: %s', async (text, code) => expect((await faultOf(file(text), 'csv'))?.code).toBe(code))
})

describe('a GeoJSON file', () => {
  it('is read feature by feature, with a byte order mark or none', async () => {
    for (const text of [collection(), `\uFEFF${collection()}`]) {
      const name = file(text)
      expect(await formatOf(name)).toBe('geojson')
      expect(await rowsOf(name, 'geojson')).toEqual([
        {
          line: 1,
          cells: { id: 'a', titre: 'Pratique a', themes: 'digital;mobility', nombre: '12' },
          geometry: { type: 'Point', coordinates: [1.9, 47.9] },
        },
        {
          line: 2,
          cells: { id: 'b', titre: 'Pratique b', themes: 'digital;mobility', nombre: '12' },
          geometry: { type: 'Point', coordinates: [0.7, 47.4] },
        },
      ])
    }
  })
  it.each<[string, string, string]>([
    ['cut short', collection().slice(0, -40), 'cut-short'],
    ['not JSON', '{"type": oui}', 'not-geojson'],
    ['a feature alone', JSON.stringify(feature('a', [1, 47])), 'not-geojson'],
    [
      'Lambert-93',
      collection({ crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2154' } } }),
      'other-projection',
    ],
    ['nothing', '', 'empty-file'],
  ])('%s is refused', async (_, text, code) => expect((await faultOf(file(text), 'geojson'))?.code).toBe(code))
  it('may say that it is WGS 84', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } }
    expect(await rowsOf(file(collection({ crs })), 'geojson')).toHaveLength(2)
  })
})
