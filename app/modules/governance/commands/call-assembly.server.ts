import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { CalledAssembly } from '../forms-initiatives'
import { placeWaitingInitiatives, putOnAgenda } from '../initiative-agenda.server'
import { initiativePermissions } from '../permissions'
import { initiativeById } from '../queries-initiatives.server'
import { addMeeting } from '../store-meetings.server'

/** Prepares the assembly that members have called for, with what they signed on its agenda. It is convened like any other. */
export const callAssembly = (
  actor: Actor,
  { id, title, place, startsAt }: CalledAssembly & { id: string },
): Promise<Outcome<{ meetingId: string }>> =>
  transact(async (tx): Promise<Outcome<{ meetingId: string }>> => {
    const initiative = await initiativeById(id, tx)
    if (!initiative || !can(actor, initiativePermissions['governance.call-assembly'], null))
      return refused({ code: 'not-found' })
    if (initiative.kind !== 'assembly' || initiative.state !== 'reached') return refused({ code: 'initiative-short' })
    if (initiative.meetingId !== null) return refused({ code: 'assembly-called-already' })
    const { assemblyKind, isDemonstration } = initiative
    const meetingId = await addMeeting(tx, {
      ...{ kind: 'assembly', body: null, assemblyKind, title, place, link: '', startsAt, endsAt: null },
      ...{ chairId: null, secretaryId: null, createdById: actorName(actor), isDemonstration },
    })
    await putOnAgenda(tx, meetingId, initiative)
    await placeWaitingInitiatives(tx, meetingId)
    await writeJournal(tx, {
      actor,
      act: 'governance.call-assembly',
      subject: { kind: 'meeting', id: meetingId },
      data: { initiative: id, assemblyKind },
    })
    return ok({ meetingId })
  })
