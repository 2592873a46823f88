import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { type Outcome, ok, refused } from '~/platform/pure/outcome'
import { embedded, embeddedVersion } from '../embedded.server'
import { territoryActs } from '../permissions'
import { readStamp } from '../queries.server'
import { regionCode } from '../rules/place'
import { saveEmbedded, stampOf, stampTerritory } from '../store.server'

/**
 * Fills the territory from the embedded data, or brings it to the present version of it; nothing is done where it says
 * that version already. Imported contours, centres and PETR stay.
 */
export async function loadTerritory(
  actor: Actor = { kind: 'system', job: 'set-up' },
): Promise<Outcome<{ changed: boolean; places: number }>> {
  if (!can(actor, territoryActs['territory.load'], null)) return refused({ code: 'not-allowed' })
  const version = embeddedVersion()
  const data = embedded()
  const isPresent = (stamp: string | null) => stamp !== null && stamp.startsWith(`embedded:${version}#`)
  if (isPresent(await readStamp())) return ok({ changed: false, places: data.places.length })
  return transact(async (tx) => {
    if (isPresent(await stampOf(tx))) return ok({ changed: false, places: data.places.length })
    await saveEmbedded(tx, data)
    await stampTerritory(tx, version)
    await writeJournal(tx, {
      actor,
      act: 'territory.load',
      subject: { kind: 'territory', id: regionCode },
      data: { version, places: data.places.length },
    })
    return ok({ changed: true, places: data.places.length })
  })
}
