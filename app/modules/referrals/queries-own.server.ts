import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/db.server'
import { type Actor, actsFor, can } from '~/platform/permissions'
import { procedurePermissions } from './permissions'
import { isPublic, takesSupports } from './rules/state-facts'
import { eventsFor, isState } from './rules/states'
import { appealDismissedOn, loadReferral } from './store-procedure.server'

/** A file under way, for those who act for its requester: what they may do now. Null for anybody else. */
export async function followedReferral(actor: Actor, id: string) {
  const referral = await loadReferral(db, id)
  if (!referral || !isPublic(referral)) return null
  const { organisationId, createdById, state, appealUntil } = referral
  const me = actor.kind === 'person' ? actor.id : ''
  const isHand = (await db.referralAuthor.count({ where: { referralId: id, endedAt: null, userId: me } })) > 0
  const answers = can(actor, procedurePermissions['referrals.withdraw-referral'], referral)
  const acts = organisationId !== null && actsFor(actor, organisationId)
  const wrote = isHand || me === createdById
  if (!answers && !acts && !wrote) return null
  const open = new Set(answers ? eventsFor(state, 'requester') : [])
  return {
    ...{ id, state, title: referral.title, number: referral.number ?? '', appealUntil, answers },
    joined: await db.referral.count({ where: { joinedToId: id, state: 'joined' } }),
    may: {
      withdraw: open.has('withdraw'),
      separate: open.has('separate') && (await isTargetOpen(referral.joinedToId)),
      appeal: open.has('appeal') && !(await appealDismissedOn(db, id, referral.decisionId)),
    },
  }
}

const isTargetOpen = async (id: string | null): Promise<boolean> => {
  const target = id === null ? null : await db.referral.findUnique({ where: { id }, select: { state: true } })
  return target !== null && target.state !== 'admissible'
}

/** A referral to support, with the supports that this person, or those they represent, gave; without an account, none is known. */
export async function supportableReferral(actor: Actor, number: string) {
  const row = await db.referral.findUnique({ where: { number }, select: { id: true } })
  const referral = row && (await loadReferral(db, row.id))
  if (!referral || !isPublic(referral)) return null
  const page = {
    ...{ id: referral.id, number, title: referral.title, isOpen: takesSupports(referral.state) },
    isKnown: actor.kind === 'person',
  }
  if (actor.kind !== 'person') return { ...page, asMyself: false, organisations: [], supports: [] }
  const represented = actor.organisations.flatMap(({ id, role }) => (role === 'representative' ? [id] : []))
  const [organisations, supports] = await Promise.all([
    db.organisation.findMany({
      where: { id: { in: represented.filter((id) => id !== referral.organisationId) } },
      orderBy: { foldedName: 'asc' },
      select: { id: true, name: true },
    }),
    db.referralSupport.findMany({
      where: {
        referralId: referral.id,
        OR: [{ userId: actor.id, organisationId: null }, { organisationId: { in: represented } }],
      },
      orderBy: { id: 'asc' },
      select: { id: true, organisationId: true, organisation: { select: { name: true } } },
    }),
  ])
  const given = new Set(supports.map(({ organisationId }) => organisationId))
  return {
    ...page,
    asMyself: !given.has(null),
    organisations: organisations.filter(({ id }) => !given.has(id)),
    supports: supports.map(({ id, organisation }) => ({ id, organisation: organisation?.name ?? null })),
  }
}

const underWay = ['submitted', 'to-complete', 'admissibility', 'under-appeal', 'joined']

/** The referrals under way that this person answers for, or wrote; what is due first. */
export async function ownReferralsUnderWay(actor: Actor) {
  if (actor.kind !== 'person') return []
  const organisations = actor.organisations.map(({ id }) => id)
  const rows = await db.referral.findMany({
    where: {
      state: { in: underWay },
      OR: [{ organisationId: { in: organisations } }, { organisationId: null, createdById: actor.id }],
    },
    orderBy: { submittedAt: 'desc' },
    take: 50,
    select: { id: true, number: true, title: true, state: true, dueOn: true, requesterDueOn: true },
  })
  return rows.flatMap(({ number, state, ...row }) =>
    number !== null && isState(state) ? [{ ...row, number, state }] : [],
  )
}

/** The number of a public referral under way that this person alone answers for; null where there is none. */
export async function underWayAlone(tx: Tx, userId: string): Promise<string | null> {
  const open = { role: 'representative', OR: [{ endsAt: null }, { endsAt: { gt: now() } }] }
  const represented = await tx.organisationMandate.findMany({
    where: { userId, ...open },
    select: { organisationId: true },
  })
  const ids = represented.map(({ organisationId }) => organisationId)
  const others = await tx.organisationMandate.findMany({
    where: { organisationId: { in: ids }, userId: { not: userId }, ...open },
    select: { organisationId: true },
  })
  const alone = ids.filter((id) => !others.some(({ organisationId }) => organisationId === id))
  const row = await tx.referral.findFirst({
    where: {
      number: { not: null },
      state: { in: ['collecting-signatures', ...underWay] },
      OR: [
        { organisationId: { in: alone } },
        { organisationId: null, requesterKind: 'residents', createdById: userId },
      ],
    },
    orderBy: { number: 'asc' },
    select: { number: true },
  })
  return row?.number ?? null
}
