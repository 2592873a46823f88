import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

const integer = (least: number, most: number, byDefault: number) =>
  z.coerce.number().int().min(least).max(most).default(byDefault)

const settings = z.object({
  PORTAL_URL: z
    .url({ protocol: /^https?$/, error: 'PORTAL_URL must be an http(s) address, such as https://portail.exemple.fr' })
    .optional(),
  PORT: integer(0, 65_535, 3000),
  HOST: z.string().optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, 'DATABASE_URL must begin with file: or postgres://')
    .optional(),
  SESSION_SECRET: z.string().optional(),
  JOURNAL_KEY: z.string().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'SMTP_URL must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.email('MAIL_FROM must be a mail address').optional(),
  /** Where the journal's signed head is mailed every day. */
  JOURNAL_WITNESS: z.email('JOURNAL_WITNESS must be a mail address').optional(),
  /** Number of reverse proxies in front of the portal whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: integer(0, 10, 0),
  /** Raster tiles under the maps: 'https://tuiles.exemple.fr/{z}/{x}/{y}.png'. Without, the drawn contours alone. */
  TILE_URL: z
    .string()
    .regex(
      /^https:\/\/[a-z0-9.-]+(:\d+)?\/(?=.*\{z\})(?=.*\{x\})(?=.*\{y\})\S+$/i,
      'TILE_URL must be an https address with {z}, {x} and {y}',
    )
    .optional(),
  TILE_ATTRIBUTION: z.string().max(500).default(''),
  /** A file of raster tiles (PMTiles 3) that the portal serves itself. */
  PMTILES_FILE: z.string().optional(),
  METRICS_TOKEN: z.string().min(16, 'METRICS_TOKEN needs at least 16 characters').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export type Env = Readonly<{
  portalUrl: URL
  /** A demonstration (on localhost) has demonstration data, a banner, and keeps its mails. */
  demonstration: boolean
  port: number
  host: string | undefined
  dataDir: string
  databaseUrl: string
  sessionSecret: string
  journalKey: string
  smtpUrl: string | undefined
  mailFrom: string
  journalWitness: string | undefined
  trustedProxies: number
  tileUrl: string | undefined
  tileAttribution: string
  pmtilesFile: string | undefined
  metricsToken: string | undefined
  logLevel: string
}>

/** A setting is missing or weak; the message is a sentence for the operator. */
export class SettingsError extends Error {}

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Reads and checks the settings. On localhost what is secret is made once and kept under DATA_DIR; with an https
 * address it must come from the environment. Throws SettingsError with one sentence for each thing to mend.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success)
    throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  const values = parsed.data
  const portalUrl = new URL(values.PORTAL_URL ?? `http://localhost:${values.PORT}`)
  const demonstration = localHosts.has(portalUrl.hostname)
  const dataDir = path.resolve(values.DATA_DIR)
  const problems: string[] = []
  if (!demonstration) {
    if (portalUrl.protocol !== 'https:') problems.push('PORTAL_URL: a live portal needs an https address')
    for (const name of ['SESSION_SECRET', 'JOURNAL_KEY'] as const) {
      const value = values[name]
      if (!value)
        problems.push(`${name} is missing: set it to a random text, for instance from: openssl rand -base64 32`)
      else if (value.length < 32 || new Set(value).size < 12)
        problems.push(`${name} is too weak: at least 32 random characters are needed`)
    }
    if (values.SESSION_SECRET && values.SESSION_SECRET === values.JOURNAL_KEY)
      problems.push('SESSION_SECRET and JOURNAL_KEY must differ')
    if (!values.SMTP_URL)
      problems.push(
        'SMTP_URL is missing: a live portal sends its mails, for instance smtp://user:password@mail.exemple.fr:587',
      )
    if (!values.MAIL_FROM) problems.push('MAIL_FROM is missing: the address that the portal writes from')
  }
  if (problems.length > 0) throw new SettingsError(problems.join('\n'))
  if (values.PMTILES_FILE && !existsSync(values.PMTILES_FILE))
    throw new SettingsError(`PMTILES_FILE: there is no file ${values.PMTILES_FILE}`)
  const secret = (name: 'SESSION_SECRET' | 'JOURNAL_KEY') => values[name] ?? keptSecret(dataDir, name)
  return {
    portalUrl,
    demonstration,
    port: values.PORT,
    // Anyone knows a demonstration's passwords: unless told otherwise it answers on this machine alone.
    host: values.HOST ?? (demonstration ? 'localhost' : undefined),
    dataDir,
    databaseUrl: values.DATABASE_URL ?? `file:${path.join(dataDir, 'portal.db')}`,
    sessionSecret: secret('SESSION_SECRET'),
    journalKey: secret('JOURNAL_KEY'),
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? 'portail@localhost.localdomain',
    journalWitness: values.JOURNAL_WITNESS,
    trustedProxies: values.TRUSTED_PROXIES,
    tileUrl: values.TILE_URL,
    tileAttribution: values.TILE_ATTRIBUTION,
    pmtilesFile: values.PMTILES_FILE && path.resolve(values.PMTILES_FILE),
    metricsToken: values.METRICS_TOKEN,
    logLevel: values.LOG_LEVEL,
  }
}

function keptSecret(dataDir: string, name: string): string {
  const file = path.join(dataDir, 'secrets', name.toLowerCase())
  if (existsSync(file)) return readFileSync(file, 'utf8')
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const value = randomBytes(32).toString('base64url')
  writeFileSync(file, value, { mode: 0o600, flag: 'wx' })
  return value
}

let known: Env | undefined
/** The settings of this process, read once. */
export const env = (): Env => (known ??= readEnv(process.env))

/** Settings are read again at their next use: each file of tests has its own. */
export const forgetEnv = (): void => void (known = undefined)
