import { conveneMeeting } from '~/modules/governance/commands/convene-meeting.server'
import { createMeeting } from '~/modules/governance/commands/create-meeting.server'
import { decideItem } from '~/modules/governance/commands/decide-item.server'
import { recordAttendance } from '~/modules/governance/commands/record-attendance.server'
import { openMeeting } from '~/modules/governance/commands/run-meeting.server'
import { seatHolders } from '~/modules/governance/queries-bodies.server'
import { acceptComplete } from '~/modules/referrals/commands/accept-complete.server'
import { placeOnAgenda } from '~/modules/referrals/commands/place-on-agenda.server'
import { proposeOutcome } from '~/modules/referrals/commands/propose-outcome.server'
import { takeReferral } from '~/modules/referrals/commands/take-referral.server'
import { now, setClock, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person, Role } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { given } from './label'
import { createPerson } from './people'
import { revisionOf } from './referrals'

export type Sitting = { id: string; title: string; chair: Person; role: Role }

/** A sitting in preparation of a body whose former members have left: three people hold it today. */
export async function sittingOf(body: 'board' | 'ethics-committee'): Promise<Sitting> {
  await db.mandate.updateMany({ where: { role: body, endsOn: null }, data: { endsOn: addDays(today(), -1) } })
  const [chair, secretary] = [await createPerson({ roles: [body] }), await createPerson({ roles: [body] })]
  await createPerson({ roles: [body] })
  const title = body === 'board' ? 'Conseil d’essai' : 'Comité d’essai'
  const { id } = given(
    await createMeeting(chair, {
      ...{ kind: 'sitting', body, assemblyKind: null, title, place: 'Bourges', link: '' },
      ...{ startsAt: now(), endsAt: null, chairId: chair.id, secretaryId: secretary.id },
    }),
  )
  return { id, title, chair, role: body }
}

/** Convened in time, opened, everyone there. */
export async function holdSitting({ id, chair, role }: Sitting): Promise<void> {
  const present = now()
  setClock(() => new Date(present.getTime() - 20 * 86_400_000))
  given(await conveneMeeting(chair, { id }))
  setClock()
  given(await openMeeting(chair, { id }))
  for (const memberId of await seatHolders({ role }, today()))
    given(await recordAttendance(chair, { meetingId: id, memberId, way: 'room' }))
}

/**
 * A submitted referral as the team and the ethics committee leave it: taken, complete, proposed admissible, and decided by all
 * hands in a sitting. Effects of decisions must be registered (`~/composition/decided.server`, `concerned.server`).
 */
export async function declareAdmissible(id: string, team: Person): Promise<void> {
  given(await takeReferral(team, { id }))
  given(await acceptComplete(team, { id }))
  const proposal = {
    outcome: 'admissible',
    code: '',
    redirectedTo: '',
    reason: 'Toutes les règles sont respectées.',
  } as const
  given(await proposeOutcome(team, { id, revision: await revisionOf(id), ...proposal }))
  const sitting = await sittingOf('ethics-committee')
  given(await placeOnAgenda(team, { id, meetingId: sitting.id }))
  await holdSitting(sitting)
  const { id: itemId } = await db.agendaItem.findFirstOrThrow({ where: { meetingId: sitting.id } })
  given(
    await decideItem(sitting.chair, {
      ...{ itemId, reason: 'Vu en séance.', for: 3, against: 0, abstain: 0, chair: '' as const },
    }),
  )
}
