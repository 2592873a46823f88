import { seedDemonstrationApplications } from '~/modules/label/demonstration.server'
import { demonstrationScheme, loadDemonstrationScheme } from '~/modules/label/demonstration-scheme.server'
import { type Story, told } from './story'

/** Since the organisations came: applications in each state, and labels to find in the register. */
export async function tellApplications(story: Story): Promise<void> {
  // The clock is set back by the chapter itself, from the present.
  story.at(0)
  const applicants = {
    association: 'representative',
    petr: 'member',
    cooperative: 'member',
    university: 'contributor',
    neighbourhood: 'representative',
  } as const
  const parties = []
  for (const [key, account] of Object.entries(applicants)) {
    const organisationId = story.organisations.get(key)
    if (organisationId !== undefined) parties.push({ organisationId, applicant: await story.actor(account) })
  }
  await seedDemonstrationApplications(
    parties,
    {
      ...{ instructor: await story.actor('instructor'), committee: await story.actor('committee-1') },
      committees: new Map([[demonstrationScheme, await story.actor('second-committee')]]),
    },
    { days: 125 },
  )
}

/** When the portal opens: a second label beside the first, with a charter and a committee of its own. */
export async function tellLabels(story: Story): Promise<void> {
  story.at(180)
  told(await loadDemonstrationScheme(process.cwd()))
}
