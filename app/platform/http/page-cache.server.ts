import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { today } from '../clock.server'
import { db } from '../db/db.server'
import { isPostgresql } from '../db/provider'
import { env } from '../env.server'

/** A kept response: its bytes in each encoding that browsers ask for. */
export type KeptPage = {
  status: number
  headers: readonly (readonly [string, string])[]
  etag: string
  bodies: { identity: Buffer; gzip: Buffer | null; br: Buffer | null }
}

const pages = new LRUCache<string, KeptPage>({
  maxSize: 48 * 1024 * 1024,
  sizeCalculation: (page) =>
    page.bodies.identity.length + (page.bodies.gzip?.length ?? 0) + (page.bodies.br?.length ?? 0) + 500,
})

let headOfJournal: (() => number) | undefined

function openHead(): () => number {
  const database = new Database(env().databaseUrl.replace(/^file:/, ''), { readonly: true, timeout: 5000 })
  const statement = database.prepare<[], { seq: number | null }>('SELECT max("seq") AS seq FROM "JournalEntry"')
  return () => statement.get()?.seq ?? 0
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
  return `${(headOfJournal ??= openHead())()}/${today()}`
}

export const keptPage = (key: string): KeptPage | undefined => pages.get(key)

/** Keeps a response under its key; compresses it once for all who will read it. */
export function keepPage(key: string, status: number, headers: KeptPage['headers'], identity: Buffer): KeptPage {
  const worthIt = identity.length > 800
  const page: KeptPage = {
    status,
    headers,
    etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    bodies: {
      identity,
      gzip: worthIt ? gzipSync(identity, { level: 7 }) : null,
      br: worthIt ? brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }) : null,
    },
  }
  pages.set(key, page)
  return page
}
