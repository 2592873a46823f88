import { loadStatutes } from '~/modules/statutes/commands/load-statutes.server'
import { statutesByVersion } from '~/modules/statutes/queries.server'
import { exampleOf } from '~/modules/statutes/examples'
import type { Actor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { type Story, told } from './story'

const portal: Actor = { kind: 'system', job: 'demonstration' }

/** The association that prepares the cooperative, two years ago: recorded when the portal opens. */
export async function tellAssociation(story: Story): Promise<void> {
  if (await statutesByVersion(1)) return
  const founded = addDays(story.today, -730)
  story.at(180)
  const adoption = {
    decision: 'Assemblée constitutive de démonstration, résolution nº\u00a01',
    decidedOn: founded,
    effectiveFrom: founded,
  }
  told(await loadStatutes(portal, exampleOf('association'), adoption))
}

/** Four months ago it becomes a SCIC. */
export async function tellCooperative(story: Story): Promise<void> {
  if (await statutesByVersion(2)) return
  story.at(126)
  const adoption = {
    decision: 'Assemblée générale extraordinaire de démonstration, résolution nº\u00a01',
    decidedOn: addDays(story.today, -126),
    effectiveFrom: addDays(story.today, -120),
  }
  told(await loadStatutes(portal, exampleOf('scic-sas'), adoption))
}
