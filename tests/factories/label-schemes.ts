import { createScheme } from '~/modules/label/commands/create-scheme.server'
import { loadCharter } from '~/modules/label/commands/load-charter.server'
import type { SchemeInput } from '~/modules/label/forms-scheme'
import type { Actor } from '~/platform/permissions'
import { given } from './label'

const portal: Actor = { kind: 'system', job: 'test' }

/** What a new label is made of; its committee is not the first one's. */
export const newScheme = (key: string): SchemeInput => ({
  key,
  nameFr: `Label d’essai ${key}`,
  nameEn: `Trial label ${key}`,
  purposeFr: 'Pour une organisation.',
  purposeEn: 'For an organisation.',
  kinds: ['organisation'],
  committee: 'second-label-committee',
})

/** A second label, open, with the charter that the demonstration ships. */
export async function setUpScheme(key = 'organisations'): Promise<string> {
  given(await createScheme(portal, newScheme(key)))
  given(await loadCharter(portal, 'app/modules/label/data/demonstration/charter-organisations.json', key))
  return key
}
