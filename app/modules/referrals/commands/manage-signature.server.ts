import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { draftingPermissions } from '../permissions'
import { isCollecting } from '../rules/drafting'
import { asReferralState } from '../store-drafting.server'
import { settleCollection } from '../store-signatures.server'
import { signatureOfToken } from '../signature-tokens.server'

type Named = { token: string }
const named = { select: { number: true, state: true } } as const

/** Follows the link of the mail: the address is right, and the signature counts. Done twice, it is the same. */
export const confirmSignature = (actor: Actor, { token }: Named): Promise<Outcome<{ number: string }>> =>
  transact(async (tx): Promise<Outcome<{ number: string }>> => {
    const id = signatureOfToken(token)
    const row = id && (await tx.referralSignature.findUnique({ where: { id }, include: { referral: named } }))
    const may = can(actor, draftingPermissions['referrals.manage-signature'], { byLink: id !== null })
    if (!row || !may || row.referral.number === null) return refused({ code: 'not-found' })
    const { number, state } = row.referral
    if (row.confirmedAt) return ok({ number })
    if (!isCollecting(asReferralState(state))) return refused({ code: 'collection-over' })
    await tx.referralSignature.update({ where: { id: row.id }, data: { confirmedAt: now() } })
    await settleCollection(tx, row.referralId)
    await writeJournal(tx, {
      actor,
      act: 'referrals.confirm-signature',
      subject: { kind: 'referral-signature', id: row.id },
    })
    return ok({ number })
  })

/**
 * Withdraws a signature by its link: the name and the address are removed at once. The count follows while signatures are
 * collected; what was submitted with the referral stays as it was counted then. Done twice, it is the same.
 */
export const withdrawSignature = (actor: Actor, { token }: Named): Promise<Outcome<{ number: string | null }>> =>
  transact(async (tx): Promise<Outcome<{ number: string | null }>> => {
    const id = signatureOfToken(token)
    if (id === null || !can(actor, draftingPermissions['referrals.manage-signature'], { byLink: true }))
      return refused({ code: 'not-found' })
    const row = await tx.referralSignature.findUnique({ where: { id }, include: { referral: named } })
    if (!row) return ok({ number: null })
    await tx.referralSignature.delete({ where: { id } })
    if (isCollecting(asReferralState(row.referral.state))) await settleCollection(tx, row.referralId)
    await writeJournal(tx, {
      actor,
      act: 'referrals.withdraw-signature',
      subject: { kind: 'referral-signature', id },
    })
    return ok({ number: row.referral.number })
  })
