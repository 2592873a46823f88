import { now, today } from '~/platform/clock.server'
import { db, transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, type Refusal, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeEach } from '~/platform/rate-limit/limit.server'
import { offeredMail } from '../mails/transfer'
import { permissions } from '../permissions'
import { offerDays, transferProblem } from '../rules/transfer'
import { openOffer } from '../store-transfer.server'
import { loadApplication, type LoadedApplication, representativesOf } from '../store.server'
import { tellReceivers } from '../tell-receivers.server'
import { factsOf } from './notify.server'
import { openOwn } from './open-file.server'

type Input = {
  id: string
  /** The organisation, or '' where an address is given. */
  toId: string
  email: string
  reason: string
}

/** Whether the organisation may be offered the application at all; what only its own people know is asked when they accept. */
async function receiverRefused(tx: Tx, application: LoadedApplication, toId: string): Promise<Refusal | null> {
  const receiver = await tx.organisation.findUnique({ where: { id: toId }, select: { isDemonstration: true } })
  const code =
    receiver === null
      ? 'choose-receiver'
      : toId === application.organisationId
        ? 'transfer-to-oneself'
        : receiver.isDemonstration !== application.isDemonstration
          ? 'transfer-demonstration'
          : (await representativesOf(tx, toId, now())).length === 0
            ? 'receiver-unreachable'
            : null
  return code && { code, field: 'toId' }
}

/**
 * Offers an application to another organisation, by its name or by the address of somebody who represents it: who belongs
 * to an organisation, and to whom an address belongs, is not told. It stays with its own until the offer is accepted.
 */
export async function offerTransfer(
  actor: Actor,
  { id, toId, email, reason }: Input,
): Promise<Outcome<{ transferId: string }>> {
  if (toId === '' && email === '') return refused({ code: 'choose-receiver', field: 'email' })
  if (toId !== '' && email !== '') return refused({ code: 'receiver-twice', field: 'email' })
  const application = await loadApplication(db, id)
  // Counted for who may offer it alone: nobody else empties a mailbox's count.
  if (application && actor.kind === 'person' && can(actor, permissions['label.offer-transfer'], application)) {
    const whose = email || `${application.organisationId} ${toId}`
    const counted = await takeEach(counterOf('invitation:account', actor.id), counterOf('invitation:address', whose))
    if (!isOk(counted)) return refused({ code: 'too-often', field: email === '' ? 'toId' : 'email' })
  }
  return transact(async (tx): Promise<Outcome<{ transferId: string }>> => {
    const opened = await openOwn(tx, actor, id, permissions['label.offer-transfer'])
    if (!isOk(opened)) return opened
    const offered = opened.ok.application
    const problem = transferProblem(offered)
    if (problem) return refused({ code: problem })
    if (await openOffer(tx, id)) return refused({ code: 'transfer-offered-already' })
    const notTo = toId === '' ? null : await receiverRefused(tx, offered, toId)
    if (notTo) return refused(notTo)
    const [transferId, dueOn] = [newId(), addDays(today(), offerDays)]
    const to = { toId: toId || null, email: email || null }
    await tx.labelTransfer.create({
      data: {
        ...{ id: transferId, applicationId: id, fromId: offered.organisationId, ...to, reason, dueOn },
        ...{ state: 'offered', offeredById: actorName(actor), offeredAt: now() },
      },
    })
    await writeJournal(tx, {
      actor,
      act: 'label.offer-transfer',
      subject: { kind: 'application', id },
      data: { transfer: transferId, from: offered.organisationId, ...(toId ? { to: toId } : {}) },
    })
    await tellReceivers(tx, to, `label-transfer:${transferId}`, (locale) =>
      offeredMail(locale, factsOf(offered), { id: transferId, reason, dueOn, toAddress: email !== '' }),
    )
    return ok({ transferId })
  })
}
