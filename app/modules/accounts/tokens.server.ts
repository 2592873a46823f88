import { createHash, randomBytes } from 'node:crypto'
import { recoveryCodeCount, recoveryCodeOf } from './rules/recovery-code'

/** 256 random bits, fit for an address. */
export const newToken = (): string => randomBytes(32).toString('base64url')
/** What is kept of a token: it has too much chance in it to need a slow hash. */
export const tokenDigest = (token: string): string => createHash('sha256').update(token).digest('hex')

export const newRecoveryCodes = (): string[] =>
  Array.from({ length: recoveryCodeCount }, () => recoveryCodeOf(randomBytes(12)))
/** Bound to the person, so that equal codes of two people never meet. Takes a normalised code. */
export const recoveryCodeDigest = (userId: string, code: string): string => tokenDigest(`${userId}:${code}`)
