import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { editorialActs } from '../permissions'
import { currentSettings } from '../queries.server'
import { type SettingKey, settingKeys } from '../rules/settings'

export type ChangeSettingsRefusal = { code: 'not-allowed' | 'settings-changed' | 'nothing-changed' }
/** Each value as typed, with the version that the page showed. */
export type SettingsInput = Readonly<Record<SettingKey, { value: string; version: number }>>

/** Keeps a new version of each setting that differs; all of them, or none where somebody changed one meanwhile. */
export async function changeSettings(
  actor: Actor,
  input: SettingsInput,
): Promise<Outcome<{ changed: SettingKey[] }, ChangeSettingsRefusal>> {
  if (!can(actor, editorialActs['editorial.change-settings'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx) => {
    const current = await currentSettings(tx)
    const changed = settingKeys.filter((key) => input[key].value !== current[key].value)
    if (settingKeys.some((key) => input[key].version !== current[key].version))
      return refused({ code: 'settings-changed' as const })
    if (changed.length === 0) return refused({ code: 'nothing-changed' as const })
    for (const key of changed) {
      const version = current[key].version + 1
      await tx.setting.create({
        data: { id: newId(), key, version, value: input[key].value, authorId: actorName(actor), changedAt: now() },
      })
      // The value may name a person: the journal has its version only.
      await writeJournal(tx, {
        actor,
        act: 'editorial.change-settings',
        subject: { kind: 'setting', id: key },
        data: { version },
      })
    }
    return ok({ changed })
  })
}
