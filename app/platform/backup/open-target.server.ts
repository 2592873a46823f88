import { isPostgresql } from '../db/provider'
import { openPostgresqlTarget } from './postgresql-target.server'
import { openSqliteTarget } from './sqlite-target.server'
import type { Target } from './target'

/** Opens either database to be filled. */
export const openTarget = (url: string): Promise<Target> =>
  isPostgresql(url) ? openPostgresqlTarget(url) : openSqliteTarget(url)
