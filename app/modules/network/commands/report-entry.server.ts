import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeEach, type TooOften } from '~/platform/rate-limit/limit.server'
import { networkActs } from '../permissions'
import type { ReportReason } from '../rules/report'

export type ReportForm = {
  /** Made with the page, so that a form posted twice is one report. */
  id: string
  entryId: string
  reason: ReportReason
  text: string
  /** Of a visitor without an account, to answer them. */
  email: string
  clientAddress: string
}

/** Tells the team that something is wrong with an entry. */
export async function reportEntry(
  actor: Actor,
  { id, entryId, reason, text, email, clientAddress }: ReportForm,
): Promise<Outcome<{ id: string }, { code: 'not-allowed' | 'not-found' } | TooOften>> {
  if (actor.kind === 'system') return refused({ code: 'not-allowed' })
  const person = actor.kind === 'person' ? actor.id : null
  const taken = await takeEach(
    counterOf('network-report:client', clientKey(clientAddress)),
    counterOf('network-report:account', person ?? email.toLowerCase()),
  )
  if ('refused' in taken) return taken
  return transact(async (tx) => {
    const entry = await tx.entry.findUnique({ where: { id: entryId } })
    if (!entry || !can(actor, networkActs['network.report-entry'], entry))
      return refused({ code: 'not-found' as const })
    if (await tx.entryReport.findUnique({ where: { id }, select: { id: true } })) return ok({ id })
    await tx.entryReport.create({
      data: {
        id,
        entryId,
        reason,
        text,
        reporterId: person,
        reporterEmail: person ? null : email || null,
        state: 'open',
        createdAt: now(),
      },
    })
    await writeJournal(tx, {
      actor,
      act: 'network.report-entry',
      subject: { kind: 'entry', id: entryId },
      data: { report: id, reason },
    })
    return ok({ id })
  })
}
