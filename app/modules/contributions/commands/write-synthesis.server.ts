import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { debateById } from '../debate.server'
import type { SynthesisForm } from '../forms'
import { contributionPermissions } from '../permissions'

/** Writes a synthesis: the draft is the team's alone until it is published. `id` null begins one. */
export async function saveSynthesis(
  actor: Actor,
  { debateId, id, revision, ...said }: SynthesisForm & { debateId: string; id: string | null },
): Promise<Outcome<{ id: string; revision: number }>> {
  if (!can(actor, contributionPermissions['contributions.write-synthesis'], null) || actor.kind !== 'person')
    return refused({ code: 'not-allowed' })
  return transact(async (tx): Promise<Outcome<{ id: string; revision: number }>> => {
    const debate = await debateById(debateId, tx)
    if (!debate) return refused({ code: 'not-found' })
    const at = now()
    const written = { ...said, theme: debate.themes.some(({ key }) => key === said.theme) ? said.theme : '' }
    const known = id === null ? null : await tx.debateSynthesis.findUnique({ where: { id } })
    if (id !== null && known?.debateId !== debateId) return refused({ code: 'not-found' })
    if (known && known.revision !== revision) return refused({ code: 'stale-revision' })
    const row = known
      ? await tx.debateSynthesis.update({
          where: { id: known.id },
          data: { ...written, revision: { increment: 1 }, updatedAt: at },
        })
      : await tx.debateSynthesis.create({
          data: { id: newId(), debateId, ...written, createdById: actor.id, createdAt: at, updatedAt: at },
        })
    await writeJournal(tx, {
      actor,
      act: 'contributions.save-synthesis',
      subject: { kind: 'synthesis', id: row.id },
      data: { debate: debateId, revision: row.revision },
    })
    return ok({ id: row.id, revision: row.revision })
  })
}
