import { now } from '~/platform/clock.server'
import type { Prisma, Tx } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import { locales } from '~/platform/i18n/locale'
import { indexDocument } from '~/platform/search/index.server'
import { type FindableMeeting, foundMeeting, foundMeetingKind } from './rules/found-meeting'
import type { MeetingTransition } from './rules/meeting'

export type NewMeeting = Pick<
  Prisma.MeetingUncheckedCreateInput,
  | 'kind'
  | 'body'
  | 'assemblyKind'
  | 'title'
  | 'place'
  | 'link'
  | 'startsAt'
  | 'endsAt'
  | 'chairId'
  | 'secretaryId'
  | 'createdById'
  | 'call'
  | 'firstCallId'
  | 'isDemonstration'
>

export async function addMeeting(tx: Tx, meeting: NewMeeting): Promise<string> {
  const id = newId()
  await tx.meeting.create({ data: { ...meeting, id, state: 'draft', createdAt: now() } })
  return id
}

/** Changes a meeting; its revision grows, which is what its live pages listen to. Also without a change of its own, for what hangs on it. */
export async function touchMeeting(tx: Tx, id: string, data: Prisma.MeetingUncheckedUpdateInput = {}): Promise<number> {
  const { revision } = await tx.meeting.update({
    where: { id },
    data: { ...data, revision: { increment: 1 } },
    select: { revision: true },
  })
  return revision
}

/** The instants that a state leaves on the row. */
const stamps: Readonly<Partial<Record<MeetingTransition['to'], keyof Prisma.MeetingUncheckedUpdateInput>>> = {
  convened: 'convenedAt',
  open: 'openedAt',
  closed: 'closedAt',
  'minutes-published': 'publishedAt',
  cancelled: 'cancelledAt',
}

export function moveMeeting(
  tx: Tx,
  id: string,
  { to }: MeetingTransition,
  data: Prisma.MeetingUncheckedUpdateInput = {},
): Promise<number> {
  const stamp = stamps[to]
  return touchMeeting(tx, id, { ...data, state: to, ...(stamp ? { [stamp]: now() } : {}) })
}

/** Puts a meeting that everyone may now know of where search finds it. */
export async function indexMeeting(tx: Tx, meeting: FindableMeeting): Promise<void> {
  for (const locale of locales) await indexDocument(tx, { ...foundMeeting(meeting), kind: foundMeetingKind, locale })
}

export type NewItem = Pick<
  Prisma.AgendaItemUncheckedCreateInput,
  'title' | 'text' | 'speaker' | 'kind' | 'resolutionKind' | 'subject' | 'initiativeId'
>

/** Adds an item at the end of an agenda. */
export async function addAgendaItemRow(tx: Tx, meetingId: string, item: NewItem): Promise<string> {
  const last = await tx.agendaItem.findFirst({
    where: { meetingId },
    orderBy: { position: 'desc' },
    select: { position: true },
  })
  const id = newId()
  await tx.agendaItem.create({
    data: { ...item, id, meetingId, position: (last?.position ?? 0) + 1, createdAt: now() },
  })
  return id
}

/** Writes an agenda's order: positions from 1. */
export async function orderAgenda(tx: Tx, order: readonly string[]): Promise<void> {
  for (const [index, id] of order.entries())
    await tx.agendaItem.update({ where: { id }, data: { position: index + 1 } })
}
