import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { territoryCommand } from '~/cli/territory'
import { importContours } from '~/modules/territory/commands/import-contours.server'
import { importPetr } from '~/modules/territory/commands/import-petr.server'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import {
  bassins,
  communesOf,
  contoursOf,
  departementCounts,
  departements,
  placeByCode,
  placeDetails,
  placesByCodes,
  regionContours,
  searchTerritory,
} from '~/modules/territory/queries.server'
import { stampTerritory } from '~/modules/territory/store.server'
import { db, transact } from '~/platform/db/db.server'
import { type Actor, visitor } from '~/platform/permissions'

const operator: Actor = { kind: 'system', job: 'test' }
const folder = mkdtempSync(path.join(tmpdir(), 'territory-test-'))
const petrFile = 'SIREN;Nom;Membres\n200075869;PETR Pays Loire Beauce;200035764 200070183\n'

/** Runs `crdp territory …` and gives its status and what it said. */
async function crdp(args: string[], get?: typeof fetch): Promise<{ status: number; said: string; complained: string }> {
  const texts = { said: '', complained: '' }
  const status = await territoryCommand(
    args,
    { stdout: (text) => void (texts.said += text), stderr: (text) => void (texts.complained += text) },
    get,
  )
  return { status, ...texts }
}

/** Made-up contours: communes as squares side by side in a grid of 50 columns, GeoJSON. */
async function squares(codes?: readonly string[]): Promise<string> {
  const rows = await db.territory.findMany({
    where: { kind: 'commune', ...(codes ? { code: { in: [...codes] } } : {}) },
    orderBy: { code: 'asc' },
  })
  const features = rows.map(({ code }, i) => {
    const [west, south] = [1 + (i % 50) * 0.02, 46.8 + Math.floor(i / 50) * 0.02]
    const [east, north] = [west + 0.02, south + 0.02]
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]
    return { type: 'Feature', properties: { code: code.slice(4) }, geometry: { type: 'Polygon', coordinates: [ring] } }
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
}

beforeAll(async () => {
  expect(await loadTerritory()).toEqual({ ok: { changed: true, places: 1866 } })
})

describe('the territory', () => {
  it('is loaded once, with its line in the journal', async () => {
    expect(await loadTerritory()).toEqual({ ok: { changed: false, places: 1866 } })
    expect(await db.territory.count({ where: { kind: 'commune' } })).toBe(1754)
    expect(await db.journalEntry.count({ where: { act: 'territory.load' } })).toBe(1)
    expect(await loadTerritory(visitor)).toEqual({ refused: { code: 'not-allowed' } })
  })

  it('answers by code, by name and by membership', async () => {
    expect(await placeByCode('com:18033')).toMatchObject({
      name: 'Bourges',
      departement: 'dep:18',
      postcodes: ['18000'],
    })
    expect(await placeByCode('com:99999')).toBeUndefined()
    expect((await placesByCodes(['dep:45', 'nothing', 'dep:18'])).map(({ name }) => name)).toEqual(['Loiret', 'Cher'])
    expect((await searchTerritory('st amand montrond'))[0]?.code).toBe('com:18197')
    const start = performance.now()
    for (let i = 0; i < 100; i++) await searchTerritory(['s', 'saint', 'st amand', '45', 'zzz'][i % 5] ?? '')
    console.info(`a search of the territory: ${((performance.now() - start) / 100).toFixed(2)} ms`)
    expect(await departements()).toHaveLength(6)
    expect(await bassins()).toHaveLength(23)
    expect((await departementCounts()).get('dep:45')?.communes).toBe(325)
    expect((await regionContours()).departements.map(({ name }) => name)).toContain('Indre-et-Loire')
    expect((await communesOf('epci:200035764')).length).toBe(23)
    const cher = await placeDetails('dep:18')
    expect([cher?.communes.length, cher?.bassins.length]).toEqual([286, 4])
    expect((await placeDetails('com:45191'))?.former).toContain('Malesherbes')
    expect((await placeDetails('epci:200040277'))?.outside).toBeGreaterThan(0)
  })

  it('is brought back to the embedded data where it differs, and nothing else is touched', async () => {
    await transact(async (tx) => {
      await tx.territory.update({ where: { code: 'com:18033' }, data: { population: 1 } })
      await tx.territory.delete({ where: { code: 'com:18001' } })
      await tx.territory.create({
        data: { code: 'com:99999', kind: 'commune', name: 'Ailleurs', foldedName: 'ailleurs', source: 'old' },
      })
      await stampTerritory(tx, 'old')
    })
    expect((await placeByCode('com:18033'))?.population).toBe(1)
    expect(await loadTerritory()).toMatchObject({ ok: { changed: true } })
    expect((await placeByCode('com:18033'))?.population).toBeGreaterThan(60_000)
    expect(await placeByCode('com:99999')).toBeUndefined()
    expect((await placeDetails('com:18001'))?.within.map(({ kind }) => kind)).toEqual(['departement', 'epci'])
  })
})

describe('importing PETR', () => {
  it('refuses visitors, and a wrong file whole', async () => {
    expect(await importPetr({ text: petrFile, name: 'petr.csv' }, visitor)).toMatchObject({
      refused: { code: 'not-allowed' },
    })
    const wrong = `${petrFile}356000000;Faux;200035765\n`
    expect(await importPetr({ text: wrong, name: 'petr.csv' }, operator)).toMatchObject({
      refused: { code: 'problems', problems: [{ line: 3 }] },
    })
    expect(await importPetr({ text: petrFile, name: 'petr.csv', dryRun: true }, operator)).toMatchObject({
      ok: { petr: [{ siren: '200075869' }] },
    })
    expect(await db.territory.count({ where: { kind: 'petr' } })).toBe(0)
  })

  it('records Pays Loire Beauce and its 48 communes, seen by the next read', async () => {
    expect(await placeByCode('petr:200075869')).toBeUndefined()
    expect(await importPetr({ text: petrFile, name: 'petr.csv' }, operator)).toHaveProperty('ok')
    expect(await importPetr({ text: petrFile, name: 'petr.csv' }, operator)).toHaveProperty('ok')
    const details = await placeDetails('petr:200075869')
    expect(details?.place).toMatchObject({ name: 'PETR Pays Loire Beauce', departement: 'dep:45' })
    const communes = await Promise.all((details?.epci ?? []).map(({ code }) => communesOf(code)))
    expect(communes.flat()).toHaveLength(48)
    const [commune] = communes.flat()
    expect((await placeDetails(commune?.code ?? ''))?.within.map(({ kind }) => kind)).toEqual([
      'departement',
      'petr',
      'epci',
    ])
    expect((await searchTerritory('loire beauce', { kinds: ['petr'] })).length).toBe(1)
  })
})

describe('importing contours', () => {
  it('refuses a file that lacks communes, unless it is said to be partial', async () => {
    const text = await squares(['com:18033'])
    expect(await importContours({ text, name: 'a.geojson' }, operator)).toMatchObject({
      refused: { code: 'problems', problems: [{ code: 'communes-missing' }] },
    })
    expect(await importContours({ text, name: 'a.geojson', partial: true, dryRun: true }, operator)).toMatchObject({
      ok: { communes: 1 },
    })
    expect(await contoursOf(['com:18033'])).toEqual([])
  })

  it('records contours and centres, which a new version of the embedded data leaves alone', async () => {
    const text = await squares()
    const outcome = await importContours({ text, name: 'made-up.geojson' }, operator)
    expect('ok' in outcome && [outcome.ok.communes, outcome.ok.contours.length]).toEqual([1754, 1754 + 82 + 6 + 1])
    expect((await contoursOf(['com:18033', 'petr:200075869'])).map(({ code }) => code)).toEqual([
      'com:18033',
      'epci:200035764',
      'epci:200070183',
    ])
    expect((await regionContours()).imported).toBe(true)
    expect(await db.territory.count({ where: { kind: 'commune', approximate: true } })).toBe(0)
    const before = await placeByCode('com:18001')
    await transact((tx) => stampTerritory(tx, 'old'))
    await loadTerritory()
    expect(await placeByCode('com:18001')).toEqual(before)
    expect((await regionContours()).imported).toBe(true)
    expect((await placeByCode('petr:200075869'))?.name).toBe('PETR Pays Loire Beauce')
  })
})

describe('crdp territory', () => {
  it('lists, imports by kind of file, and says what is wrong by line', async () => {
    const file = path.join(folder, 'petr.csv')
    writeFileSync(file, Buffer.from(petrFile.replace('Pays', 'Pôle'), 'latin1'))
    expect(await crdp(['import', file, '--dry-run'])).toMatchObject({
      status: 0,
      said: expect.stringContaining('1 PETR'),
    })
    expect(await crdp(['import', file])).toMatchObject({ status: 0 })
    expect(await crdp(['list'])).toMatchObject({ status: 0, said: expect.stringContaining('PETR Pôle Loire Beauce') })
    writeFileSync(file, 'siren;nom;membres\n1;A;2\n')
    expect(await crdp(['import', file])).toMatchObject({ status: 1, complained: expect.stringContaining('ligne 2') })
    writeFileSync(path.join(folder, 'a.topojson'), '{"type":"Topology"}')
    expect(await crdp(['import', path.join(folder, 'a.topojson')])).toMatchObject({
      status: 1,
      complained: expect.stringContaining('TopoJSON'),
    })
    expect(await crdp(['import', path.join(folder, 'nothing.csv')])).toMatchObject({
      status: 1,
      complained: expect.stringContaining('ENOENT'),
    })
    for (const args of [[], ['import'], ['list', 'x'], ['burn'], ['list', '--force']])
      expect((await crdp(args)).status).toBe(2)
  })

  it('updates from the open data, or says that the machine does not reach it and changes nothing', async () => {
    const text = await squares()
    const { features } = JSON.parse(text) as { features: { properties: { code: string } }[] }
    const answering: typeof fetch = async (address) => {
      const departement = /departements\/(\d+)/.exec(String(address))?.[1] ?? ''
      return Response.json({
        type: 'FeatureCollection',
        features: features.filter(({ properties }) => properties.code.startsWith(departement)),
      })
    }
    expect(await crdp(['update', '--dry-run'], answering)).toMatchObject({
      status: 0,
      said: expect.stringContaining('1\u202f754'),
    })
    const lines = await db.journalEntry.count()
    const silent: typeof fetch = async () => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }) })
    }
    expect(await crdp(['update'], silent)).toMatchObject({
      status: 1,
      complained: expect.stringContaining('ENOTFOUND'),
    })
    expect(await crdp(['update'], async () => new Response('no', { status: 503 }))).toMatchObject({
      status: 1,
      complained: expect.stringContaining('503'),
    })
    expect(await crdp(['update'], async () => new Response('<html>'))).toMatchObject({ status: 1 })
    expect(await db.journalEntry.count()).toBe(lines)
  })
})
