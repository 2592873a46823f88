import pino from 'pino'
import { env } from './env.server'
import { withoutTokens } from './pure/without-tokens'

const redacted = (value: unknown): unknown => (typeof value === 'string' ? withoutTokens(value) : value)

let logger: pino.Logger | undefined
/** Structured logs (JSON lines). Never give it personal data, a form's content or a token. */
export const log = (): pino.Logger =>
  (logger ??= pino({
    level: env().logLevel,
    base: null,
    redact: { paths: ['*.email', '*.password', '*.token', '*.cookie'], remove: true },
    // An error's text may name the address that was asked for.
    serializers: { error: redacted, path: redacted },
  }))
