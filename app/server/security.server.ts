import type { RequestHandler } from 'express'
import type { ServerResponse } from 'node:http'
import { env } from '~/platform/env.server'
import type { PageNeeds } from '~/platform/http/public-page'
import { withoutLocale } from '~/platform/i18n/locale'
import { unsubscribeBase } from '~/platform/mail/unsubscribe.server'

const noNeeds: PageNeeds = { map: false, framed: false, framing: false }

/**
 * The policy of a page: its own scripts by nonce where it has any, nothing inline, nothing from elsewhere, but for the
 * pictures of the one server of tiles that the operator named, on pages with a map.
 */
export function contentSecurityPolicy(nonce: string | null, { map, framed, framing }: PageNeeds = noNeeds): string {
  const { portalUrl, tileUrl } = env()
  const secure = portalUrl.protocol === 'https:'
  const tiles = map && tileUrl ? ` ${new URL(tileUrl.replaceAll(/[{}]/g, '')).origin}` : ''
  return [
    "default-src 'none'",
    nonce === null ? "script-src 'none'" : `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    `img-src 'self' data: blob:${tiles}`,
    "font-src 'self'",
    "connect-src 'self'",
    ...(framing ? ["frame-src 'self'"] : []),
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    framed ? 'frame-ancestors *' : "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

const permissions = (geolocation: string) => `camera=(), microphone=(), geolocation=${geolocation}, browsing-topics=()`

/** The headers of a page that its needs change. */
export function allowNeeds(response: ServerResponse, { map, framed }: PageNeeds): void {
  if (map && !framed) response.setHeader('Permissions-Policy', permissions('(self)'))
  if (framed) response.removeHeader('X-Frame-Options')
}

export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', permissions('()'))
  response.setHeader('X-Frame-Options', 'DENY')
  if (env().portalUrl.protocol === 'https:')
    response.setHeader('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  next()
}

/** Where mail programs post by themselves (RFC 8058); app/platform/mail/unsubscribe.server.ts signs these addresses. */
const isOneClick = (path: string): boolean => withoutLocale(path).startsWith(`${unsubscribeBase}/`)

/**
 * An act must come from the portal's own pages: a request that changes something carries an Origin equal to the
 * portal's. A demonstration also takes the host that it was asked by (localhost, 127.0.0.1, another port).
 */
export const sameOrigin: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return next()
  if (isOneClick(request.path)) {
    // A mail program's server has no page and no session: the address itself is what lets it act, and nothing else does.
    Reflect.deleteProperty(request.headers, 'origin')
    Reflect.deleteProperty(request.headers, 'cookie')
    return next()
  }
  const origin = request.headers.origin
  const allowed = [
    env().portalUrl.origin,
    ...(env().demonstration && request.headers.host ? [`http://${request.headers.host}`] : []),
  ]
  if (origin && allowed.includes(origin)) {
    // Remix compares the host with the origin once more: a proxy that names another host must not make it fail.
    request.headers.host = new URL(origin).host
    Reflect.deleteProperty(request.headers, 'x-forwarded-host')
    return next()
  }
  response
    .status(403)
    .type('text/plain')
    .send(
      'Cette demande ne vient pas d’une page du portail : elle est refusée.\nThis request does not come from a page of the portal: it is refused.\n',
    )
}
