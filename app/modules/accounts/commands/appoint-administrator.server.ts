import { now, today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isAddress, normaliseAddress } from '~/platform/pure/mail-address'
import { type Outcome, refused } from '~/platform/pure/outcome'
import { oneLinkMail } from '../mails/one-link'
import { accountsActs } from '../permissions'
import { administratorsInForce } from '../queries.server'
import { nameProblem, normaliseName } from '../rules/person-name'
import { createLink } from '../store.server'
import { attempt } from '../undo.server'

export type Appointed = { userId: string; address: string; token: string; created: boolean; appointed: boolean }

/**
 * Gives the administrator's mandate, from the operator's terminal: the account is made where there is none, and a
 * one-time link lets its owner choose a password. Done again, it sends a new link and gives no second mandate.
 */
export async function appointAdministrator(
  actor: Actor,
  input: { address: string; name: string; decision: string },
): Promise<Outcome<Appointed>> {
  if (!can(actor, accountsActs['accounts.appoint-administrator'], null)) return refused({ code: 'not-allowed' })
  const address = normaliseAddress(input.address)
  const name = normaliseName(input.name)
  if (!isAddress(address)) return refused({ code: 'address-unreadable' })
  const problem = nameProblem(name)
  if (problem) return refused({ code: problem })
  return attempt(async (tx) => {
    const at = now()
    const known = await tx.user.findUnique({ where: { email: address } })
    const userId = known?.id ?? newId()
    if (!known) await tx.user.create({ data: { id: userId, email: address, name, locale: 'fr', createdAt: at } })
    const appointed = await giveMandate(tx, actor, userId, input.decision)
    const token = await createLink(tx, 'first-password', userId)
    await enqueueMail(
      tx,
      { to: address, ...oneLinkMail(known?.locale === 'en' ? 'en' : 'fr', 'firstPassword', token) },
      { key: `accounts.first-password:${newId()}` },
    )
    return { userId, address, token, created: !known, appointed }
  })
}

async function giveMandate(tx: Tx, actor: Actor, userId: string, decision: string): Promise<boolean> {
  if (await tx.mandate.findFirst({ where: { userId, ...administratorsInForce() } })) return false
  const id = newId()
  await tx.mandate.create({
    data: {
      id,
      userId,
      role: 'administrator',
      startsOn: today(),
      decision,
      grantedBy: actorName(actor),
      createdAt: now(),
    },
  })
  await writeJournal(tx, {
    actor,
    act: 'accounts.appoint-administrator',
    subject: { kind: 'account', id: userId },
    data: { mandate: id },
  })
  return true
}
