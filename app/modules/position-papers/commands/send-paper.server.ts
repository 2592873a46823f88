import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { locales } from '~/platform/i18n/locale'
import { documentId, removeDocument } from '~/platform/search/index.server'
import { paperPermissions } from '../permissions'
import { paperInDebate } from '../queries.server'
import { paperPath } from '../rules/paper-paths'
import { faultsOf } from '../rules/respect'
import { isOpenFor, paperTransition } from '../rules/states'

type Named = { id: string; revision: number }

/** The organisation's representative sends its paper: refused where it does not respect the template (the page says in what). */
export const submitPaper = (actor: Actor, { id, revision }: Named): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await paperInDebate(id, tx)
    if (!found || !can(actor, paperPermissions['position-papers.write'], found.paper))
      return refused({ code: 'not-found' })
    if (!can(actor, paperPermissions['position-papers.submit'], found.paper))
      return refused({ code: 'representative-only' })
    const { paper, stage, template } = found
    const isOpen = isOpenFor(stage, today(), paper.correctUntil)
    const moved = paperTransition(paper.state, 'submit', { isOpen, faults: faultsOf(template, paper).length })
    if (!isOk(moved)) return moved
    if (paper.revision !== revision) return refused({ code: 'stale-revision' })
    await tx.positionPaper.update({
      where: { id },
      data: { state: moved.ok.to, submittedAt: now(), reason: '', revision: { increment: 1 } },
    })
    await writeJournal(tx, { actor, act: 'position-papers.submit', subject: { kind: 'position-paper', id } })
    return ok({ id })
  })

/** Takes back what was sent and not published yet, to change it while the stage lasts. */
export const takePaperBack = (actor: Actor, { id, revision }: Named): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await paperInDebate(id, tx)
    if (!found || !can(actor, paperPermissions['position-papers.write'], found.paper))
      return refused({ code: 'not-found' })
    if (!can(actor, paperPermissions['position-papers.submit'], found.paper))
      return refused({ code: 'representative-only' })
    const isOpen = isOpenFor(found.stage, today(), found.paper.correctUntil)
    const moved = paperTransition(found.paper.state, 'take-back', { isOpen })
    if (!isOk(moved)) return moved
    if (found.paper.revision !== revision) return refused({ code: 'stale-revision' })
    await tx.positionPaper.update({ where: { id }, data: { state: moved.ok.to, revision: { increment: 1 } } })
    await writeJournal(tx, { actor, act: 'position-papers.take-back', subject: { kind: 'position-paper', id } })
    return ok({ id })
  })

/** Withdraws a published paper: its number stays, with the day and the reason in the place of its text. */
export const withdrawPaper = (
  actor: Actor,
  { id, revision, reason }: Named & { reason: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await paperInDebate(id, tx)
    if (!found || !can(actor, paperPermissions['position-papers.write'], found.paper))
      return refused({ code: 'not-found' })
    if (!can(actor, paperPermissions['position-papers.submit'], found.paper))
      return refused({ code: 'representative-only' })
    const moved = paperTransition(found.paper.state, 'withdraw', { reason })
    if (!isOk(moved)) return refused({ ...moved.refused, field: 'reason' })
    if (found.paper.revision !== revision) return refused({ code: 'stale-revision' })
    await tx.positionPaper.update({
      where: { id },
      data: { state: moved.ok.to, withdrawnAt: now(), reason, revision: { increment: 1 } },
    })
    await writeJournal(tx, { actor, act: 'position-papers.withdraw', subject: { kind: 'position-paper', id } })
    for (const locale of locales)
      await removeDocument(tx, documentId(paperPath(found.debate, found.paper.number ?? 0), locale))
    return ok({ id })
  })
