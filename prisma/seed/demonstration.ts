import { tellMandates, tellOrganisations, tellWhatIsDue } from './members'
import { beginStory, endStory, type Story } from './story'

/** The chapters, from the oldest to the latest, so that the journal reads as the story went. */
const chapters: readonly ((story: Story) => Promise<void>)[] = [tellMandates, tellOrganisations, tellWhatIsDue]

/**
 * Tells the demonstration's story with the commands that people use, under a clock set back: accounts, mandates,
 * organisations, and what the other modules add. Called at the first start of a demonstration; told again, it adds only
 * what is missing.
 */
export async function seedDemonstration(): Promise<void> {
  const story = await beginStory(180)
  try {
    for (const chapter of chapters) await chapter(story)
  } finally {
    endStory()
  }
}
