import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { indexDocument } from '~/platform/search/index.server'
import { locales } from '~/platform/i18n/locale'
import type { GroupForm } from '../forms-groups'
import { groupPermissions } from '../permissions'
import { foundGroup, foundGroupKind } from '../rules/found-circles'
import type { GroupState } from '../rules/group'
import { addGroup, addMember, changeGroup } from '../store-groups.server'
import { findGroup } from './find-group.server'

/** The team opens a group, and leads it until it entrusts it to others. */
export const createGroup = (
  actor: Actor,
  { isDemonstration = false, ...group }: GroupForm & { isDemonstration?: boolean },
): Promise<Outcome<{ id: string; slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string; slug: string }>> => {
    if (actor.kind !== 'person' || !can(actor, groupPermissions['circles.create-group'], null))
      return refused({ code: 'not-found' })
    const made = await addGroup(tx, { ...group, createdById: actor.id, isDemonstration })
    await addMember(tx, { groupId: made.id, userId: actor.id, role: 'facilitator', message: '' })
    await writeJournal(tx, {
      actor,
      act: 'circles.create-group',
      subject: { kind: 'group', id: made.id },
      data: { joining: group.joining, reading: group.reading },
    })
    for (const locale of locales)
      await indexDocument(tx, { ...foundGroup({ ...group, slug: made.slug }), kind: foundGroupKind, locale })
    return ok(made)
  })

/** Those who lead a group say what it is for, who joins and who reads. */
export const editGroup = (
  actor: Actor,
  { slug, ...group }: GroupForm & { slug: string },
): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const found = await findGroup(tx, actor, slug, groupPermissions['circles.lead-group'])
    if (!isOk(found)) return found
    const { id } = found.ok.group
    await changeGroup(tx, id, group)
    await writeJournal(tx, {
      actor,
      act: 'circles.edit-group',
      subject: { kind: 'group', id },
      data: { joining: group.joining, reading: group.reading },
    })
    for (const locale of locales)
      await indexDocument(tx, { ...foundGroup({ ...group, slug }), kind: foundGroupKind, locale })
    return ok({ slug })
  })

/** A closed group stays to be read; it can be opened again. */
export const setGroupState = (
  actor: Actor,
  { slug, state }: { slug: string; state: GroupState },
): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const found = await findGroup(tx, actor, slug, groupPermissions['circles.lead-group'])
    if (!isOk(found)) return found
    const { id } = found.ok.group
    await changeGroup(tx, id, { state })
    await writeJournal(tx, { actor, act: 'circles.set-group-state', subject: { kind: 'group', id }, data: { state } })
    return ok({ slug })
  })
