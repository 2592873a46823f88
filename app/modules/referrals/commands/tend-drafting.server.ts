import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { draftEndsMail } from '../mails/drafting'
import { daysAgo, overStates, pastKeeping } from '../kept-files.server'
import { draftingPermissions } from '../permissions'
import { rulesById } from '../queries-rules.server'
import { unconfirmedDays } from '../rules/drafting'
import { authorsToTell, loadDraft } from '../store-drafting.server'

/**
 * Daily: removes the signatures that nobody confirmed in their time, and the names and addresses of the signatories of
 * files that are over since long enough (the rules say how long); how many they were stays.
 */
export async function forgetSignatures(): Promise<void> {
  const actor: Actor = { kind: 'system', job: 'referrals.forget-signatures' }
  if (!can(actor, draftingPermissions['referrals.forget-signatures'], null)) return
  const over = await db.referralCollection.findMany({
    where: { forgottenAt: null, referral: { state: { in: overStates } } },
    select: { referral: { select: { id: true, rulesId: true, updatedAt: true } } },
  })
  const ids = await pastKeeping(over.map(({ referral }) => referral))
  await transact(async (tx) => {
    const { count } = await tx.referralSignature.deleteMany({
      where: { OR: [{ confirmedAt: null, createdAt: { lt: daysAgo(unconfirmedDays) } }, { referralId: { in: ids } }] },
    })
    await tx.referralCollection.updateMany({ where: { referralId: { in: ids } }, data: { forgottenAt: now() } })
    const stale = await tx.referralAuthor.deleteMany({ where: { userId: null, expiresAt: { lt: now() } } })
    if (count + stale.count > 0)
      await writeJournal(tx, {
        actor,
        act: 'referrals.forget-signatures',
        subject: { kind: 'portal', id: 'referrals' },
        data: { count, invitations: stale.count },
      })
  })
}

/** Daily: says to the authors of a draft, or of a collection, that its term is near; once a term. */
export async function remindDrafts(): Promise<void> {
  const actor: Actor = { kind: 'system', job: 'referrals.remind-drafts' }
  if (!can(actor, draftingPermissions['referrals.remind-drafts'], null)) return
  const rows = await db.referral.findMany({
    where: { state: { in: ['draft', 'collecting-signatures'] }, requesterDueOn: { gte: today() } },
    select: { id: true, rulesId: true, requesterDueOn: true },
  })
  for (const { id, rulesId, requesterDueOn } of rows) {
    const { noticeDays } = (await rulesById(rulesId)).book.drafts
    if (requesterDueOn === null || requesterDueOn > addDays(today(), noticeDays)) continue
    await transact(async (tx) => {
      const draft = await loadDraft(tx, id)
      if (!draft || draft.requesterDueOn !== requesterDueOn) return
      for (const to of await authorsToTell(tx, draft, now())) {
        const facts = { id, title: draft.title, endsOn: requesterDueOn, isCollecting: draft.collection !== null }
        await enqueueMail(
          tx,
          { to: to.email, ...draftEndsMail(to.locale, facts) },
          { key: `referrals.draft-ends:${id}:${requesterDueOn}:${to.id}` },
        )
      }
    })
  }
}
