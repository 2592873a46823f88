import { loadSources } from '~/composition/set-up.server'
import { openStory, seedDemonstration } from '../../prisma/seed/demonstration'

/** The first start of a demonstration: what the portal brings, under the story's clock, then the story. */
export async function tellStory(): Promise<void> {
  const close = openStory()
  await loadSources('.').finally(close)
  await seedDemonstration()
}
