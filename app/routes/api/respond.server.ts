import { createHash } from 'node:crypto'

const shared = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, X-Total-Count',
  'Cache-Control': 'public, max-age=60',
  'X-Content-Type-Options': 'nosniff',
}

/** An answer of the API: its mark is that of its bytes, so that who has it already is sent nothing (RFC 9110, 13.1.2). */
export function respond(request: Request, body: string, headers: Record<string, string>): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const all = { ...shared, ...headers, ETag: etag }
  const known = (request.headers.get('If-None-Match') ?? '').split(',').map((mark) => mark.trim().replace(/^W\//, ''))
  if (known.includes(etag) || known.includes('*')) return new Response(null, { status: 304, headers: all })
  return new Response(body, { headers: all })
}

/** Why a request has no answer, for a program to read (RFC 9457). */
export const problem = (status: number, title: string, detail: string): Response =>
  new Response(JSON.stringify({ type: 'about:blank', title, status, detail }), {
    status,
    headers: { ...shared, 'Content-Type': 'application/problem+json; charset=utf-8' },
  })
