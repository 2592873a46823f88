import type { ServerBuild } from '@remix-run/node'
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { createApp } from '~/server/app.server'
import { answerFromCache } from '~/server/page-cache.server'

let server: Server
let portal: string
let made = 0

/** One route that is the same for everyone, in the language of its address or of the browser. */
const build = async (): Promise<ServerBuild> => ({
  entry: { module: { default: () => new Response() } },
  routes: {
    page: {
      id: 'page',
      path: '*',
      module: {
        // Remix takes a module without a component for a resource, whatever its type says.
        default: undefined,
        loader: ({ context }) => {
          made += 1
          const language = context.addressLocale ?? context.browserLocale ?? 'fr'
          return new Response(`page en ${language}`, {
            headers: { 'Content-Type': 'text/plain', 'X-Page-Cache': 'public' },
          })
        },
      },
    },
  },
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
  },
  mode: 'production',
  isSpaMode: false,
})

beforeAll(async () => {
  const app = createApp(build, (_request, _response, next) => next())
  server = createServer((request, response) => {
    void answerFromCache(request, response).then((answered) => {
      if (!answered) app(request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  portal = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const read = async (path: string, language: string): Promise<string> =>
  (await fetch(portal + path, { headers: { 'Accept-Language': language } })).text()

it('a kept page is given back under its own address and language only', async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    expect(await read('/en/label', 'fr')).toBe('page en en')
    expect(await read('/label', 'fr')).toBe('page en fr')
    expect(await read('/label', 'en')).toBe('page en en')
    expect(await read('/fr/label', 'en')).toBe('page en fr')
  }
  // Each is kept from the second time that it is asked for.
  expect(made).toBe(8)
})

it('a page is told by what it says, kept or not: who has it already is not sent it again', async () => {
  const before = made
  const ask = (etag = '') =>
    fetch(`${portal}/fr/une-fois`, { headers: { 'Accept-Language': 'fr', 'If-None-Match': etag } })
  const first = await ask()
  const etag = first.headers.get('etag') ?? ''
  expect([first.status, await first.text(), etag.length > 10]).toEqual([200, 'page en fr', true])
  expect([(await ask(etag)).status, (await ask(etag)).status, made - before]).toEqual([304, 304, 2])
})

it('a page that many ask for at once, once it has changed, is made once', async () => {
  await read('/fr/foule', 'fr')
  await transact((tx) =>
    writeJournal(tx, {
      actor: { kind: 'system', job: 'essai' },
      act: 'essai.change',
      subject: { kind: 'essai', id: 'foule' },
      data: {},
    }),
  )
  const before = made
  const answers = await Promise.all(Array.from({ length: 20 }, () => read('/fr/foule', 'fr')))
  expect(new Set(answers)).toEqual(new Set(['page en fr']))
  expect(made - before).toBe(1)
})
