import { addEvent } from '~/modules/events/store.server'
import type { EventKind } from '~/modules/events/rules/event'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'

/** Makes an event one of a debate's workshops. */
export async function addWorkshop(
  tx: Tx,
  row: { debateId: string; eventId: string; createdById: string; kitId?: string | null },
): Promise<string> {
  const id = newId()
  await tx.workshop.create({ data: { ...row, id, createdAt: now() } })
  // The debate's own calendar shows it with its other meetings.
  const { debateId, eventId } = row
  await tx.debateEvent.upsert({
    where: { debateId_eventId: { debateId, eventId } },
    create: { debateId, eventId, stageKind: 'workshops' },
    update: {},
  })
  return id
}

type Draft = {
  kind: EventKind
  title: string
  description: string
  place: string
  capacity: number | null
  where: { territoryCode: string | null; departement: string | null; latitude: number | null; longitude: number | null }
  when: { startsOn: string; endsOn: string; startsAt: Date | null; endsAt: Date | null }
}

/** The draft of an event that will be a workshop: the team completes it on its own page, then announces it. */
export const addDraftEvent = (
  tx: Tx,
  { where, when, ...draft }: Draft,
  { createdById, organiser, isDemonstration }: { createdById: string; organiser: string; isDemonstration: boolean },
) =>
  addEvent(tx, {
    ...draft,
    ...where,
    ...when,
    ...{ organiser, access: '', link: '', format: 'in-person', registration: 'open', closesOn: null },
    ...{ state: 'draft', createdById, isDemonstration },
  })

/** The table of this number, made where nobody has described it yet. */
export async function tableOf(tx: Tx, workshopId: string, number: number): Promise<string> {
  const known = await tx.workshopTable.findUnique({ where: { workshopId_number: { workshopId, number } } })
  if (known) return known.id
  const id = newId()
  await tx.workshopTable.create({ data: { id, workshopId, number, subject: '' } })
  return id
}
