import { tellAnswers } from './answers'
import { tellCircles } from './circles'
import { tellContributions } from './contributions'
import { tellEvents } from './events'
import { tellDebates } from './debates'
import { tellGovernance } from './governance'
import { tellInitiatives } from './initiatives'
import { tellApplications, tellLabels } from './label'
import { tellAppeal } from './label-appeal'
import { tellLife } from './label-life'
import { tellSupport } from './label-support'
import { tellTemplates } from './label-templates'
import { tellTransfer } from './label-transfer'
import { tellMandates, tellOrganisations, tellWhatIsDue } from './members'
import { tellComingMeetings, tellPastAssembly } from './meetings'
import { tellMemberships, tellPendingApplication } from './memberships'
import { tellNetwork } from './network'
import { tellResources } from './network-resources'
import { tellReferralProcedure } from './referral-procedure'
import { tellWorkshops } from './workshops'
import { tellAssociation, tellCooperative } from './statutes'
import { now, setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import { tellCircuits, tellReferrals } from './referrals'
import { tellVotations } from './votations'
import { beginStory, endStory, type Story } from './story'

/** The chapters, from the oldest to the latest, so that the journal reads as the story went. */
const chapters: readonly ((story: Story) => Promise<void>)[] = [
  tellMandates,
  tellLabels,
  tellAssociation,
  tellOrganisations,
  tellCooperative,
  tellMemberships,
  tellTemplates,
  tellApplications,
  tellPastAssembly,
  tellGovernance,
  tellEvents,
  tellAnswers,
  tellPendingApplication,
  tellNetwork,
  tellResources,
  tellCircuits,
  tellReferralProcedure,
  tellDebates,
  tellCircles,
  tellComingMeetings,
  tellInitiatives,
  tellVotations,
  tellReferrals,
  tellWorkshops,
  tellContributions,
  tellLife,
  tellAppeal,
  tellTransfer,
  tellSupport,
  tellWhatIsDue,
]

/** How far back the story begins, in days. */
const length = 180
const mark = 'demonstration.told'

/** True once the whole story was told in this database. */
export const isStoryTold = async (): Promise<boolean> => (await db.setting.count({ where: { key: mark } })) > 0

/** Sets the clock two days before the story, for what must be there before it; gives what sets it right again. */
export function openStory(): () => void {
  const before = new Date(now().getTime() - (length + 2) * 86_400_000)
  setClock(() => before)
  return () => setClock()
}

/**
 * Tells the demonstration's story with the commands that people use, under a clock set back: accounts, mandates,
 * organisations, and what the other modules add. Called at the first start of a demonstration; told again, it adds only
 * what is missing.
 */
export async function seedDemonstration(): Promise<void> {
  const story = await beginStory(length)
  try {
    for (const chapter of chapters) await chapter(story)
    story.at(0)
    if (!(await isStoryTold()))
      await db.setting.create({
        data: { id: newId(), key: mark, version: 1, value: 'yes', authorId: 'system:set-up', changedAt: now() },
      })
  } finally {
    endStory()
  }
}
