import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { addAgendaItemRow, touchMeeting } from './store-meetings.server'
import { tellMembers } from './tell-members.server'

const text = { id: true, title: true, text: true, resolutionKind: true, meetingId: true, assemblyKind: true } as const
type Placed = { id: string; title: string; text: string; resolutionKind: string }

/** Writes what members have signed on the agenda, as they signed it. Where the convocation has left, everyone is told. */
export async function putOnAgenda(tx: Tx, meetingId: string, initiative: Placed): Promise<void> {
  const { id, title, text: signed, resolutionKind } = initiative
  const itemId = await addAgendaItemRow(tx, meetingId, {
    ...{ title, text: signed, resolutionKind, initiativeId: id },
    ...{ kind: 'resolution', speaker: '', subject: null },
  })
  await tx.initiative.update({ where: { id }, data: { meetingId } })
  await touchMeeting(tx, meetingId)
  const meeting = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: { state: true } })
  if (meeting.state === 'convened') await tellMembers(tx, meetingId, 'agenda', { itemId })
}

/** The next assembly of this kind that is being prepared. */
const draftAssembly = (tx: Tx, assemblyKind: string) =>
  tx.meeting.findFirst({
    where: { kind: 'assembly', body: null, assemblyKind, state: 'draft', call: 1, startsAt: { gte: now() } },
    orderBy: { startsAt: 'asc' },
    select: { id: true },
  })

/** Puts a reached item on the agenda of the assembly that it names, else of the next one; until there is one, it waits. */
export async function placeInitiative(tx: Tx, id: string): Promise<void> {
  const initiative = await tx.initiative.findUniqueOrThrow({ where: { id }, select: text })
  const meetingId = initiative.meetingId ?? (await draftAssembly(tx, initiative.assemblyKind))?.id
  if (meetingId !== undefined) await putOnAgenda(tx, meetingId, initiative)
}

/** Puts on the agenda of a new assembly the reached items that wait for one of its kind. */
export async function placeWaitingInitiatives(tx: Tx, meetingId: string): Promise<void> {
  const meeting = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId } })
  if (meeting.kind !== 'assembly' || meeting.body !== null || meeting.assemblyKind === null) return
  const waiting = await tx.initiative.findMany({
    where: { kind: 'item', state: 'reached', meetingId: null, assemblyKind: meeting.assemblyKind },
    select: text,
    orderBy: [{ reachedAt: 'asc' }, { id: 'asc' }],
  })
  for (const initiative of waiting) await putOnAgenda(tx, meetingId, initiative)
}

/** A cancelled assembly takes nothing away from what members have signed: it goes to the next one, or has to be convened again. */
export async function releaseInitiatives(tx: Tx, meetingId: string): Promise<void> {
  const released = await tx.initiative.findMany({
    where: { meetingId, state: { in: ['open', 'reached'] } },
    select: { id: true, kind: true, state: true },
    orderBy: { id: 'asc' },
  })
  await tx.initiative.updateMany({
    where: { id: { in: released.map(({ id }) => id) } },
    data: { meetingId: null },
  })
  for (const { id, kind, state } of released) if (kind === 'item' && state === 'reached') await placeInitiative(tx, id)
}
