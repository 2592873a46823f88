import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { importActs } from '../permissions'
import { readSourceJob } from '../read-source.server'
import { sourceAfter } from '../rules/import/source'
import { sourceStep } from '../store-sources.server'

type Steered = Outcome<{ id: string }, { code: 'not-allowed' | 'not-found' | 'state-forbids' | 'source-has-entries' }>

/** Leaves a source alone, its entries as they are; or takes it up again. */
export async function pauseSource(actor: Actor, { id, paused }: { id: string; paused: boolean }): Promise<Steered> {
  if (!can(actor, importActs['network.keep-source'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx) => {
    const source = await tx.importSource.findUnique({ where: { id } })
    if (!source?.url) return refused({ code: 'not-found' as const })
    const event = paused ? 'pause' : 'resume'
    if (!sourceAfter(source.state, event)) return refused({ code: 'state-forbids' as const })
    await tx.importSource.update({ where: { id }, data: sourceStep(source, event) })
    await writeJournal(tx, {
      actor,
      act: paused ? 'network.pause-source' : 'network.resume-source',
      subject: { kind: 'import-source', id },
    })
    return ok({ id })
  })
}

/** Has a source read now; what it would bring waits for somebody to publish it. */
export async function readSourceNow(actor: Actor, { id }: { id: string }): Promise<Steered> {
  if (!can(actor, importActs['network.keep-source'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx) => {
    const source = await tx.importSource.findUnique({ where: { id } })
    if (!source?.url) return refused({ code: 'not-found' as const })
    await writeJournal(tx, { actor, act: 'network.ask-source', subject: { kind: 'import-source', id } })
    await enqueueJob(tx, readSourceJob, { sourceId: id, by: 'hand' }, { key: `${readSourceJob}:${newId()}` })
    return ok({ id })
  })
}

/** Removes a source that gave no entry; one that did is paused instead, since its entries name it. */
export async function removeSource(actor: Actor, { id }: { id: string }): Promise<Steered> {
  if (!can(actor, importActs['network.keep-source'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx) => {
    const source = await tx.importSource.findUnique({ where: { id } })
    if (!source?.url) return refused({ code: 'not-found' as const })
    if ((await tx.entry.count({ where: { sourceId: id } })) > 0) return refused({ code: 'source-has-entries' as const })
    await tx.importSource.delete({ where: { id } })
    await writeJournal(tx, { actor, act: 'network.remove-source', subject: { kind: 'import-source', id } })
    return ok({ id })
  })
}
