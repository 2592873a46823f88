import type { Tx } from '~/platform/db/db.server'
import type { Json } from '~/platform/pure/canonical-json'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { authorsOf, contentAt } from './queries-changes.server'
import { whyNoLicenceChange } from './rules/change-authors'
import { applyDifferences, type Differences, differencesOf } from './rules/difference'
import { contentSchemas, type EntryContent, isEntryKind } from './rules/entry-content'

type EntryRow = Readonly<{ id: string; kind: string; content: string; revision: number; ownerId: string | null }>
export type WantedChangeRefusal =
  | { code: 'not-found' | 'nothing-changed' | 'others-contributed' }
  | { code: 'changed-since'; detail: { fields: string } }

/**
 * What a form filled from an earlier revision changes in the entry as it stands. What others changed meanwhile stays,
 * field by field; a field that both changed is refused and named.
 */
export async function wantedChange(
  tx: Tx,
  entry: EntryRow,
  { onRevision, content }: { onRevision: number; content: EntryContent },
): Promise<Outcome<Differences, WantedChangeRefusal>> {
  if (!isEntryKind(entry.kind)) return refused({ code: 'not-found' })
  const schema = contentSchemas[entry.kind]
  const wanted = schema.parse(content)
  const present = schema.parse(JSON.parse(entry.content))
  const differences = differencesOf(
    await contentAt(tx, entry, onRevision),
    wanted as unknown as Readonly<Record<string, Json>>,
  )
  if (Object.keys(differences).length === 0) return refused({ code: 'nothing-changed' })
  const applied = applyDifferences(present as unknown as Readonly<Record<string, Json>>, differences)
  if ('conflicts' in applied) return refused({ code: 'changed-since', detail: { fields: applied.conflicts.join(' ') } })
  const licence = whyNoLicenceChange(present.licence, wanted.licence, {
    ownerId: entry.ownerId,
    authors: await authorsOf(tx, entry.id),
  })
  return licence ? refused({ code: licence }) : ok(differences)
}
