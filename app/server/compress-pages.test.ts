import compression from 'compression'
import express from 'express'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compressPages } from './compress-pages.server'

const page = `<!doctype html><p>${'Démocratie permanente. '.repeat(200)}</p>`
const app = express()
app.use(compression(), compressPages)
app.get('/page', (_request, response) => {
  const body = Buffer.from(page)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Length', body.length)
  response.end(body)
})
app.get('/short', (_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(Buffer.from('<p>court</p>'))
})
app.get('/file', (_request, response) => {
  response.setHeader('Content-Type', 'application/pdf')
  response.end(Buffer.from(page))
})

const server = app.listen(0)
let origin = ''
beforeAll(() => {
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const ask = (path: string, accepted: string) =>
  new Promise<{ encoding?: string; length?: string; vary?: string; body: Buffer }>((resolve, reject) => {
    get(origin + path, { headers: { 'Accept-Encoding': accepted } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const { 'content-encoding': encoding, 'content-length': length, vary } = response.headers
        resolve({ encoding, length, vary, body: Buffer.concat(chunks) })
      })
    }).on('error', reject)
  })

describe('a page sent whole', () => {
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ])('asked with %s is sent as %s, with its length', async (accepted, encoding, open) => {
    const answer = await ask('/page', accepted)
    expect(answer.encoding).toBe(encoding)
    expect(answer.length).toBe(String(answer.body.length))
    expect(answer.vary).toContain('Accept-Encoding')
    expect(answer.body.length).toBeLessThan(Buffer.byteLength(page) / 4)
    expect(open(answer.body).toString()).toBe(page)
  })

  it('is left as it is for who takes nothing else, and so are short pages and files', async () => {
    for (const [path, accepted] of [
      ['/page', 'identity'],
      ['/page', 'br;q=0, gzip;q=0'],
      ['/short', 'br'],
      ['/file', 'br'],
    ] as const)
      expect((await ask(path, accepted)).encoding, `${path} ${accepted}`).toBeUndefined()
    expect((await ask('/page', 'identity')).body.toString()).toBe(page)
  })
})
