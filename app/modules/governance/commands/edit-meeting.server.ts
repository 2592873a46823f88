import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { MeetingDetails } from '../forms-meetings'
import { meetingPermissions } from '../permissions'
import { meetingById } from '../queries-meetings.server'
import { officerProblem } from '../queries-officers.server'
import { touchMeeting } from '../store-meetings.server'

type Input = Omit<MeetingDetails, 'kind' | 'body' | 'assemblyKind'> & { id: string; revision: number }

/**
 * Changes a meeting's facts. Once it is convened, what was announced stays (title, day, hours, place): only the link,
 * the chair and the secretary may still change, until it opens.
 */
export const editMeeting = (actor: Actor, input: Input): Promise<Outcome<{ revision: number }>> =>
  transact(async (tx): Promise<Outcome<{ revision: number }>> => {
    const meeting = await meetingById(input.id, tx)
    if (!meeting || !can(actor, meetingPermissions['governance.prepare-meeting'], meeting.subject))
      return refused({ code: 'not-found' })
    if (meeting.state !== 'draft' && meeting.state !== 'convened') return refused({ code: 'state-forbids' })
    if (meeting.revision !== input.revision) return refused({ code: 'stale-revision' })
    const { title, place, link, startsAt, endsAt, chairId, secretaryId } = input
    const announced =
      title !== meeting.title ||
      place !== meeting.place ||
      startsAt.getTime() !== meeting.startsAt.getTime() ||
      endsAt?.getTime() !== meeting.endsAt?.getTime()
    if (meeting.state === 'convened' && announced) return refused({ code: 'announced-already' })
    const problem = await officerProblem(input, meeting.subject.bodyRole, tx)
    if (problem) return refused(problem)
    const revision = await touchMeeting(tx, meeting.id, {
      title,
      place,
      link,
      startsAt,
      endsAt,
      chairId,
      secretaryId,
    })
    await writeJournal(tx, { actor, act: 'governance.edit-meeting', subject: { kind: 'meeting', id: meeting.id } })
    return ok({ revision })
  })
