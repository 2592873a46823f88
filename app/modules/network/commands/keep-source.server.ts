import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import type { OutsideFaultCode } from '~/platform/http/outside.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { SourceForm } from '../forms-source'
import { importActs } from '../permissions'
import { readSourceJob } from '../read-source.server'
import { readAddress } from '../source-address.server'
import { sourceStep } from '../store-sources.server'

export type KeepSourceRefusal =
  { code: 'not-allowed' | 'not-found' } | { code: 'source-known' | 'url-known' | OutsideFaultCode; field: string }

async function known(
  tx: Tx,
  { name, url }: { name: string; url: string },
  id: string,
): Promise<KeepSourceRefusal | null> {
  const others = await tx.importSource.findMany({
    where: { OR: [{ name }, { url }], id: { not: id } },
    select: { name: true },
  })
  if (others.length === 0) return null
  return others.some((other) => other.name === name)
    ? { code: 'source-known', field: 'name' }
    : { code: 'url-known', field: 'url' }
}

/** Adds a source at an address, and has it read: what it would bring is shown before anything of it is published. */
export async function addSource(actor: Actor, form: SourceForm): Promise<Outcome<{ id: string }, KeepSourceRefusal>> {
  if (!can(actor, importActs['network.keep-source'], null)) return refused({ code: 'not-allowed' })
  const address = readAddress(form.url)
  if ('refused' in address) return address
  const url = address.ok
  return transact(async (tx) => {
    const id = newId()
    const taken = await known(tx, { name: form.name, url }, id)
    if (taken) return refused(taken)
    const own = { id, url, matching: '{}', state: 'new', createdById: actorName(actor), createdAt: now() }
    await tx.importSource.create({ data: { ...form, ...own } })
    await writeJournal(tx, { actor, act: 'network.keep-source', subject: { kind: 'import-source', id } })
    await enqueueJob(tx, readSourceJob, { sourceId: id, by: 'hand' }, { key: `${readSourceJob}:${newId()}` })
    return ok({ id })
  })
}

/** Changes a source: at another address, what its server had marked is forgotten. */
export async function changeSource(
  actor: Actor,
  { id, form }: { id: string; form: SourceForm },
): Promise<Outcome<{ id: string }, KeepSourceRefusal>> {
  if (!can(actor, importActs['network.keep-source'], null)) return refused({ code: 'not-allowed' })
  const address = readAddress(form.url)
  if ('refused' in address) return address
  const url = address.ok
  return transact(async (tx) => {
    const source = await tx.importSource.findUnique({ where: { id } })
    if (!source?.url) return refused({ code: 'not-found' as const })
    const taken = await known(tx, { name: form.name, url }, id)
    if (taken) return refused(taken)
    const marks = source.url === url ? {} : { etag: null, lastModified: null }
    const { nextRunAt } = sourceStep({ ...source, schedule: form.schedule }, 'read')
    await tx.importSource.update({ where: { id }, data: { ...form, ...marks, url, nextRunAt } })
    await writeJournal(tx, { actor, act: 'network.keep-source', subject: { kind: 'import-source', id } })
    return ok({ id })
  })
}
