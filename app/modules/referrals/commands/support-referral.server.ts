import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { SupportGiven } from '../forms-procedure'
import { procedurePermissions } from '../permissions'
import { takesSupports } from '../rules/state-facts'
import { loadReferral } from '../store-procedure.server'
import { dropMailSupport } from '../store-supports.server'

/** A person, or an organisation by its representative, supports a referral that others made; each counts once. */
export const supportReferral = (
  actor: Actor,
  { id, organisationId, isShown }: SupportGiven & { id: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const referral = await loadReferral(tx, id)
    if (!referral || referral.number === null || actor.kind !== 'person') return refused({ code: 'not-found' })
    if (!can(actor, procedurePermissions['referrals.support'], { userId: actor.id, organisationId }))
      return refused({ code: 'not-your-organisation', field: 'organisationId' })
    if (!takesSupports(referral.state)) return refused({ code: 'support-closed' })
    if (organisationId !== null && organisationId === referral.organisationId)
      return refused({ code: 'own-referral', field: 'organisationId' })
    const supporter = organisationId === null ? `user:${actor.id}` : `organisation:${organisationId}`
    const key = { referralId_supporter: { referralId: id, supporter } }
    if (await tx.referralSupport.findUnique({ where: key, select: { id: true } }))
      return refused({ code: 'supported-already' })
    await tx.referralSupport.create({
      data: {
        ...{ id: newId(), referralId: id, userId: actor.id, organisationId, supporter, createdAt: now() },
        // An organisation is named: its support is public. A person is, if they choose so.
        isShown: organisationId !== null || isShown,
      },
    })
    if (organisationId === null) await dropMailSupport(tx, id, actor.id)
    await writeJournal(tx, {
      actor,
      act: 'referrals.support',
      subject: { kind: 'referral', id },
      data: { number: referral.number, organisation: organisationId },
    })
    return ok({ id })
  })

/** Takes a support back; nothing of it stays but its lines in the journal. */
export const withdrawSupport = (actor: Actor, { supportId }: { supportId: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const support = await tx.referralSupport.findUnique({ where: { id: supportId } })
    if (!support || !can(actor, procedurePermissions['referrals.withdraw-support'], support))
      return refused({ code: 'not-found' })
    await tx.referralSupport.delete({ where: { id: supportId } })
    await writeJournal(tx, {
      actor,
      act: 'referrals.withdraw-support',
      subject: { kind: 'referral', id: support.referralId },
      data: { organisation: support.organisationId },
    })
    return ok({ id: support.referralId })
  })
