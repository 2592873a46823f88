import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { groupPermissions } from '../permissions'
import { eventNamed } from '../queries-meetings.server'
import { findGroup } from './find-group.server'

/** Those who lead a group tie a meeting of the programme to it, by the address of its page. */
export async function tieMeeting(
  actor: Actor,
  { slug, address }: { slug: string; address: string },
): Promise<Outcome<{ slug: string }>> {
  const event = await eventNamed(address)
  return transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const found = await findGroup(tx, actor, slug, groupPermissions['circles.lead-group'])
    if (!isOk(found)) return found
    if (!event) return refused({ code: 'meeting-unknown', field: 'address' })
    const { id } = found.ok.group
    const link = { fromKind: 'event', fromId: event.id, toKind: 'group', toId: id }
    await tx.networkLink.upsert({
      where: { fromKind_fromId_toKind_toId: link },
      create: { ...link, addedById: actorName(actor), addedAt: now() },
      update: {},
    })
    await writeJournal(tx, {
      actor,
      act: 'circles.tie-meeting',
      subject: { kind: 'group', id },
      data: { event: event.id },
    })
    return ok({ slug })
  })
}

export const untieMeeting = (
  actor: Actor,
  { slug, id: eventId }: { slug: string; id: string },
): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const found = await findGroup(tx, actor, slug, groupPermissions['circles.lead-group'])
    if (!isOk(found)) return found
    const { id } = found.ok.group
    await tx.networkLink.deleteMany({ where: { fromKind: 'event', fromId: eventId, toKind: 'group', toId: id } })
    await writeJournal(tx, {
      actor,
      act: 'circles.untie-meeting',
      subject: { kind: 'group', id },
      data: { event: eventId },
    })
    return ok({ slug })
  })
