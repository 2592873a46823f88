import { createHash } from 'node:crypto'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { type Outcome, refused } from '~/platform/pure/outcome'
import { territoryActs } from '../permissions'
import { knownForImports } from '../queries.server'
import { type ContourImport, readContours } from '../rules/contours'
import { regionCode } from '../rules/place'
import type { FileRefusal } from '../rules/problem'
import { saveContours, stampOf, stampTerritory } from '../store.server'

/**
 * Brings in contours of communes, with those of the EPCI and départements that they make up, and the centres that were
 * estimates. A file with anything wrong is refused whole; `partial` accepts one that has not all communes of the région.
 */
export async function importContours(
  file: { text: string; name: string; dryRun?: boolean; partial?: boolean },
  actor: Actor,
): Promise<Outcome<ContourImport, FileRefusal>> {
  if (!can(actor, territoryActs['territory.import-contours'], null))
    return refused({ code: 'not-allowed', problems: [] })
  const known = await knownForImports()
  const read = readContours(file.text, known, { partial: file.partial ?? false })
  if ('refused' in read || file.dryRun) return read
  return transact(async (tx) => {
    if ((await stampOf(tx)) !== known.stamp) return refused({ code: 'changed-meanwhile', problems: [] })
    await saveContours(tx, read.ok.contours, `import: ${file.name}`)
    await stampTerritory(tx)
    const content = createHash('sha256').update(file.text).digest('hex')
    await writeJournal(tx, {
      actor,
      act: 'territory.import-contours',
      subject: { kind: 'territory', id: regionCode },
      data: { content, communes: read.ok.communes },
    })
    return read
  })
}
