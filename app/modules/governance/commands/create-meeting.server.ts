import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { MeetingDetails } from '../forms-meetings'
import { placeWaitingInitiatives } from '../initiative-agenda.server'
import { meetingPermissions } from '../permissions'
import { officerProblem } from '../queries-officers.server'
import { bodyOf, rulesOfMeeting } from '../rules/meeting-rules'
import { addMeeting } from '../store-meetings.server'

/** Opens the draft of an assembly, a sitting or a consultation; nobody is told before it is convened. */
export const createMeeting = (
  actor: Actor,
  input: MeetingDetails & { isDemonstration?: boolean },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const inForce = await statutesInForce(today(), tx)
    const body = inForce && bodyOf(inForce.statutes, input.body)
    const subject = {
      bodyRole: body?.role ?? null,
      isConsultation: input.kind === 'consultation',
      isDraft: true,
      chairId: null,
      secretaryId: null,
    }
    if (!can(actor, meetingPermissions['governance.prepare-meeting'], subject)) return refused({ code: 'not-found' })
    if (!inForce) return refused({ code: 'no-statutes' })
    if (input.kind === 'sitting' && input.body === null) return refused({ code: 'body-missing', field: 'body' })
    if (input.body !== null && !body) return refused({ code: 'body-unknown', field: 'body' })
    const nature = { ...input, call: 1 as const }
    if (!rulesOfMeeting(inForce.statutes, nature))
      return refused({ code: 'assembly-kind-missing', field: 'assemblyKind' })
    const problem = await officerProblem(input, body?.role ?? null, tx)
    if (problem) return refused(problem)
    const id = await addMeeting(tx, {
      kind: input.kind,
      body: input.body,
      assemblyKind: input.body === null ? input.assemblyKind : null,
      title: input.title,
      place: input.place,
      link: input.link,
      startsAt: input.startsAt,
      endsAt: input.endsAt,
      chairId: input.chairId,
      secretaryId: input.secretaryId,
      createdById: actorName(actor),
      isDemonstration: input.isDemonstration ?? false,
    })
    await placeWaitingInitiatives(tx, id)
    await writeJournal(tx, {
      actor,
      act: 'governance.create-meeting',
      subject: { kind: 'meeting', id },
      data: { kind: input.kind, body: input.body, assemblyKind: input.assemblyKind },
    })
    return ok({ id })
  })
