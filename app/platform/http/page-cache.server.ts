import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { today } from '../clock.server'
import { db, onDisconnect } from '../db/db.server'
import { isPostgresql } from '../db/provider'
import { env } from '../env.server'

const encoders = {
  br: (page: Buffer) => brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (page: Buffer) => gzipSync(page, { level: 7 }),
} as const
export type PageEncoding = keyof typeof encoders

/** A kept response: its bytes, and in each encoding once a browser has asked for it. */
export type KeptPage = {
  status: number
  headers: readonly (readonly [string, string])[]
  etag: string
  identity: Buffer
  encoded: Partial<Record<PageEncoding, Buffer>>
}

const pages = new LRUCache<string, KeptPage>({
  maxSize: 48 * 1024 * 1024,
  // Compressed twice, a page takes some half of itself more.
  sizeCalculation: ({ identity }) => Math.ceil(identity.length * 1.5) + 500,
})

let headOfJournal: { read: () => number; close: () => void } | undefined

onDisconnect(() => {
  headOfJournal?.close()
  headOfJournal = undefined
  pages.clear()
})

function openHead(): { read: () => number; close: () => void } {
  const database = new Database(env().databaseUrl.replace(/^file:/, ''), { readonly: true, timeout: 5000 })
  const statement = database.prepare<[], { seq: number | null }>('SELECT max("seq") AS seq FROM "JournalEntry"')
  return { read: () => statement.get()?.seq ?? 0, close: () => void database.close() }
}

/**
 * The version of everything public: the journal's last line (each act that changes what is shown writes one in its own
 * transaction, so that the read after a write sees it, whichever process wrote) and today's date, since terms run.
 */
export function dataVersion(): string | Promise<string> {
  if (isPostgresql(env().databaseUrl))
    return db.$queryRaw<{ seq: number | null }[]>`SELECT max("seq") AS seq FROM "JournalEntry"`.then(
      (rows) => `${rows[0]?.seq ?? 0}/${today()}`,
    )
  return `${(headOfJournal ??= openHead()).read()}/${today()}`
}

export const keptPage = (key: string): KeptPage | undefined => pages.get(key)

/** The page in the first encoding that its reader accepts: compressed once, for all who will read it. */
export function encodedPage(page: KeptPage, accepted: string): { encoding: PageEncoding | null; body: Buffer } {
  const encoding = (['br', 'gzip'] as const).find((name) => accepted.includes(name))
  // A few bytes would not get fewer.
  if (!encoding || page.identity.length <= 800) return { encoding: null, body: page.identity }
  return { encoding, body: (page.encoded[encoding] ??= encoders[encoding](page.identity)) }
}

/** A response as it may be kept. */
export const pageOf = (status: number, headers: KeptPage['headers'], identity: Buffer): KeptPage => ({
  status,
  headers,
  etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
  identity,
  encoded: {},
})

/** Keeps a response under its key. */
export const keepPage = (key: string, page: KeptPage): void => void pages.set(key, page)
