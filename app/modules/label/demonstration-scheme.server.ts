import type { Outcome } from '~/platform/pure/outcome'
import path from 'node:path'
import type { Actor } from '~/platform/permissions'
import { createScheme } from './commands/create-scheme.server'
import { loadCharter } from './commands/load-charter.server'

/** The second label of the demonstration, beside the one that every portal has: its charter is drawn from the same articles. */
export const demonstrationScheme = 'organisations'

/**
 * Adds the demonstration's second label and its charter; does nothing where they are there. `root` is the folder of the sources.
 */
export async function loadDemonstrationScheme(root: string): Promise<Outcome<{ version: number }>> {
  const portal: Actor = { kind: 'system', job: 'demonstration' }
  const created = await createScheme(
    portal,
    {
      key: demonstrationScheme,
      nameFr: 'Label des organisations',
      nameEn: 'Label for organisations',
      purposeFr: 'Pour la manière de fonctionner d’une organisation, toute l’année et dans toutes ses décisions.',
      purposeEn: 'For the way an organisation works, all year round and in all its decisions.',
      kinds: ['organisation'],
      committee: 'second-label-committee',
    },
    { isDemonstration: true },
  )
  if ('refused' in created && created.refused.code !== 'scheme-key-taken') return created
  const file = path.join(root, 'app/modules/label/data/demonstration/charter-organisations.json')
  return loadCharter(portal, file, demonstrationScheme)
}
