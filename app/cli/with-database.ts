import { disconnect } from '~/platform/db/db.server'
import { migrate } from '~/platform/db/migrate.server'
import { env } from '~/platform/env.server'

/** The portal's own database, for one piece of a command that does without it elsewhere. */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  await migrate(env().databaseUrl)
  return work().finally(disconnect)
}
