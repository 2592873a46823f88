import path from 'node:path'
import { loadDefaultPages } from '~/modules/editorial/commands/load-default-pages.server'
import { loadCharters } from '~/modules/label/commands/load-charter.server'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { migrate } from '~/platform/db/migrate.server'
import { env } from '~/platform/env.server'
import { indexWhereEmpty } from './search.server'

/**
 * Prepares the data before the portal answers: migrations, territory, charter, pages; on the first start of a
 * demonstration, its story. Each part does nothing when it is already done. `root` is the folder of the sources.
 */
export async function setUp(root: string): Promise<void> {
  await migrate(env().databaseUrl, path.join(root, 'prisma/migrations'))
  await loadTerritory()
  await loadDefaultPages(root)
  await loadCharters(root)
  await indexWhereEmpty()
}

/** The demonstration's accounts, as the terminal lists them. */
export const demonstrationWelcome = (): string[] => []
