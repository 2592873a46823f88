import { today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { type Act, type Actor, can } from '~/platform/permissions'
import { ok, refused } from '~/platform/pure/outcome'
import type { OfferSubject } from './permissions'
import { isToTheirAddress, loadTransfer } from './store-transfer.server'
import { loadApplication } from './store.server'

/** The offer with its application, for who may answer it; for all others it does not exist. */
export async function openTransfer(tx: Tx, actor: Actor, id: string, act: Act<OfferSubject>) {
  const transfer = await loadTransfer(tx, id)
  const byAddress = transfer ? await isToTheirAddress(tx, actor, transfer.email) : false
  const application = transfer && (await loadApplication(tx, transfer.applicationId))
  if (!application || !can(actor, act, { toId: transfer.toId, byAddress })) return refused({ code: 'not-found' })
  return transfer.state === 'offered' && today() <= transfer.dueOn
    ? ok({ transfer, application })
    : refused({ code: 'transfer-over' })
}
