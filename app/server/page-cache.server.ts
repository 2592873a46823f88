import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import { LRUCache } from 'lru-cache'
import { defaultLocale, localeOfPath, preferredLocale } from '~/platform/i18n/locale'
import { dataVersion, encodedPage, keepPage, keptPage, type KeptPage, pageOf } from '~/platform/http/page-cache.server'
import { hasSessionCookie } from '~/platform/session/session.server'

const marker = 'x-page-cache'

/** True where the request may be answered with the same bytes for everyone. */
const isForAnyone = ({ method, headers }: IncomingMessage): boolean =>
  process.env['NODE_ENV'] !== 'development' && method === 'GET' && !hasSessionCookie(headers.cookie)

/** The language and the address of what is asked for. */
function nameOf(request: IncomingMessage): string {
  const url = request.url ?? '/'
  const path = url.split('?', 1)[0] ?? '/'
  const locale = localeOfPath(path) ?? preferredLocale(request.headers['accept-language']) ?? defaultLocale
  return `${locale} ${url}`
}

/** Names of the pages that were asked for, in whichever version: who asks again for one that is being made waits for it. */
const shared = new LRUCache<string, true>({ max: 5000 })
/** Of the shared pages that are being made: their keys, and the page once it is kept. */
const beingMade = new Map<string, Promise<KeptPage | undefined>>()

/** Sends a page; what is not kept is compressed on its way, quickly, since it may never be asked for again. */
function send(request: IncomingMessage, response: ServerResponse, page: KeptPage, isKept: boolean): void {
  for (const [name, value] of page.headers) response.setHeader(name, value)
  response.setHeader('ETag', page.etag)
  response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('Vary', 'Accept-Encoding, Accept-Language, Cookie')
  if (request.headers['if-none-match'] === page.etag) {
    response.writeHead(304).end()
    return
  }
  if (!isKept) {
    response.statusCode = page.status
    response.end(page.identity)
    return
  }
  const { encoding, body } = encodedPage(page, String(request.headers['accept-encoding'] ?? ''))
  if (encoding) response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', body.length)
  response.writeHead(page.status).end(body)
}

/**
 * The last of several values is the route's. A kept page is the same for everyone: a nonce that everyone knows would
 * prove nothing, so its policy allows the portal's own files of script and no other.
 */
function keptHeader(name: string, value: number | string | readonly string[]): string {
  const last = typeof value === 'object' ? (value.at(-1) ?? '') : String(value)
  return name === 'content-security-policy' ? last.replace(/ 'nonce-[^']*'/, '') : last
}

/** Answers from what is kept, before Express is asked at all. Gives false where there is nothing for this request. */
export async function answerFromCache(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (!isForAnyone(request)) return false
  const version = dataVersion()
  const name = nameOf(request)
  const key = `${typeof version === 'string' ? version : await version} ${name}`
  const page = keptPage(key) ?? (await beingMade.get(key))
  if (!page) {
    // Many who ask for it at once, as after each act that changes it, have it made once.
    if (shared.has(name) && !beingMade.has(key)) {
      const made = new Promise<void>((resolve) => response.once('close', resolve)).then(() => keptPage(key))
      beingMade.set(
        key,
        made.finally(() => beingMade.delete(key)),
      )
    }
    return false
  }
  send(request, response, page, true)
  return true
}

/**
 * Keeps the response of a route marked as public (see platform/http/public-page) from the second time that its address is
 * asked for: a long list has more pages than memory, most of them asked for once. The version is read before the page is
 * made: if an act commits meanwhile, the page is kept under the older version, which nobody asks for any more.
 */
export const keepPublicPages: RequestHandler = async (request, response, next) => {
  const name = nameOf(request)
  const key = isForAnyone(request) ? `${await dataVersion()} ${name}` : null
  const end = response.end.bind(response)
  const write = response.write.bind(response)
  const chunks: Buffer[] = []
  let marked: boolean | undefined
  const isMarked = () => {
    marked ??= response.getHeader(marker) === 'public'
    if (!response.headersSent) response.removeHeader(marker)
    // What is given to one browser is never kept for the others, whatever the route says of itself.
    return marked && key !== null && response.statusCode === 200 && !response.hasHeader('set-cookie')
  }
  const bytes = (chunk: unknown): Buffer =>
    typeof chunk === 'string' ? Buffer.from(chunk) : chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0)
  response.write = ((chunk: unknown, ...rest: never[]) => {
    if (!isMarked()) return write(chunk as string, ...rest)
    chunks.push(bytes(chunk))
    return true
  }) as typeof response.write
  response.end = ((chunk?: unknown, ...rest: never[]) => {
    if (!isMarked() || key === null) return end(chunk as string, ...rest)
    if (chunk !== undefined && typeof chunk !== 'function') chunks.push(bytes(chunk))
    response.write = write
    response.end = end
    const headers = Object.entries(response.getHeaders()).flatMap(([name, value]) =>
      value === undefined ||
      ['x-request-id', 'content-length', 'date', 'connection', 'vary', 'transfer-encoding'].includes(name)
        ? []
        : [[name, keptHeader(name, value)] as const],
    )
    const page = pageOf(200, headers, Buffer.concat(chunks))
    const isAskedAgain = shared.has(name)
    shared.set(name, true)
    if (isAskedAgain) keepPage(key, page)
    send(request, response, page, isAskedAgain)
    return response
  }) as typeof response.end
  next()
}
