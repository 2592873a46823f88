import { isIP } from 'node:net'
import {
  isPublicAddress,
  OutsideFault,
  type OutsideFaultCode,
  readOutsideAddress,
} from '~/platform/http/outside.server'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'

/** The address as it is kept; refused where it may not be asked for, as far as it says so itself. */
export function readAddress(text: string): Outcome<string, { code: OutsideFaultCode; field: string }> {
  try {
    const url = readOutsideAddress(text)
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) && !isPublicAddress(host)) return refused({ code: 'not-public', field: 'url' })
    return ok(url.href)
  } catch (error) {
    if (error instanceof OutsideFault) return refused({ code: error.code, field: 'url' })
    throw error
  }
}
