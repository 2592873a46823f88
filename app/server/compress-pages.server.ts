import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { RequestHandler } from 'express'

/** Below, nothing is gained; above, the event loop would wait: the stream of `compression` does those. */
const [smallest, largest] = [1_024, 512 * 1_024]

/** Quick rather than small: a page for one person is sent once. A tenth more bytes, a fifth of the processor's time. */
const encoders = {
  br: (body: Buffer) =>
    brotliCompressSync(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 1,
        [constants.BROTLI_PARAM_LGWIN]: 18,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body: Buffer) => gzipSync(body, { level: 3 }),
} as const
const names = ['br', 'gzip'] as const

/**
 * Compresses a page that is sent whole, at once: a stream a page, as `compression` makes for all the rest, costs more than
 * most of what the page itself takes. Pages that are the same for everyone are compressed once, when they are kept.
 */
export const compressPages: RequestHandler = (request, response, next) => {
  const end = response.end.bind(response)
  response.end = ((body?: unknown, ...rest: never[]) => {
    const isWholePage =
      Buffer.isBuffer(body) &&
      body.length >= smallest &&
      body.length <= largest &&
      request.method === 'GET' &&
      !response.headersSent &&
      !response.hasHeader('Content-Encoding') &&
      String(response.getHeader('Content-Type')).startsWith('text/html')
    const encoding = isWholePage ? names.find((name) => request.acceptsEncodings(name)) : undefined
    if (!isWholePage || encoding === undefined) return end(body as string, ...rest)
    const encoded = encoders[encoding](body)
    response.setHeader('Content-Encoding', encoding)
    response.setHeader('Content-Length', encoded.length)
    return end(encoded, ...rest)
  }) as typeof response.end
  next()
}
