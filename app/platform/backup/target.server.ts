import { isPostgresql } from '../db/db.server'
import { openPostgresqlTarget } from './postgresql-target.server'
import { openSqliteTarget } from './sqlite-target.server'
import type { Portable, Table } from './values'

/** A database being filled, in one transaction that nobody sees before `commit`. */
export type Target = {
  tables: readonly Table[]
  migrations: readonly string[]
  count: (table: string) => Promise<number>
  /** Removes every row, the journal's lines included. */
  empty: () => Promise<void>
  insert: (table: Table, rows: readonly (readonly Portable[])[]) => Promise<void>
  commit: () => Promise<void>
  /** Gives up what was not committed. */
  close: () => Promise<void>
}

export const openTarget = (url: string): Promise<Target> => (isPostgresql(url) ? openPostgresqlTarget(url) : openSqliteTarget(url))
