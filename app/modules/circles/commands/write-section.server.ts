import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { letterPermissions } from '../permissions'
import { touchIssue } from '../store-letters.server'
import { findIssue } from './find-issue.server'

type Written = { id: string; sectionId: string; title: string; body: string; revision: number }

/**
 * Saves a part as its writer last saw it. Where somebody else saved meanwhile it is refused, and the page shows both
 * texts: nothing is lost, and nothing is overwritten unseen.
 */
export const saveLetterSection = (
  actor: Actor,
  { id, sectionId, title, body, revision }: Written,
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findIssue(tx, actor, id, letterPermissions['circles.write-letter'])
    if (!isOk(found)) return found
    const section = found.ok.issue.sections.find((one) => one.id === sectionId)
    if (!section) return refused({ code: 'not-found' })
    if (section.revision !== revision) return refused({ code: 'changed-meanwhile', field: 'body' })
    if (section.title !== title || section.body !== body) {
      await tx.letterSection.update({
        where: { id: sectionId },
        data: { title, body, updatedById: found.ok.person.id, updatedAt: now(), revision: { increment: 1 } },
      })
      await touchIssue(tx, id)
    }
    await writeJournal(tx, { actor, act: 'circles.save-section', subject: { kind: 'letter', id } })
    return ok({ id })
  })

/** Takes a part out of a draft, with its words. */
export const removeLetterSection = (
  actor: Actor,
  { id, sectionId }: { id: string; sectionId: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findIssue(tx, actor, id, letterPermissions['circles.write-letter'])
    if (!isOk(found)) return found
    if (!found.ok.issue.sections.some((one) => one.id === sectionId)) return refused({ code: 'not-found' })
    await tx.letterSection.delete({ where: { id: sectionId } })
    await touchIssue(tx, id)
    await writeJournal(tx, { actor, act: 'circles.remove-section', subject: { kind: 'letter', id } })
    return ok({ id })
  })
