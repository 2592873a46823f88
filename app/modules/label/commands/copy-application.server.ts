import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { charterToApplyUnder } from '../queries-schemes.server'
import { isOpen } from '../rules/states'
import { loadApplication } from '../store.server'
import { answersToBeginWith, mostDrafts, writeDraft } from '../write-draft.server'
import { openOwn } from './open-file.server'

/**
 * Begins a new application with the answers of a past one, whatever became of it: refused, closed, granted long ago. It is
 * under the charter in force now. A draft that was begun so and is still open is given back. Pieces are sent anew.
 */
export async function copyApplication(actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> {
  const asked = await loadApplication(db, id)
  const found = asked && (await charterToApplyUnder(asked.scheme, asked.initiativeKind))
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const opened = await openOwn(tx, actor, id, permissions['label.copy-application'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    const { state, organisationId, scheme, initiativeKind, title, submittedTitle, isDemonstration } = application
    if (isOpen(state)) return refused({ code: 'application-not-over' })
    if (actor.kind !== 'person') return refused({ code: 'not-allowed' })
    if (!found) return refused({ code: 'not-found' })
    if (!isOk(found)) return found
    const drafts = await tx.application.findMany({
      where: { organisationId, scheme, initiativeKind, state: 'draft' },
      select: { id: true, copiedFromId: true },
    })
    const begun = drafts.find(({ copiedFromId }) => copiedFromId === id)
    if (begun) return ok({ id: begun.id })
    if (drafts.length >= mostDrafts) return refused({ code: 'too-many-drafts', detail: { most: mostDrafts } })
    const past = await tx.application.findUniqueOrThrow({
      where: { id },
      select: { answers: true, submittedAnswers: true },
    })
    const draft = await writeDraft(tx, actor, found.ok, {
      ...{ organisationId, scheme, initiativeKind, title: submittedTitle ?? title, isDemonstration },
      answers: answersToBeginWith(found.ok, past),
      copiedFromId: id,
    })
    await writeJournal(tx, {
      actor,
      act: 'label.copy-application',
      subject: { kind: 'application', id: draft },
      data: { copied: id, charter: found.ok.version },
    })
    return ok({ id: draft })
  })
}
