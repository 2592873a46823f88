import type { Tx } from '~/platform/db/db.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { now } from '~/platform/clock.server'
import { alertMail } from './mails/drafting'
import { rulesById } from './queries-rules.server'
import { alertReached, sumSignatures } from './rules/signatures'
import { authorsToTell, loadDraft } from './store-drafting.server'

/**
 * Counts the signatures of a collection again, on line and on paper, and tells its authors of the share of the threshold
 * that was just reached, once each. Called in the transaction of whatever changed them.
 */
export async function settleCollection(tx: Tx, referralId: string): Promise<void> {
  const draft = await loadDraft(tx, referralId)
  if (!draft?.collection || draft.number === null) return
  const { collection, number } = draft
  const online = await tx.referralSignature.count({ where: { referralId, confirmedAt: { not: null } } })
  const sheets = draft.paperSheets.map(({ count, checkedAt }) => ({ count, isChecked: checkedAt !== null }))
  const sums = sumSignatures(online, sheets)
  const { book } = await rulesById(draft.rulesId)
  const { needed, told } = collection
  const reached = alertReached(book.signatures.alerts, { total: sums.total, needed, told })
  await tx.referralCollection.update({
    where: { referralId },
    data: { online: sums.online, paper: sums.paper, told: reached ?? told },
  })
  if (reached === null) return
  for (const { id, email, locale } of await authorsToTell(tx, draft, now())) {
    const facts = { id: referralId, number, title: draft.title, share: reached, total: sums.total, needed }
    await enqueueMail(
      tx,
      { to: email, ...alertMail(locale, facts) },
      { key: `referrals.alert:${referralId}:${reached}:${id}` },
    )
  }
}
