import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { procedurePermissions } from '../permissions'
import { takesSupports } from '../rules/state-facts'
import { supportOfToken } from '../signature-tokens.server'
import { asState } from '../store-procedure.server'
import { isSupportedByAccount } from '../store-supports.server'

type Named = { token: string }

/**
 * Follows the link of the mail: the address is right, and the support counts. Done twice, it is the same. Refused:
 * 'supported-by-account' where the same mailbox's account supports already, 'support-closed'.
 */
export const confirmMailSupport = (actor: Actor, { token }: Named): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const id = supportOfToken(token)
    const may = can(actor, procedurePermissions['referrals.manage-mail-support'], { byLink: id !== null })
    const row =
      id && may
        ? await tx.referralMailSupport.findUnique({ where: { id }, include: { referral: { select: { state: true } } } })
        : null
    if (!row) return refused({ code: 'not-found' })
    if (row.confirmedAt) return ok({ id: row.id })
    if (!takesSupports(asState(row.referral.state))) return refused({ code: 'support-closed' })
    if (await isSupportedByAccount(tx, row.referralId, row.email)) return refused({ code: 'supported-by-account' })
    await tx.referralMailSupport.update({ where: { id: row.id }, data: { confirmedAt: now() } })
    const subject = { kind: 'referral-support', id: row.id }
    await writeJournal(tx, { actor, act: 'referrals.confirm-mail-support', subject })
    return ok({ id: row.id })
  })

/** Withdraws a support by its link: the name and the address are removed at once. Done twice, it is the same. */
export const withdrawMailSupport = (actor: Actor, { token }: Named): Promise<Outcome<{ id: string | null }>> =>
  transact(async (tx): Promise<Outcome<{ id: string | null }>> => {
    const id = supportOfToken(token)
    if (id === null || !can(actor, procedurePermissions['referrals.manage-mail-support'], { byLink: true }))
      return refused({ code: 'not-found' })
    const { count } = await tx.referralMailSupport.deleteMany({ where: { id } })
    if (count === 0) return ok({ id: null })
    const subject = { kind: 'referral-support', id }
    await writeJournal(tx, { actor, act: 'referrals.withdraw-mail-support', subject })
    return ok({ id })
  })
