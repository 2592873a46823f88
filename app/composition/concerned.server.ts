import { registerConcerned } from '~/modules/governance/concerned.server'
import { registerHeard } from '~/modules/governance/heard.server'
import { type Concern, conflictSince } from '~/modules/governance/rules/conflict'
import { committeeOf } from '~/modules/label/queries-schemes.server'
import { type Concerned, everyApplicant } from '~/modules/label/store-applicants.server'
import { committeeOfDecision } from '~/modules/label/store-committee.server'
import { hearingTold } from '~/modules/label/store-hearing.server'
import { instructorsOf } from '~/modules/label/store.server'
import {
  applicationOf,
  committeeOn,
  instructorsOfLife,
  type LoadedProcedure,
  loadProcedure,
  withdrawnOn,
} from '~/modules/label-life/store.server'
import { decidedFirst, instructorsOfReferral, peopleOfReferral } from '~/modules/referrals/queries-concerned.server'
import type { Tx } from '~/platform/db/db.server'

/** Everyone who acts for an organisation, or for one that has had the application; or acted for it within the year. */
async function actingFor(tx: Tx, of: Concerned, at: Date): Promise<Concern[]> {
  const mandates = await tx.organisationMandate.findMany({
    where: { organisation: everyApplicant(of), OR: [{ endsAt: null }, { endsAt: { gt: conflictSince(at) } }] },
    select: { userId: true, endsAt: true },
    orderBy: { startsAt: 'desc' },
  })
  return mandates.map(({ userId, endsAt }) => ({
    userId,
    reason: endsAt === null || endsAt > at ? 'acts-for' : 'acted-for',
  }))
}

/** The committee may have heard the applicant. */
registerHeard('application', hearingTold)

/** A label application concerns its applicant's people, and those who examined it. */
registerConcerned('application', async (tx, id, at) => {
  const application = await tx.application.findUnique({ where: { id }, select: { organisationId: true } })
  if (!application) return []
  return [
    ...(await actingFor(tx, { id, organisationId: application.organisationId }, at)),
    ...(await instructorsOf(tx, id)).map((userId): Concern => ({ userId, reason: 'instructed' })),
  ]
})

/** An appeal on a label concerns the same people, and the committee that decided first. */
registerConcerned('label-appeal', async (tx, id, at) => {
  const appeal = await tx.labelAppeal.findUnique({
    where: { id },
    select: { applicationId: true, application: { select: { organisationId: true, scheme: true } } },
  })
  if (!appeal) return []
  const [instructors, committee] = [
    await instructorsOf(tx, appeal.applicationId),
    await committeeOfDecision(tx, { id: appeal.applicationId, scheme: appeal.application.scheme }),
  ]
  return [
    ...(await actingFor(tx, { id: appeal.applicationId, organisationId: appeal.application.organisationId }, at)),
    ...instructors.map((userId): Concern => ({ userId, reason: 'instructed' })),
    ...committee.map((userId): Concern => ({ userId, reason: 'decided-first' })),
  ]
})

/** A procedure on a label concerns its holder's people, those who examined the application, and who opened it. */
async function concernedByProcedure(tx: Tx, procedure: LoadedProcedure, at: Date): Promise<Concern[]> {
  const { applicationId } = procedure.label
  return [
    ...(await actingFor(tx, applicationOf(procedure.label), at)),
    ...(await instructorsOfLife(tx, applicationId, procedure.openedById)).map((userId): Concern => ({
      userId,
      reason: 'instructed',
    })),
  ]
}

registerConcerned('label-procedure', async (tx, id, at) => {
  const procedure = await loadProcedure(tx, id)
  return procedure ? concernedByProcedure(tx, procedure, at) : []
})

/** A contested withdrawal concerns the same people, and the committee that withdrew the label. */
registerConcerned('label-contest', async (tx, id, at) => {
  const procedure = await loadProcedure(tx, id)
  if (!procedure) return []
  const day = withdrawnOn(procedure)
  const committee = day === null ? [] : await committeeOn(tx, await committeeOf(tx, procedure.label.scheme), day)
  return [
    ...(await concernedByProcedure(tx, procedure, at)),
    ...committee.map((userId): Concern => ({ userId, reason: 'decided-first' })),
  ]
})

/** A membership concerns the member, and an organisation's people. */
registerConcerned('membership', async (tx, id, at) => {
  const membership = await tx.membership.findUnique({
    where: { id },
    select: { userId: true, representativeId: true, organisationId: true },
  })
  if (!membership) return []
  const { userId, representativeId, organisationId } = membership
  return [
    ...[userId, representativeId].flatMap((one): Concern[] =>
      one === null ? [] : [{ userId: one, reason: 'oneself' }],
    ),
    ...(organisationId === null ? [] : await actingFor(tx, organisationId, at)),
  ]
})

const asReferral = (userIds: readonly string[], reason: Concern['reason']): Concern[] =>
  userIds.map((userId) => ({ userId, reason }))

/** A referral concerns who makes it, and those of the team who examined it. */
async function concernedByReferral(tx: Tx, id: string, at: Date): Promise<Concern[]> {
  const people = await peopleOfReferral(tx, id)
  if (!people) return []
  return [
    ...asReferral(people.requesters, 'oneself'),
    ...(people.organisationId === null ? [] : await actingFor(tx, people.organisationId, at)),
    ...asReferral(await instructorsOfReferral(tx, id), 'instructed'),
  ]
}

registerConcerned('referral', concernedByReferral)

/** An appeal concerns the same people, and those who sit in the body that took the contested decision. */
registerConcerned('referral-appeal', async (tx, id, at) => {
  const appeal = await tx.referralAppeal.findUnique({ where: { id }, select: { referralId: true } })
  if (!appeal) return []
  return [
    ...(await concernedByReferral(tx, appeal.referralId, at)),
    ...asReferral(await decidedFirst(tx, id, at), 'decided-first'),
  ]
})
