import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '../env.server'

/** Where every mailing is ended: the address is the right to do so, for who holds the mail. */
export const unsubscribeBase = '/desabonnement'

/** What a mailing is: 'letter' or 'group-digest', and whose. */
export type Mailing = { kind: string; id: string }

const signatureBytes = 16
const sign = (payload: string): Buffer =>
  createHmac('sha256', env().sessionSecret).update(`unsubscribe:${payload}`).digest().subarray(0, signatureBytes)

/**
 * The path that ends a mailing. Signed and not stored: there is nothing to steal in the database, and it works for as
 * long as the mail is kept.
 */
export function unsubscribePath({ kind, id }: Mailing): string {
  const payload = `${kind}:${id}`
  return `${unsubscribeBase}/${Buffer.concat([sign(payload), Buffer.from(payload)]).toString('base64url')}`
}

/** The mailing that a token names, or null where the portal did not sign it. */
export function readUnsubscribeToken(token: string): Mailing | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length <= signatureBytes || bytes.length > 300 || bytes.toString('base64url') !== token) return null
  const payload = bytes.subarray(signatureBytes).toString('utf8')
  if (!timingSafeEqual(bytes.subarray(0, signatureBytes), sign(payload))) return null
  const at = payload.indexOf(':')
  return at > 0 ? { kind: payload.slice(0, at), id: payload.slice(at + 1) } : null
}
