import { env } from '~/platform/env.server'

/** What others' programs and pages may read, embed and keep as long as it is confirmed to be the present one. */
const headers = (contentType: string): Record<string, string> => ({
  'Content-Type': contentType,
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'no-cache',
})

export const portalOrigin = (): string => env().portalUrl.origin

export const published = (body: string | Buffer, contentType: string, name?: string): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      ...headers(contentType),
      ...(name ? { 'Content-Disposition': `inline; filename="${name}"` } : {}),
    },
  })

export const publishedJson = (content: object, contentType = 'application/json; charset=utf-8'): Response =>
  published(JSON.stringify(content, null, 2), contentType)
