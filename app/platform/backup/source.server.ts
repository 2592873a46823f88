import { isPostgresql } from '../db/provider'
import { openPostgresqlSnapshot } from './postgresql-snapshot.server'
import type { Snapshot } from './snapshot'
import { openSqliteSnapshot } from './sqlite-snapshot.server'

/** Opens a snapshot of either database. */
export const openSnapshot = (url: string): Promise<Snapshot> =>
  isPostgresql(url) ? openPostgresqlSnapshot(url) : openSqliteSnapshot(url)
