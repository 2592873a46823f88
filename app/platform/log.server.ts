import pino from 'pino'
import { env } from './env.server'

let logger: pino.Logger | undefined
/** Structured logs (JSON lines). Never give it personal data, a form's content or a token. */
export const log = (): pino.Logger =>
  (logger ??= pino({ level: env().logLevel, base: null, redact: { paths: ['*.email', '*.password', '*.token', '*.cookie'], remove: true } }))
