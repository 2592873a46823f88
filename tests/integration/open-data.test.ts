import Ajv from 'ajv/dist/2020'
import { createReadStream, rmSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { openApi, rowSchema } from '~/composition/open-api'
import { openArchives, writeOpenArchive } from '~/composition/open-archive.server'
import { formatsOf, openCollections } from '~/composition/open-data'
import { emptyContent } from '~/modules/network/rules/entry-content'
import { newestPractices } from '~/modules/network/queries-practices.server'
import { readPracticeFilter } from '~/modules/network/rules/practice-filter'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { loader as archive } from '~/routes/api/archive'
import { loader as collection } from '~/routes/api/collection'
import { createEntry, createPractice } from '../factories/entries'
import { given } from '../factories/label'

const ask = (address: string, headers: Record<string, string> = {}) => {
  const url = new URL(address, 'http://portail.test')
  const file = url.pathname.split('/').pop() ?? ''
  return collection({ request: new Request(url, { headers }), params: { file }, context: {} as never })
}
const bodyOf = async (response: Response) => JSON.parse(await response.text()) as Record<string, unknown>

beforeAll(async () => {
  given(await loadTerritory())
  const place = { name: 'Chez quelqu’un', territory: 'com:37261', latitude: 47.39, longitude: 0.69 }
  await createPractice({
    content: { title: 'Un verger commun', themes: ['mobility'], place: { ...place, precision: 'departement' } },
  })
  await createPractice({
    content: {
      title: '=Une formule; "citée"',
      place: { ...place, precision: 'exact', name: '' },
      links: [{ title: 'Le site', url: 'https://exemple.invalid/a' }],
    },
  })
  await createPractice({ state: 'pending', content: { title: 'En attente' } })
  const content = { ...emptyContent.method, title: 'Une méthode' }
  await createEntry({ kind: 'method', content, state: 'published', ownerId: null })
})

describe('the open data', () => {
  it.each(openCollections.map((one) => [one.name, one] as const))(
    '%s: every row fits the schema',
    async (name, one) => {
      const validate = new Ajv({ strict: false }).compile(rowSchema(one))
      const page = await bodyOf(await ask(`/api/v1/${name}.json?per_page=200`))
      const items = page['items'] as unknown[]
      expect(page['total']).toBe(items.length)
      if (name === 'practices') expect(items).toHaveLength(2)
      for (const item of items) expect(validate(item) ? [] : validate.errors).toEqual([])
    },
  )
  it('says of a practice no more than its author lets be seen', async () => {
    const text = JSON.stringify(await bodyOf(await ask('/api/v1/practices.json')))
    expect(text).not.toContain('Chez quelqu')
    expect(text).not.toContain('En attente')
    expect(text).not.toContain('ownerId')
  })
  it('narrows as the page does', async () => {
    expect((await bodyOf(await ask('/api/v1/practices.json?theme=mobility')))['total']).toBe(1)
    expect((await bodyOf(await ask('/api/v1/practices.json?q=verger')))['total']).toBe(1)
  })
  it('gives GeoJSON, longitude first', async () => {
    const response = await ask('/api/v1/practices.geojson?q=formule')
    expect(response.headers.get('Content-Type')).toBe('application/geo+json')
    expect(await bodyOf(response)).toMatchObject({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [0.69, 47.39] } }],
    })
  })
  it('gives CSV whose cells no spreadsheet runs', async () => {
    const text = await (await ask('/api/v1/practices.csv?q=formule')).text()
    const [header, row] = text.split('\r\n')
    expect(header).toMatch(/^id,url,title,/)
    expect(row).toContain(`"'=Une formule; ""citée"""`)
  })
  it('sends nothing again to who has it, and may be read from other sites', async () => {
    const first = await ask('/api/v1/methods.json')
    const etag = first.headers.get('ETag') ?? ''
    expect(first.headers.get('Access-Control-Allow-Origin')).toBe('*')
    const again = await ask('/api/v1/methods.json', { 'If-None-Match': `W/${etag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })
  it('goes from page to page', async () => {
    const response = await ask('/api/v1/practices.json?per_page=1&tri=titre')
    expect(response.headers.get('X-Total-Count')).toBe('2')
    expect(response.headers.get('Link')).toMatch(/tri=titre&page=2>; rel="next"/)
  })
  it.each([
    ['/api/v1/secrets.json', 404],
    ['/api/v1/labels.geojson', 404],
    ['/api/v1/practices.xml', 404],
    ['/api/v1/practices.json?page=0', 400],
    ['/api/v1/practices.json?per_page=1000', 400],
  ])('%s is a problem that a program can read', async (address, status) => {
    const response = await ask(address)
    const type = 'application/problem+json; charset=utf-8'
    expect([response.status, response.headers.get('Content-Type')]).toEqual([status, type])
    expect(await bodyOf(response)).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
  })
  it('is described whole', () => {
    const { paths } = openApi('http://portail.test') as { paths: Record<string, unknown> }
    expect(Object.keys(paths)).toEqual(
      openCollections.flatMap((one) => formatsOf(one).map((format) => `/api/v1/${one.name}.${format}`)),
    )
  })
  it('is in the archive of the day, in each of its formats, and the archive is served', async () => {
    const made = await writeOpenArchive()
    expect((await openArchives())[0]).toEqual(made)
    const files = new Map<string, string>()
    const entries = createReadStream(made.file).pipe(createGunzip()).pipe(extract())
    for await (const entry of entries) {
      let text = ''
      for await (const chunk of entry) text += String(chunk)
      files.set(entry.header.name, text)
    }
    const ending = (format: string) => (format === 'json' ? 'ndjson' : format)
    expect([...files.keys()]).toEqual([
      'LISEZMOI.txt',
      ...openCollections.flatMap((one) => formatsOf(one).map((format) => `${one.name}.${ending(format)}`)),
    ])
    expect((files.get('practices.ndjson') ?? '').trim().split('\n')).toHaveLength(2)
    expect(JSON.parse(files.get('practices.geojson') ?? '')).toMatchObject({ features: [{}, {}] })
    const request = new Request('http://portail.test/donnees/derniere.tar.gz')
    const served = await archive({ request, params: { day: 'derniere' }, context: {} as never })
    expect((await served.arrayBuffer()).byteLength).toBe(made.size)
    rmSync(made.file)
    const missing = await archive({ request, params: { day: made.day }, context: {} as never })
    expect(missing.status).toBe(404)
  })
})

describe('the feed of practices', () => {
  it('has those of a filter, the last published first, in words that XML can hold', async () => {
    await createPractice({ content: { title: 'Ancienne & bien « dite »', themes: ['laicity-living-together'] } })
    await createPractice({ content: { title: 'Hors du thème' } })
    await transact((tx) =>
      writeJournal(tx, {
        actor: { kind: 'system', job: 'test' },
        act: 'test.published',
        subject: { kind: 'entry', id: 'x' },
      }),
    )
    const found = await newestPractices(readPracticeFilter(new URLSearchParams('theme=laicity-living-together')))
    expect(found.map(({ title }) => title)).toEqual(['Ancienne & bien « dite »'])
    expect(found[0]).toMatchObject({ text: 'On s’est réuni chaque mois.', place: '' })
  })
})
