import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { registerFile, type RegisterFormat } from '~/modules/label/export-register.server'
import { readRegisterFilter, registerQuery } from '~/modules/label/forms-register'
import { labelEntries } from '~/composition/label-entries.server'
import { registerMap } from '~/composition/register-map.server'
import { registerFigures, registerPage, registerWhere, rowsPerPage } from '~/modules/label/queries-register.server'
import { registerColumns } from '~/modules/label/register-export'
import { csvCell } from '~/platform/pure/csv'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { parseCsv } from '~/modules/territory/rules/csv'
import { setClock } from '~/platform/clock.server'
import { createCertificates } from '../factories/certificates'
import { given, setUpCharter } from '../factories/label'

const noon = () => new Date('2026-06-15T12:00:00Z')
const filterOf = (query: string) => readRegisterFilter(new URLSearchParams(query))
const page = (query: string) => {
  setClock(noon)
  return registerPage(filterOf(query))
}
const dangerous = '=cmd|’/C calc’!A0 ; "guillemets"\nseconde ligne'

beforeAll(async () => {
  given(await setUpCharter())
  given(await loadTerritory())
  const kinds = ['debate', 'process', 'organisation']
  await createCertificates(
    Array.from({ length: 300 }, (_, index) => ({
      title: index === 7 ? dangerous : index === 8 ? 'Élargir le cercle à Bourges' : `Démarche n° ${index}`,
      initiativeKind: kinds[index % 3] ?? 'debate',
      departement: index % 10 === 0 ? null : (['18', '28', '36', '37', '41', '45'][index % 6] ?? '18'),
      grantedOn: index % 2 === 0 ? `2026-0${1 + (index % 5)}-1${index % 9}` : `2022-1${index % 3}-0${1 + (index % 9)}`,
      validUntil: index % 2 === 0 ? '2029-01-01' : '2025-12-31',
      revokedOn: index % 25 === 0 ? '2026-06-01' : null,
    })),
  )
})

describe('the register', () => {
  it('shows every label once across its pages, the latest decision first', async () => {
    const seen: { id: string; grantedOn: string }[] = []
    for (let number = 1; number <= 12; number += 1) seen.push(...(await page(`page=${number}`)).rows)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(300)
    expect(seen.map(({ grantedOn }) => grantedOn)).toEqual(
      seen
        .map(({ grantedOn }) => grantedOn)
        .sort()
        .reverse(),
    )
    expect(await page('page=99999')).toMatchObject({ page: 12, pages: 12, total: 300 })
  })

  it('counts what each filter leaves as what it lists', async () => {
    for (const query of [
      'departement=18',
      'nature=debat',
      'etat=valable',
      'etat=expire',
      'etat=retire',
      'annee=2022',
      'departement=37&nature=debat&etat=expire&annee=2022',
    ]) {
      const found = await page(query)
      const all = []
      for (let number = 1; number <= found.pages; number += 1) all.push(...(await page(`${query}&page=${number}`)).rows)
      expect(all.length, query).toBe(found.total)
      expect(found.total, query).toBeGreaterThan(0)
    }
    const states = await Promise.all(['valable', 'expire', 'retire'].map((state) => page(`etat=${state}`)))
    expect(states.reduce((sum, { total }) => sum + total, 0)).toBe(300)
    expect(states[2]?.total).toBe(12)
  })

  it('finds words without accents, and labels by their number', async () => {
    expect((await page('q=elargir+bourges')).rows).toMatchObject([{ title: 'Élargir le cercle à Bourges' }])
    const [first] = (await page('')).rows
    expect((await page(`q=${first?.number}`)).rows.map(({ id }) => id)).toEqual([first?.id])
    expect((await page('q=%25')).total).toBe(300)
    expect((await page('q=introuvable')).total).toBe(0)
  })

  it('sorts by both dates, both ways', async () => {
    const [soonest] = (await page('tri=terme&ordre=croissant')).rows
    expect(soonest?.validUntil).toBe('2025-12-31')
    const [oldest] = (await page('ordre=croissant')).rows
    expect(oldest?.grantedOn.slice(0, 4)).toBe('2022')
  })

  it('shades départements under the other filters', async () => {
    setClock(noon)
    const { departements, years, all } = await registerFigures(filterOf('etat=valable&departement=18'))
    expect(all).toBe(300)
    expect(years).toEqual(['2026', '2022'])
    expect(departements['18']).toBe((await page('etat=valable&departement=18')).total)
    expect(Object.keys(departements).length).toBeGreaterThan(1)
  })

  it('gives the communes where labels are in force, each leading to them', async () => {
    setClock(noon)
    const { communes } = await registerFigures(filterOf('departement=18&etat=expire'))
    const inForce = (await page('etat=valable')).total
    expect(communes).toEqual([{ code: 'com:18033', count: inForce }])
    expect((await page('commune=18033&etat=valable')).total).toBe(inForce)
    expect((await page('commune=37261')).total).toBe(0)
    expect(filterOf('commune=18033%27').commune).toBe('')
    const map = await registerMap(communes, filterOf('commune=18033'), 'fr')
    expect(map.commune).toBe('Bourges')
    expect(map.points).toMatchObject([
      { name: 'Bourges', note: `${inForce} labels en vigueur`, href: '/label/registre?commune=18033&etat=valable' },
    ])
  })

  it('tells the feed what happened to the labels of a filter', async () => {
    const entries = await labelEntries('fr', 50, registerWhere(filterOf('etat=retire'), '2026-06-15'))
    expect(entries.filter(({ id }) => id.startsWith('label-revoked:'))).toHaveLength(12)
    expect(entries.filter(({ id }) => id.startsWith('label:'))).toHaveLength(12)
  })

  it('counts again once a label is granted', async () => {
    const before = (await page('departement=36')).total
    await createCertificates([{ departement: '36' }])
    expect((await page('departement=36')).total).toBe(before + 1)
    expect((await page('')).total).toBe(301)
  })

  it('answers any address', async () => {
    for (const query of [
      "q=' OR 1=1 --&departement=18' --&nature=<script>&etat[]=valable&annee=2026'&tri=id;DROP&page=-1",
      `q=${'a'.repeat(10_000)}&page=1e9&ordre=%00`,
      'q=%E2%80%AE%F0%9F%92%A5%00&departement=999&page=0x10&annee=99999',
      'departement=18&departement=28&page=2&page=3',
    ])
      expect((await page(query)).pages).toBeGreaterThan(0)
  })

  it('reads back every address that it writes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('q', 'departement', 'commune', 'nature', 'etat', 'annee', 'tri', 'ordre', 'page'),
            fc.oneof(
              fc.string(),
              fc.constantFrom('18', '18033', 'debat', 'valable', '2026', 'terme', 'croissant', '3'),
            ),
          ),
        ),
        (pairs) => {
          const filter = readRegisterFilter(new URLSearchParams(pairs))
          expect(readRegisterFilter(new URLSearchParams(registerQuery(filter, { page: filter.page })))).toEqual(filter)
          expect(filter.text.length).toBeLessThanOrEqual(100)
        },
      ),
    )
  })
})

describe('its files', () => {
  const file = async (format: RegisterFormat, query = '') => {
    setClock(noon)
    return registerFile(new Request(`http://localhost:3000/label/registre.${format}?${query}`), format)
  }

  it('writes CSV that a spreadsheet reads and does not execute', async () => {
    const bytes = new Uint8Array(await (await file('csv')).arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const { records, openQuote } = parseCsv(new TextDecoder().decode(bytes))
    expect(openQuote).toBeUndefined()
    expect(records[0]?.cells).toEqual([...registerColumns])
    expect(records.length).toBe(302)
    expect(records.every(({ cells }) => cells.length === registerColumns.length)).toBe(true)
    expect(records.some(({ cells }) => cells[1] === `'${dangerous}`)).toBe(true)
  })

  it('leaves no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', ' ', '\t', '\r\n', '\ufeff'),
        fc.constantFrom('=', '+', '-', '@', '＝', '\t', ''),
        (text, blank, sign) => {
          const cell = csvCell(blank + sign + text)
          const inner = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
          expect(inner).not.toMatch(/^\s*[=+\-@]/)
          expect(inner === blank + sign + text || inner === `'${blank}${sign}${text}`).toBe(true)
        },
      ),
    )
  })

  it('writes JSON with its source, its licence and the filtered rows', async () => {
    const answer = await file('json', 'etat=retire')
    expect(answer.headers.get('Content-Disposition')).toContain('registre-labels-2026-06-15.json')
    const read = await answer.json()
    expect(read).toMatchObject({ date: '2026-06-15', columns: [...registerColumns] })
    expect(read.licence).toContain('licence-ouverte')
    expect(read.labels).toHaveLength(12)
    expect(read.labels[0]).toMatchObject({ etat: 'revoked', retire_le: '2026-06-01' })
    expect((await (await file('json', 'q=introuvable')).json()).labels).toEqual([])
  })

  it('writes GeoJSON: each label at the centre of its commune', async () => {
    const answer = await file('geojson', 'etat=retire')
    expect(answer.headers.get('Content-Type')).toContain('application/geo+json')
    const read = await answer.json()
    expect(read).toMatchObject({ type: 'FeatureCollection', date: '2026-06-15' })
    expect(read.features).toHaveLength(12)
    const [{ geometry, properties, type }] = read.features
    expect(type).toBe('Feature')
    expect(properties).toMatchObject({ commune: '18033', etat: 'revoked' })
    expect(geometry.type).toBe('Point')
    // Bourges: longitude first.
    expect(Math.round(geometry.coordinates[0])).toBe(2)
    expect(Math.round(geometry.coordinates[1])).toBe(47)
  })

  it('reads no more rows than are asked for', async () => {
    const body = (await file('csv')).body?.getReader()
    expect((await body?.read())?.value?.length).toBeGreaterThan(rowsPerPage)
    await body?.cancel()
  })
})
