import type { Page } from 'playwright-core'
import '~/composition/concerned.server'
import { recordAttendance } from '~/modules/governance/commands/record-attendance.server'
import { openMeeting } from '~/modules/governance/commands/run-meeting.server'
import { seatHolders } from '~/modules/governance/queries-bodies.server'
import { today } from '~/platform/clock.server'
import type { Person } from '~/platform/permissions'
import { given } from '../factories/label'

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
