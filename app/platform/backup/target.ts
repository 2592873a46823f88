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
