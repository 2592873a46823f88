import * as z from 'zod/mini'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { debateById } from '../debate.server'
import { contributionPermissions } from '../permissions'
import { readThemes } from '../rules/stage-settings'

const settingsSchema = z.catch(z.record(z.string(), z.unknown()), {})
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

/** Names the themes of a debate's contributions; those of a theme that leaves the list keep their key, and come back with it. */
export async function saveThemes(
  actor: Actor,
  { debateId, themes: typed }: { debateId: string; themes: string },
): Promise<Outcome<{ count: number }>> {
  if (!can(actor, contributionPermissions['contributions.moderate'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx): Promise<Outcome<{ count: number }>> => {
    const debate = await debateById(debateId, tx)
    if (!debate?.stage) return refused({ code: 'no-contributions' })
    const themes = readThemes(typed, debate.themes)
    const settings = { ...settingsSchema.parse(parse(debate.stage.settings)), themes }
    await tx.debateStage.update({ where: { id: debate.stage.id }, data: { settings: JSON.stringify(settings) } })
    await writeJournal(tx, {
      actor,
      act: 'contributions.save-themes',
      subject: { kind: 'debate', id: debateId },
      data: { themes: themes.map(({ key }) => key) },
    })
    return ok({ count: themes.length })
  })
}
