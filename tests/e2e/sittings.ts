import type { Page } from 'playwright-core'
import '~/composition/concerned.server'
import { conveneMeeting } from '~/modules/governance/commands/convene-meeting.server'
import { createMeeting } from '~/modules/governance/commands/create-meeting.server'
import { addAgendaItem } from '~/modules/governance/commands/edit-agenda.server'
import { recordAttendance } from '~/modules/governance/commands/record-attendance.server'
import { openMeeting } from '~/modules/governance/commands/run-meeting.server'
import { seatHolders } from '~/modules/governance/queries-bodies.server'
import { now, setClock, today } from '~/platform/clock.server'
import type { Person } from '~/platform/permissions'
import { given } from '../factories/label'
import { db } from './sessions'

/** A convened sitting whose notice was kept, with these subjects on its agenda; gives the items, in the same order. */
export async function sittingOn(
  body: 'label-committee' | 'board',
  [chair, secretary]: readonly [Person, Person],
  subjects: readonly string[],
) {
  const present = now()
  setClock(() => new Date(present.getTime() - 20 * 86_400_000))
  const sitting = given(
    await createMeeting(chair, {
      ...{ kind: 'sitting', body, assemblyKind: null, link: '', endsAt: null },
      ...{ title: 'Séance d’essai', place: 'Bourges', startsAt: present, chairId: chair.id, secretaryId: secretary.id },
    }),
  )
  for (const [index, subject] of subjects.entries())
    given(
      await addAgendaItem(chair, {
        ...{ meetingId: sitting.id, title: `Dossier ${index + 1}`, text: 'Décider.', speaker: '' },
        ...{ kind: 'resolution' as const, resolutionKind: null, subject },
      }),
    )
  given(await conveneMeeting(chair, sitting))
  setClock()
  const items = await db.agendaItem.findMany({ where: { meetingId: sitting.id }, select: { id: true, subject: true } })
  return { id: sitting.id, items: subjects.map((one) => items.find(({ subject }) => subject === one)?.id ?? '') }
}

/** Opens a sitting with everyone who sits in its body in the room; gives how many. */
export async function openWithAll(chair: Person, id: string, role: 'label-committee' | 'board'): Promise<number> {
  given(await openMeeting(chair, { id }))
  const seats = await seatHolders({ role }, today())
  for (const memberId of seats) given(await recordAttendance(chair, { meetingId: id, memberId, way: 'room' }))
  return seats.length
}

/** The chair enters hands counted on an item; gives the answer's status. */
export async function enterHands(page: Page, sittingId: string, itemId: string, hands: number): Promise<number> {
  await page.goto(`/espace/seances/${sittingId}/decisions`)
  const form = page.locator(`#point-${itemId} form`)
  for (const [name, value] of Object.entries({ for: String(hands), against: '0', abstain: '0', reason: 'Lu.' }))
    await form.locator(`[name=${name}]:not([type=radio])`).fill(value)
  const posted = page.waitForResponse((one) => one.request().method() === 'POST')
  const [response] = await Promise.all([posted, page.waitForEvent('load'), form.getByRole('button').click()])
  return response.status()
}
