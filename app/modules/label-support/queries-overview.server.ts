import { seenBy } from '~/modules/label/queries-schemes.server'
import { conflictedOrganisations } from '~/modules/label/store.server'
import { neverHeldBy } from '~/modules/label/store-applicants.server'
import { now, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { can, type Person } from '~/platform/permissions'
import { supportPermissions } from './permissions'
import { countSupports, judgements, supportState } from './rules/support'
import { followedFields } from './store.server'

const most = 300
const inForce = (day: string) => ({ revokedOn: null, validUntil: { gte: day } })

/** Everything of the accompaniment that awaits the cooperative or is late, but for files that the actor has a part in. */
export async function awaitingTeam(actor: Person) {
  if (!can(actor, supportPermissions['label-support.see-overview'], null)) return null
  const day = today()
  const application = {
    ...(await seenBy(actor)),
    ...neverHeldBy(await conflictedOrganisations(db, actor.id, now())),
  }
  const [toDo, reported, late, lateYearly] = await Promise.all([
    db.labelSupport.findMany({
      where: { state: 'accepted', application },
      orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
      take: most,
      select: { id: true, kind: true, note: true, application: followedFields },
    }),
    db.labelCommitment.findMany({
      where: { state: 'reported', application },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: most,
      select: { id: true, commitment: true, dueOn: true, application: followedFields },
    }),
    db.labelCommitment.findMany({
      where: { state: 'open', dueOn: { lt: day }, application: { ...application, certificate: inForce(day) } },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: most,
      select: { id: true, commitment: true, dueOn: true, application: followedFields },
    }),
    db.labelYearlyReport.findMany({
      where: { state: 'asked', dueOn: { lt: day }, certificate: { ...inForce(day), application } },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: most,
      select: { id: true, year: true, dueOn: true, certificate: { select: { application: followedFields } } },
    }),
  ])
  return {
    ...{ toDo, reported, late },
    lateYearly: lateYearly.map(({ certificate, ...row }) => ({ ...row, application: certificate.application })),
  }
}

/** How supports fare in all: by state, and by what their receivers thought of them. Figures alone, for who sees the overview. */
export async function supportFigures(actor: Person) {
  if (!can(actor, supportPermissions['label-support.see-overview'], null)) return null
  const groups = await db.labelSupport.groupBy({ by: ['state', 'judgement'], _count: true })
  return countSupports(
    groups.map(({ state, judgement, _count }) => ({
      state: supportState(state),
      judgement: judgements.find((one) => one === judgement) ?? null,
      count: _count,
    })),
  )
}

/** What awaits the people of these organisations: offers, judgements, commitments, yearly reports. */
export async function awaitingReceivers(organisationIds: readonly string[]) {
  if (organisationIds.length === 0) return { supports: [], commitments: [], yearlies: [] }
  const day = today()
  const application = { organisationId: { in: [...organisationIds] } }
  const [supports, commitments, yearlies] = await Promise.all([
    db.labelSupport.findMany({
      where: { state: { in: ['offered', 'done'] }, application },
      orderBy: { id: 'asc' },
      take: most,
      select: { id: true, kind: true, state: true, application: followedFields },
    }),
    db.labelCommitment.findMany({
      where: { state: 'open', application: { ...application, certificate: inForce(day) } },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: most,
      select: { id: true, commitment: true, dueOn: true, application: followedFields },
    }),
    db.labelYearlyReport.findMany({
      where: { state: 'asked', certificate: { ...inForce(day), application } },
      orderBy: { id: 'asc' },
      take: most,
      select: { id: true, year: true, dueOn: true, certificate: { select: { application: followedFields } } },
    }),
  ])
  return {
    ...{ supports, commitments },
    yearlies: yearlies.map(({ certificate, ...row }) => ({ ...row, application: certificate.application })),
  }
}
