import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'

/** Puts a template away, or takes it out again: nothing of it is lost. */
export async function archiveTemplate(
  actor: Actor,
  { id, isArchived }: { id: string; isArchived: boolean },
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, permissions['label.write-templates'], null)) return refused({ code: 'not-found' })
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const template = await tx.labelTemplate.findUnique({ where: { id } })
    if (!template) return refused({ code: 'not-found' })
    if ((template.archivedAt !== null) === isArchived) return ok({ id })
    await tx.labelTemplate.update({ where: { id }, data: { archivedAt: isArchived ? now() : null } })
    await writeJournal(tx, {
      actor,
      act: isArchived ? 'label.archive-template' : 'label.restore-template',
      subject: { kind: 'label-template', id },
    })
    return ok({ id })
  })
}
