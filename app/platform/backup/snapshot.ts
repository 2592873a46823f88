import type { Portable, Table } from './values'

/** The database as it was at one moment, whatever is written meanwhile. */
export type Snapshot = {
  /** In dependency order. */
  tables: readonly Table[]
  migrations: readonly string[]
  /** Rows in the order of the primary key, values in the order of the columns. */
  rows: (table: Table) => AsyncIterable<readonly Portable[]>
  close: () => Promise<void>
}
