import * as z from 'zod'
import type { Actor } from '~/platform/permissions'
import { meetingsToSettle, settleNotices } from '../store-notices.server'
import { closeMeeting, openMeeting } from './run-meeting.server'

const payload = z.object({ id: z.string(), move: z.enum(['open', 'close']) })
const portal: Actor = { kind: 'system', job: 'governance.move-consultation' }

/**
 * The job that opens a consultation at its hour and closes it at its term. A vote that is still being counted makes it
 * come back later; a consultation that was cancelled, or closed already, stays as it is.
 */
export async function moveConsultation(given: unknown): Promise<void> {
  const { id, move } = payload.parse(given)
  const outcome = await (move === 'open' ? openMeeting : closeMeeting)(portal, { id })
  if ('refused' in outcome && outcome.refused.code === 'poll-still-open') throw new Error('a vote is still open')
}

/** Daily: what became of the convocations sent is written where it lasts. */
export async function settleConvocations(): Promise<void> {
  for (const id of await meetingsToSettle()) while ((await settleNotices(id, 5_000)) > 0);
}
