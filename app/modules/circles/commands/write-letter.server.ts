import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { letterPermissions } from '../permissions'
import { mostSections, moved } from '../rules/letter'
import { addIssue, addSection, orderSections, touchIssue } from '../store-letters.server'
import { findCommunity } from './find-community.server'
import { findIssue } from './find-issue.server'

/** Begins an issue of a community's letter. */
export const beginLetter = (
  actor: Actor,
  { communityId, title, isDemonstration = false }: { communityId: string; title: string; isDemonstration?: boolean },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findCommunity(tx, actor, { id: communityId }, letterPermissions['circles.write-letter'])
    if (!isOk(found)) return refused({ code: 'not-found' })
    const id = await addIssue(tx, { communityId, title, createdById: found.ok.person.id, isDemonstration })
    await writeJournal(tx, { actor, act: 'circles.begin-letter', subject: { kind: 'letter', id } })
    return ok({ id })
  })

export const titleLetter = (
  actor: Actor,
  { id, title }: { id: string; title: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findIssue(tx, actor, id, letterPermissions['circles.write-letter'])
    if (!isOk(found)) return found
    await touchIssue(tx, id, { title })
    await writeJournal(tx, { actor, act: 'circles.title-letter', subject: { kind: 'letter', id } })
    return ok({ id })
  })

/** Adds a part, of which the actor is the author. */
export const addLetterSection = (
  actor: Actor,
  { id, title, body = '' }: { id: string; title: string; body?: string },
): Promise<Outcome<{ sectionId: string }>> =>
  transact(async (tx): Promise<Outcome<{ sectionId: string }>> => {
    const found = await findIssue(tx, actor, id, letterPermissions['circles.write-letter'])
    if (!isOk(found)) return found
    if (found.ok.issue.sections.length >= mostSections) return refused({ code: 'too-many-sections' })
    const sectionId = await addSection(tx, { issueId: id, title, body, authorId: found.ok.person.id })
    await writeJournal(tx, { actor, act: 'circles.add-section', subject: { kind: 'letter', id } })
    return ok({ sectionId })
  })

/** Moves a part by one place. */
export const moveLetterSection = (
  actor: Actor,
  { id, sectionId, direction }: { id: string; sectionId: string; direction: 'up' | 'down' },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findIssue(tx, actor, id, letterPermissions['circles.write-letter'])
    if (!isOk(found)) return found
    const ids = found.ok.issue.sections.map((section) => section.id)
    const next = moved(ids, sectionId, direction)
    if (next !== ids) await orderSections(tx, id, next)
    await writeJournal(tx, { actor, act: 'circles.move-section', subject: { kind: 'letter', id } })
    return ok({ id })
  })
