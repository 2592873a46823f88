import { randomInt } from 'node:crypto'
import { now, today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { addDays, type CivilDate } from '~/platform/pure/civil-date'
import { fold } from '~/platform/pure/fold'
import { newId } from '~/platform/pure/ids'
import type { DepartureKind } from './rules/departure'
import { referenceCount, referenceOf } from './rules/member-reference'

export type NewMembership = {
  kind: 'person' | 'organisation'
  /** The person's account, or none for somebody registered on paper. */
  userId: string | null
  organisationId: string | null
  representativeId: string | null
  name: string
  email: string | null
  category: string
  isDemonstration: boolean
  /** Of an application by the member; left out where the cooperative registers them. */
  application?: {
    ties: readonly string[]
    sharesAsked: number
    motivation: string
    statutesVersion: number
    committedAt: Date
  }
}

/** A reference that no member has yet: drawn by chance, so that one cannot be guessed from another. */
async function freeReference(tx: Tx): Promise<string> {
  for (;;) {
    const reference = referenceOf(randomInt(referenceCount))
    if (!(await tx.membership.findUnique({ where: { reference }, select: { id: true } }))) return reference
  }
}

export async function addMembership(
  tx: Tx,
  { application, ...membership }: NewMembership,
): Promise<{ id: string; reference: string }> {
  const reference = await freeReference(tx)
  return tx.membership.create({
    data: {
      id: newId(),
      ...membership,
      foldedName: fold(membership.name),
      state: 'applied',
      reference,
      appliedAt: now(),
      ...(application ? { ...application, ties: JSON.stringify(application.ties) } : {}),
    },
    select: { id: true, reference: true },
  })
}

export type Admission = {
  on: CivilDate
  category: string
  college: string | null
  votes: number
  /** The decision that admits, in words. */
  decision: string
  /** The account of who decided, or 'system:…'. */
  by: string
  /** Of a member who already has one; the next otherwise. */
  number?: number
}

/** Gives an account the mandate of a member, unless it has one that lasts. */
export async function giveMemberMandate(
  tx: Tx,
  userId: string,
  { on, decision, by }: Pick<Admission, 'on' | 'decision' | 'by'>,
): Promise<void> {
  const lasting = await tx.mandate.count({ where: { userId, role: 'member', endsOn: null, startsOn: { lte: on } } })
  if (lasting > 0) return
  await tx.mandate.create({
    data: {
      id: newId(),
      userId,
      role: 'member',
      startsOn: on,
      endsOn: null,
      decision,
      decidedOn: on,
      grantedBy: by,
      createdAt: now(),
    },
  })
}

/** Makes a member of who applied: next number, first period in its category and college, mandate of the account that acts. */
export async function admit(tx: Tx, id: string, admission: Admission): Promise<{ number: number }> {
  const { on, category, college, votes, decision } = admission
  const last = await tx.membership.aggregate({ _max: { number: true } })
  const number = admission.number ?? (last._max.number ?? 0) + 1
  const { userId, representativeId } = await tx.membership.update({
    where: { id },
    data: { state: 'admitted', number, category, admittedOn: on },
    select: { userId: true, representativeId: true },
  })
  await tx.membershipPeriod.create({
    data: {
      id: newId(),
      membershipId: id,
      category,
      college,
      votes,
      startsOn: on,
      endsOn: null,
      decision,
      createdAt: now(),
    },
  })
  const account = representativeId ?? userId
  if (account) await giveMemberMandate(tx, account, admission)
  return { number }
}

/** Puts an end to the member's mandate of an account that acts in no other membership that lasts. */
export async function endMemberMandate(tx: Tx, userId: string, on: CivilDate, reason: string): Promise<void> {
  const others = await tx.membership.count({
    where: { state: 'admitted', OR: [{ userId, kind: 'person' }, { representativeId: userId }] },
  })
  if (others > 0) return
  await tx.mandate.updateMany({
    where: { userId, role: 'member', OR: [{ endsOn: null }, { endsOn: { gt: on } }] },
    data: { endsOn: on, endedBecause: reason },
  })
}

/** Makes this day the last of a member's periods: one that would begin later never was. */
async function endPeriods(tx: Tx, membershipId: string, lastDay: CivilDate): Promise<void> {
  await tx.membershipPeriod.deleteMany({ where: { membershipId, startsOn: { gt: lastDay } } })
  await tx.membershipPeriod.updateMany({
    where: { membershipId, OR: [{ endsOn: null }, { endsOn: { gt: lastDay } }] },
    data: { endsOn: lastDay },
  })
}

/** Ends a membership: the day is its last. Shares are cancelled by `cancelShares`; money goes back by itself. */
export async function endMembership(
  tx: Tx,
  id: string,
  { on, reason, words }: { on: CivilDate; reason: DepartureKind; words: string },
): Promise<void> {
  const { userId, representativeId } = await tx.membership.update({
    where: { id },
    data: { state: 'ended', endedOn: on, endReason: reason },
    select: { userId: true, representativeId: true },
  })
  await endPeriods(tx, id, on)
  await tx.categoryChange.updateMany({ where: { membershipId: id, state: 'asked' }, data: { state: 'withdrawn' } })
  const account = representativeId ?? userId
  if (account) await endMemberMandate(tx, account, on, words)
}

export const closeApplication = (
  tx: Tx,
  id: string,
  state: 'refused' | 'withdrawn',
  decided: { decidedOn: CivilDate; decision: string; decidedById: string } | null,
) => tx.membership.update({ where: { id }, data: { state, ...(decided ?? {}) } })

export const noteDecision = (
  tx: Tx,
  id: string,
  decided: { decidedOn: CivilDate; decision: string; decidedById: string },
) => tx.membership.update({ where: { id }, data: decided })

/**
 * Moves a member to another category from this day on. What was planned for later falls; the register's present category
 * changes on the day (`settleCategories`).
 */
export async function changeCategory(
  tx: Tx,
  id: string,
  to: { category: string; college: string | null; votes: number; from: CivilDate; decision: string },
): Promise<void> {
  const { from, ...period } = to
  await endPeriods(tx, id, addDays(from, -1))
  await tx.membershipPeriod.create({
    data: { id: newId(), membershipId: id, ...period, startsOn: from, endsOn: null, createdAt: now() },
  })
  if (from <= today()) await tx.membership.update({ where: { id }, data: { category: to.category } })
}

export const addCategoryChange = (tx: Tx, membershipId: string, category: string, reason: string) =>
  tx.categoryChange.create({
    data: { id: newId(), membershipId, category, reason, state: 'asked', askedAt: now() },
    select: { id: true },
  })

export const answerCategoryChange = (
  tx: Tx,
  id: string,
  answer: { state: 'accepted' | 'refused' | 'withdrawn'; decidedOn: CivilDate; decision: string; decidedById: string },
) => tx.categoryChange.update({ where: { id }, data: answer })

export const writeDirectory = (tx: Tx, id: string, directory: string) =>
  tx.membership.update({ where: { id }, data: { directory } })

/** Keeps a file that waits for a yes; gives its id. */
export async function addImportDraft(
  tx: Tx,
  draft: { kind: 'bank-statement' | 'member-list'; fileName: string; content: string; createdById: string },
): Promise<string> {
  const row = await tx.importDraft.create({ data: { id: newId(), ...draft, createdAt: now() }, select: { id: true } })
  return row.id
}
export const dropImportDraft = (tx: Tx, id: string) => tx.importDraft.deleteMany({ where: { id } })
export const forgetImportDrafts = (tx: Tx, before: Date) =>
  tx.importDraft.deleteMany({ where: { createdAt: { lt: before } } })
