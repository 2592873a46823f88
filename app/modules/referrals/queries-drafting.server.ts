import { db } from '~/platform/db/db.server'
import { type Actor, can, hasRole } from '~/platform/permissions'
import { tokenDigest } from '../accounts/tokens.server'
import { now } from '~/platform/clock.server'
import { draftingPermissions } from './permissions'
import { rulesById } from './queries-rules.server'
import { isState } from './rules/states'
import { loadDraft } from './store-drafting.server'

/** A referral with the rules it was made under, for whoever writes it; null for all others. */
export async function ownDraft(actor: Actor, id: string) {
  const draft = await loadDraft(db, id)
  if (!draft || !can(actor, draftingPermissions['referrals.see-draft'], draft)) return null
  return { draft, version: await rulesById(draft.rulesId) }
}
export type OwnDraft = NonNullable<Awaited<ReturnType<typeof ownDraft>>>

/** The same for whoever enters or checks sheets of signatures: who writes it, and the team. */
export async function draftWithSheets(actor: Actor, id: string) {
  const draft = await loadDraft(db, id)
  if (!draft || !can(actor, draftingPermissions['referrals.enter-sheet'], draft)) return null
  return { draft, version: await rulesById(draft.rulesId) }
}

/** The referrals that a person writes, or that their organisations make; the last touched first. */
export async function referralsOf(actor: Actor) {
  if (actor.kind !== 'person') return []
  const rows = await db.referral.findMany({
    where: {
      OR: [
        { organisationId: { in: actor.organisations.map(({ id }) => id) } },
        { organisationId: null, createdById: actor.id, requesterKind: { in: ['residents'] } },
        { authors: { some: { userId: actor.id, endedAt: null } } },
        ...(hasRole(actor, 'team') ? [{ requesterKind: { in: ['team', 'assembly'] } }] : []),
      ],
    },
    orderBy: { updatedAt: 'desc' },
    take: 200,
    select: {
      ...{ id: true, number: true, title: true, state: true, updatedAt: true, dueOn: true, requesterDueOn: true },
      organisation: { select: { name: true } },
    },
  })
  return rows.flatMap(({ state, ...row }) => (isState(state) ? [{ ...row, state }] : []))
}

/** The organisations that a person acts for, to refer in their name. */
export const organisationsToRefer = (actor: Actor) =>
  db.organisation.findMany({
    where: { id: { in: actor.kind === 'person' ? actor.organisations.map(({ id }) => id) : [] } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, kind: true },
  })

/** The names of accounts, by id; an erased one has none. */
export async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const users = await db.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
  return new Map(users.map(({ id, name }) => [id, name]))
}

/** What an invitation to write says to whoever has its link; null where it holds no more. */
export async function authorInvitation(token: string, userId: string) {
  const row = await db.referralAuthor.findUnique({
    where: { tokenHash: tokenDigest(token) },
    include: { referral: { select: { id: true, title: true } } },
  })
  if (!row || row.endedAt !== null) return null
  if (row.userId !== userId && (row.userId !== null || row.expiresAt <= now())) return null
  return { title: row.referral.title, id: row.referral.id, isAccepted: row.userId === userId }
}
