import { createHash } from 'node:crypto'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { type Outcome, ok, refused } from '~/platform/pure/outcome'
import { territoryActs } from '../permissions'
import { knownForImports } from '../queries.server'
import { type Petr, readPetrCsv } from '../rules/petr-csv'
import { regionCode } from '../rules/place'
import type { FileRefusal } from '../rules/problem'
import { savePetr, stampOf, stampTerritory } from '../store.server'

/** Brings in the PETR of a CSV file: all of them, or none with the list of what is wrong. `dryRun` only says. */
export async function importPetr(
  file: { text: string; name: string; dryRun?: boolean },
  actor: Actor,
): Promise<Outcome<{ petr: readonly Petr[] }, FileRefusal>> {
  if (!can(actor, territoryActs['territory.import-petr'], null)) return refused({ code: 'not-allowed', problems: [] })
  const known = await knownForImports()
  const read = readPetrCsv(file.text, known)
  if ('refused' in read) return read
  if (file.dryRun) return ok({ petr: read.ok })
  return transact(async (tx) => {
    if ((await stampOf(tx)) !== known.stamp) return refused({ code: 'changed-meanwhile', problems: [] })
    await savePetr(tx, read.ok, file.name)
    await stampTerritory(tx)
    const content = createHash('sha256').update(file.text).digest('hex')
    await writeJournal(tx, {
      actor,
      act: 'territory.import-petr',
      subject: { kind: 'territory', id: regionCode },
      data: { content, petr: read.ok.length },
    })
    return ok({ petr: read.ok })
  })
}
