import type { IncomingMessage } from 'node:http'
import { actorOfUser } from '~/modules/members/actor.server'
import { meetingPermissions } from '~/modules/governance/permissions'
import { listenedSubject, liveStateOf, revisionsOf } from '~/modules/governance/queries-live.server'
import { env } from '~/platform/env.server'
import { createHub, type Hub } from '~/platform/live/hub.server'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { readSession } from '~/platform/session/session.server'

/** What the live pages of meetings listen to. */
export const meetingHub = (): Hub =>
  createHub({
    versions: revisionsOf,
    read: async (id) => {
      const state = await liveStateOf(id)
      return state && JSON.stringify(state)
    },
  })

/** Whether a request may listen to a meeting: who may read its papers may. Asked once, when it connects. */
export async function mayListen(request: IncomingMessage, meetingId: string): Promise<boolean> {
  const session = await readSession(request.headers.cookie ?? null)
  if (!session || !isId(meetingId)) return false
  const officer = env().demonstration || session.secondFactorAt !== null
  const [actor, subject] = [await actorOfUser(session.userId, { officer }), await listenedSubject(meetingId)]
  return subject !== null && can(actor, meetingPermissions['governance.see-papers'], subject)
}
