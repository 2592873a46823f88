import type { RequestHandler } from 'express'
import { env } from '~/platform/env.server'

/** The policy of a page: its own scripts by nonce where it has any, nothing inline, nothing from elsewhere. */
export function contentSecurityPolicy(nonce: string | null): string {
  const secure = env().portalUrl.protocol === 'https:'
  return [
    "default-src 'none'",
    nonce === null ? "script-src 'none'" : `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()')
  response.setHeader('X-Frame-Options', 'DENY')
  if (env().portalUrl.protocol === 'https:')
    response.setHeader('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  next()
}

/**
 * An act must come from the portal's own pages: a request that changes something carries an Origin equal to the
 * portal's. A demonstration also takes the host that it was asked by (localhost, 127.0.0.1, another port).
 */
export const sameOrigin: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return next()
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
  // One-click unsubscribe and the like would be listed here; nothing is today.
  response
    .status(403)
    .type('text/plain')
    .send(
      'Cette demande ne vient pas d’une page du portail : elle est refusée.\nThis request does not come from a page of the portal: it is refused.\n',
    )
}
