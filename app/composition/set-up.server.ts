import './concerned.server'
import './decided.server'
import path from 'node:path'
import { demonstrationAccounts, demonstrationPassword } from '~/modules/accounts/demonstration'
import { ensureKey } from '~/modules/credentials/commands/rotate-key.server'
import { loadDeclarations } from '~/modules/declarations/commands/load-declarations.server'
import { loadDefaultPages } from '~/modules/editorial/commands/load-default-pages.server'
import { loadFabriks } from '~/modules/events/commands/load-fabriks.server'
import { loadCharters } from '~/modules/label/commands/load-charter.server'
import { loadMethods } from '~/modules/network/commands/load-methods.server'
import { loadAllRules } from '~/modules/referrals/commands/load-rules.server'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { loadTour } from '~/modules/workshops/commands/load-tour.server'
import { migrate } from '~/platform/db/migrate.server'
import { env } from '~/platform/env.server'
import { isStoryTold, openStory, seedDemonstration } from '../../prisma/seed/demonstration'
import { indexWhereEmpty } from './search.server'

/** What the portal brings: territory, pages, charters and rules. `root` is the folder of the sources. */
export async function loadSources(root: string): Promise<void> {
  await loadTerritory()
  await loadFabriks()
  await loadTour()
  await loadDefaultPages(root)
  await loadCharters(root)
  await loadAllRules(root)
  await ensureKey({ kind: 'system', job: 'set-up' })
  await loadMethods()
  await loadDeclarations({ kind: 'system', job: 'set-up' })
}

/**
 * Prepares the data before the portal answers: migrations, territory, charter, pages; on the first start of a
 * demonstration, its story. Each part does nothing when it is already done. `root` is the folder of the sources.
 */
export async function setUp(root: string): Promise<void> {
  await migrate(env().databaseUrl, path.join(root, 'prisma/migrations'))
  if (env().demonstration && !(await isStoryTold())) {
    // Under the story's clock, so that the journal's dates follow each other.
    const closeStory = openStory()
    await loadSources(root).finally(closeStory)
    await seedDemonstration()
  } else await loadSources(root)
  await indexWhereEmpty()
}

/** The demonstration's accounts, as the terminal lists them. */
export const demonstrationWelcome = (): string[] => [
  `\nComptes de démonstration (mot de passe : ${demonstrationPassword})`,
  ...demonstrationAccounts.map(({ address, name }) => `  ${address.padEnd(40)} ${name}`),
  '',
]
