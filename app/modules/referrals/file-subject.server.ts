import { isConflicted } from '~/modules/label/store.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import type { FileSubject } from './permissions'
import { isPublic } from './rules/state-facts'
import type { LoadedReferral } from './store-procedure.server'

/** The members' assembly asks through the team: who wrote its file in the portal is not for that its requester. */
async function isConcerned(tx: Tx, actor: Actor, referral: LoadedReferral): Promise<boolean> {
  if (actor.kind !== 'person') return false
  const { id, requesterKind, createdById, organisationId } = referral
  if (requesterKind !== 'assembly' && actor.id === createdById) return true
  if ((await tx.referralAuthor.count({ where: { referralId: id, userId: actor.id } })) > 0) return true
  return organisationId !== null && isConflicted(tx, actor, organisationId, now())
}

export const subjectOf = async (tx: Tx, actor: Actor, referral: LoadedReferral): Promise<FileSubject> => ({
  wasSubmitted: isPublic(referral),
  conflicted: await isConcerned(tx, actor, referral),
  assignedToId: referral.assignedToId,
})
