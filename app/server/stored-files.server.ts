import { pipeline } from 'node:stream'
import type { RequestHandler } from 'express'
import { fileStore } from '~/platform/files/file-store.server'
import { storedFileHeader } from '~/platform/files/serve.server'

/**
 * Sends the content that a route names in a header, at the pace of who reads it: Remix's own writer does not wait for
 * slow clients, and would hold a whole file in memory for each of them.
 */
export const sendStoredFiles: RequestHandler = (request, response, next) => {
  const end = response.end.bind(response)
  response.end = ((...rest: never[]) => {
    const hash = response.getHeader(storedFileHeader)
    if (typeof hash !== 'string') return end(...rest)
    response.end = end
    response.removeHeader(storedFileHeader)
    if (request.method === 'HEAD') return end()
    pipeline(fileStore.open(hash), response, () => {
      // Cut by the reader, or gone from the disk: the length announced tells them that it is not whole.
    })
    return response
  }) as typeof response.end
  next()
}

const single = ['Content-Security-Policy', 'Cache-Control', 'Cross-Origin-Resource-Policy']

/** Remix adds its headers to the server's; of these the route's own, when it has one, replaces the server's. */
export const routeHeadersWin: RequestHandler = (_request, response, next) => {
  const writeHead = response.writeHead.bind(response)
  response.writeHead = ((...rest: never[]) => {
    for (const name of single) {
      const values = response.getHeader(name)
      const last = Array.isArray(values) ? values.at(-1) : undefined
      if (last !== undefined) response.setHeader(name, last)
    }
    return Reflect.apply(writeHead, response, rest)
  }) as typeof response.writeHead
  next()
}
