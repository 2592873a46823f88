import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { teamDueFor } from '~/composition/desk.server'
import { applyImport, continueImport } from '~/modules/network/commands/apply-import.server'
import { addSource, changeSource } from '~/modules/network/commands/keep-source.server'
import { matchColumns } from '~/modules/network/commands/match-columns.server'
import { queueSources, readSource } from '~/modules/network/commands/read-source.server'
import { pauseSource, removeSource } from '~/modules/network/commands/steer-source.server'
import { sourceForm } from '~/modules/network/forms-source'
import { originOf } from '~/modules/network/queries-sources.server'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { now, setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { OutsidePolicy } from '~/platform/http/outside.server'
import type { Person } from '~/platform/permissions'
import { given } from '../factories/label'
import { createPerson } from '../factories/people'

const system = { kind: 'system', job: 'test' } as const
const names: Readonly<Record<string, readonly string[]>> = {
  'ouvert.exemple': ['127.0.0.1'],
  'interne.exemple': ['10.1.2.3'],
  'double.exemple': ['127.0.0.1', '192.168.1.1'],
}
/** This test's own machine stands for the public Internet; nothing else of it may be reached. */
const policy: OutsidePolicy = {
  resolve: async (hostname) => names[hostname] ?? [],
  allows: (address) => address === '127.0.0.1',
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void
let [server, team]: [Server | undefined, Person | undefined] = [undefined, undefined]
let answer: Answer = (_request, response) => void response.writeHead(404).end()
const origin = (host = 'ouvert.exemple') => `http://${host}:${(server?.address() as AddressInfo).port}`
const keeper = (): Person => team ?? (undefined as never)

beforeAll(async () => {
  given(await loadTerritory(system))
  team = await createPerson({ roles: ['team'] })
  server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server?.once('listening', resolve))
})
afterAll(() => new Promise((resolve) => server?.close(resolve)))
beforeEach(() => setClock())

const give =
  (body: string | Buffer, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(200, headers).end(body)
let count = 0
async function add(path = '/liste.csv', host?: string) {
  count += 1
  const typed = {
    name: `Source d’essai ${count}`,
    url: `${origin(host)}${path}?${count}`,
    credit: 'Un organisme d’essai',
  }
  return given(await addSource(keeper(), sourceForm.parse({ ...typed, schedule: 'daily' }))).id
}
const read = (sourceId: string, by: 'hand' | 'schedule') => readSource(system, { sourceId, by }, policy)
const sourceOf = (id: string) => db.importSource.findUniqueOrThrow({ where: { id } })
const entriesOf = (sourceId: string) => db.entry.findMany({ where: { sourceId }, orderBy: { sourceKey: 'asc' } })
const written = async (runId: string | null) => given(await continueImport(system, { runId: runId ?? '' }))
const lines = (word: string, ...rows: string[]) =>
  ['id;titre;commune', ...rows.map((key) => `${key};Pratique ${word} ${key};Vierzon`)].join('\n')

/** A source that was read once and published. */
async function followed(word: string, ...rows: string[]) {
  answer = give(lines(word, ...rows))
  const id = await add()
  const { runId } = given(await read(id, 'hand'))
  given(await applyImport(keeper(), { runId: runId ?? '' }))
  await written(runId)
  return id
}

describe('a source at an address', () => {
  it('is read dry first, published by the team, then followed: what changes is written, what goes is marked, nothing doubles', async () => {
    answer = give(gzipSync(lines('suivie', 'a', 'b')), { 'Content-Encoding': 'gzip' })
    const id = await add()
    expect(await read(id, 'schedule')).toEqual({ refused: { code: 'not-found' } })
    const { runId } = given(await read(id, 'hand'))
    expect(await entriesOf(id)).toEqual([])
    expect(await sourceOf(id)).toMatchObject({ state: 'new', nextRunAt: null })
    given(await applyImport(keeper(), { runId: runId ?? '' }))
    await written(runId)
    const before = await entriesOf(id)
    expect(before.map(({ state, title }) => [state, title])).toEqual([
      ['published', 'Pratique suivie a'],
      ['published', 'Pratique suivie b'],
    ])
    expect(await originOf(id)).toMatchObject({ name: (await sourceOf(id)).name, url: (await sourceOf(id)).url })
    expect((await sourceOf(id)).state).toBe('active')

    const seen: (string | undefined)[] = []
    const marked =
      (body: string): Answer =>
      (request, response) => {
        seen.push(request.headers['if-none-match'])
        if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end()
        response.writeHead(200, { ETag: '"1"' }).end(body)
      }
    answer = marked(lines('changée', 'b', 'c'))
    const next = given(await read(id, 'schedule'))
    await written(next.runId)
    const after = await entriesOf(id)
    expect(after.map(({ sourceKey, title, state, goneAt }) => [sourceKey, title, state, goneAt !== null])).toEqual([
      ['a', 'Pratique suivie a', 'published', true],
      ['b', 'Pratique changée b', 'published', false],
      ['c', 'Pratique changée c', 'published', false],
    ])
    expect(after[1]?.id).toBe(before[1]?.id)
    expect(given(await read(id, 'schedule')).runId).toBeNull()
    expect(seen).toEqual([undefined, '"1"'])
    answer = give(lines('changée', 'a', 'b', 'c'))
    await written(given(await read(id, 'schedule')).runId)
    expect((await entriesOf(id)).map(({ goneAt }) => goneAt)).toEqual([null, null, null])
    expect(await db.entry.count({ where: { sourceId: id } })).toBe(3)
  })

  it('comes again when its time has come, unless it is paused', async () => {
    const id = await followed('datée', 'a')
    const jobs = () => db.outboxMessage.count({ where: { kind: 'job:network.read-source', payload: { contains: id } } })
    const asked = await jobs()
    given(await queueSources(system))
    expect(await jobs()).toBe(asked)
    const tomorrow = new Date(now().getTime() + 23 * 3_600_000)
    setClock(() => tomorrow)
    given(await queueSources(system))
    given(await queueSources(system))
    expect(await jobs()).toBe(asked + 1)
    given(await pauseSource(keeper(), { id, paused: true }))
    expect(await read(id, 'schedule')).toEqual({ refused: { code: 'not-found' } })
    expect(await removeSource(keeper(), { id })).toEqual({ refused: { code: 'source-has-entries' } })
  })

  it.each<[string, (id: string) => Answer, string]>([
    ['is refused', () => (_request, response) => void response.writeHead(503).end(), 'bad-status 503'],
    ['leads inside', () => (_request, response) => redirect(response, `${origin('interne.exemple')}/`), 'not-public'],
    ['leads to this machine', () => (_request, response) => redirect(response, 'http://[::1]/'), 'not-public'],
    ['leads on for ever', () => (_request, response) => redirect(response, '/encore'), 'too-many-redirects'],
    [
      'leads to a file of the machine',
      () => (_request, response) => redirect(response, 'file:///etc/passwd'),
      'not-address',
    ],
    ['is too large', () => give('', { 'Content-Length': '300000000' }), 'too-large'],
    ['is compressed otherwise', () => give('x', { 'Content-Encoding': 'br' }), 'bad-encoding'],
    ['is cut short', () => give(`${lines('coupée', 'a')}\nb;"jamais fermé`), 'cut-short'],
    ['is empty', () => give(''), 'empty-file'],
    [
      'is cut by its server',
      () => (_request, response) => {
        response.writeHead(200, { 'Content-Length': '1000' }).write('id;titre')
        response.destroy()
      },
      'unreachable',
    ],
  ])('that %s is told to the team, and what it gave stays', async (what, answers, wanted) => {
    const id = await followed(`gardée ${what}`, 'a')
    answer = answers(id)
    expect(await read(id, 'schedule')).toMatchObject({ refused: { code: wanted.split(' ')[0] } })
    const source = await sourceOf(id)
    expect(source.state).toBe('failing')
    expect(source.lastError).toContain(wanted)
    expect(source.nextRunAt).not.toBeNull()
    expect((await entriesOf(id)).map(({ state, goneAt }) => [state, goneAt])).toEqual([['published', null]])
    const desk = await teamDueFor(keeper(), 'fr')
    expect(desk.find(({ href }) => href === `/equipe/reseau/sources/${id}`)?.facts).toMatch(/\.$/)
    answer = give(lines(`gardée ${what}`, 'a'))
    given(await read(id, 'schedule'))
    expect(await sourceOf(id)).toMatchObject({ state: 'active', lastError: null })
  })

  it.each([
    ['interne.exemple', 'not-public'],
    ['double.exemple', 'not-public'],
    ['nulle-part.exemple', 'unknown-name'],
  ])('at %s is never asked: %s', async (host, code) => {
    let isAsked = false
    answer = () => (isAsked = true)
    expect(await read(await add('/', host), 'hand')).toMatchObject({ refused: { code } })
    expect(isAsked).toBe(false)
  })

  it('is refused at once where its address says that it is not public, or is known', async () => {
    const typed = { name: 'Autre', credit: 'x' }
    const at = (url: string) => addSource(keeper(), sourceForm.parse({ ...typed, url }))
    for (const url of ['http://127.0.0.1/', 'http://[fd00::1]/', 'http://169.254.169.254/latest', 'http://0/'])
      expect(await at(url), url).toEqual({ refused: { code: 'not-public', field: 'url' } })
    expect(await at('https://a:b@exemple.fr/')).toEqual({ refused: { code: 'has-credentials', field: 'url' } })
    const known = await sourceOf(await add())
    expect(await at(known.url ?? '')).toEqual({ refused: { code: 'url-known', field: 'url' } })
    const form = sourceForm.parse({ ...typed, url: `${origin()}/ailleurs.csv`, schedule: 'weekly' })
    given(await changeSource(keeper(), { id: known.id, form }))
    expect(await sourceOf(known.id)).toMatchObject({ name: 'Autre', schedule: 'weekly', etag: null })
  })

  it('whose columns are not known, or have changed, waits for somebody to say what they hold', async () => {
    const list = 'Action menée;Où\nFresque d’essai;Vierzon\n'
    answer = give(list)
    const id = await add()
    const { runId } = given(await read(id, 'hand'))
    const run = { runId: runId ?? '' }
    expect(await applyImport(keeper(), run)).toEqual({ refused: { code: 'not-checked' } })
    expect(await matchColumns(keeper(), { ...run, matching: { who: 'Où' } })).toEqual({
      refused: { code: 'title-unmatched' },
    })
    given(await matchColumns(keeper(), { ...run, matching: { title: 'Action menée', commune: 'Où' } }))
    given(await applyImport(keeper(), run))
    await written(runId)
    expect((await entriesOf(id)).map(({ title, communeCode }) => [title, communeCode])).toEqual([
      ['Fresque d’essai', 'com:18279'],
    ])
    // Another list of the same header is read the same way at once.
    answer = give('Où;Action menée\nVierzon;Autre fresque d’essai\n')
    const other = given(await read(await add('/autre.csv'), 'hand'))
    expect(await db.importRun.findUniqueOrThrow({ where: { id: other.runId ?? '' } })).toMatchObject({
      state: 'checked',
    })
    answer = give('Intitulé;Où\nFresque d’essai;Vierzon\n')
    const changed = given(await read(id, 'schedule'))
    expect(await db.importRun.findUniqueOrThrow({ where: { id: changed.runId ?? '' } })).toMatchObject({
      state: 'to-match',
    })
    expect(await sourceOf(id)).toMatchObject({ state: 'failing', lastError: 'columns-changed' })
  })

  it('that loses most of its lines at once waits for somebody to look', async () => {
    const keys = Array.from({ length: 12 }, (_, index) => `k${index}`)
    const id = await followed('nombreuse', ...keys)
    answer = give(lines('nombreuse', 'k0'))
    const { runId } = given(await read(id, 'schedule'))
    expect(await sourceOf(id)).toMatchObject({ state: 'failing', lastError: 'much-gone' })
    expect(await db.entry.count({ where: { sourceId: id, goneAt: null } })).toBe(12)
    given(await applyImport(keeper(), { runId: runId ?? '' }))
    await written(runId)
    expect(await db.entry.count({ where: { sourceId: id, goneAt: null } })).toBe(1)
    expect(await sourceOf(id)).toMatchObject({ state: 'active', lastError: null })
  })
})

const redirect = (response: ServerResponse, location: string) =>
  void response.writeHead(302, { Location: location }).end()
