import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '../env.server'
import { isId } from '../pure/ids'

/**
 * Tokens that open one row, as a mail carries them: its id and the portal's seal on it, for one purpose ('event-registration').
 * Nothing is kept that a copy of the database would give away; a new SESSION_SECRET closes the links of mails already sent.
 */
export function sealedIds(purpose: string) {
  const sealOf = (id: string): Buffer => createHmac('sha256', env().sessionSecret).update(`${purpose}:${id}`).digest()
  return {
    tokenOf: (id: string): string => `${id}_${sealOf(id).toString('base64url')}`,
    /** The id that a token opens, or null. */
    idOf(token: string): string | null {
      const [id = '', seal = ''] = [token.slice(0, 36), token.slice(37)]
      if (!isId(id) || token.charAt(36) !== '_') return null
      const [given, wanted] = [Buffer.from(seal, 'base64url'), sealOf(id)]
      return given.length === wanted.length && timingSafeEqual(given, wanted) ? id : null
    },
  }
}
