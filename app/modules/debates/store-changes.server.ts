import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { debateById, type DebateFacts } from './queries.server'
import type { DesignChange, DesignSection } from './rules/design-change'
import { mayChange } from './rules/states'

/** The debate whose design is about to change, as its writer last saw it, and with the reason that the public is owed. */
export async function designToChange(
  tx: Tx,
  { id, revision, why }: { id: string; revision: number; why: string },
): Promise<Outcome<DebateFacts>> {
  const debate = await debateById(id, tx)
  if (!debate) return refused({ code: 'not-found' })
  if (!mayChange(debate.state)) return refused({ code: 'state-forbids' })
  if (debate.revision !== revision) return refused({ code: 'stale-revision' })
  if (debate.state !== 'draft' && why.trim() === '') return refused({ code: 'why-missing', field: 'why' })
  return ok(debate)
}

/** Adds a line to the public list of changes; of a draft, nobody knew anything. */
export async function recordChange(
  tx: Tx,
  debate: Pick<DebateFacts, 'id' | 'state'>,
  change: { section: DesignSection; changes: readonly DesignChange[]; why: string },
): Promise<void> {
  if (debate.state === 'draft' || change.changes.length === 0) return
  await tx.debateChange.create({
    data: {
      id: newId(),
      debateId: debate.id,
      section: change.section,
      changes: canonicalJson(change.changes.map((one) => ({ ...one }))),
      why: change.why,
      changedAt: now(),
    },
  })
}
