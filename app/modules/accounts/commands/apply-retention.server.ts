import { now } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { formatDate } from '~/platform/i18n/format'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { accountsActs } from '../permissions'
import { type Eraser, eraseIn, removeMessagesTo } from '../erasure.server'
import { unusedAccountMail } from '../mails/account-notice'
import { expiredLinksSince, mayEraseUnused, unconfirmedSince, unusedSince, warnUnusedSince } from '../rules/inactivity'
import { retentionDays } from '../rules/retention'
import { attempt } from '../undo.server'

const job: Actor = { kind: 'system', job: 'accounts.retention' }
const warnAct = 'accounts.warn-unused'
/** A day's share: the rest waits for tomorrow, so that no run holds the database for long. */
const share = 500

/** Daily job: what the retention table says of accounts. Done twice, it does nothing more. */
export async function applyRetention(actor: Actor, erasers: readonly Eraser[]): Promise<void> {
  if (!can(actor, accountsActs['accounts.apply-retention'], null)) return
  const at = now()
  await db.session.deleteMany({ where: { expiresAt: { lte: at } } })
  await db.oneTimeLink.deleteMany({ where: { expiresAt: { lte: expiredLinksSince(at) } } })
  await db.outboxMessage.deleteMany({ where: { key: { startsWith: 'accounts.erased:' }, state: 'done' } })
  await removeUnconfirmed(at)
  await warnUnused(at)
  await eraseUnused(at, erasers)
}

export const dailyRetention = (erasers: readonly Eraser[]): Promise<void> => applyRetention(job, erasers)

async function removeUnconfirmed(at: Date): Promise<void> {
  // Somebody who was given a mandate is waited for.
  const where = {
    emailConfirmedAt: null,
    erasedAt: null,
    createdAt: { lte: unconfirmedSince(at) },
    mandates: { none: {} },
    organisationMandates: { none: {} },
  }
  for (const { id, email } of await db.user.findMany({ where, select: { id: true, email: true }, take: share }))
    await transact(async (tx) => {
      const { count } = await tx.user.deleteMany({ where: { id, ...where } })
      if (count === 1 && email) await removeMessagesTo(tx, email)
    })
}

/** Accounts whose last use, or confirmation where they were never used, is older than `since`. */
const unusedWhere = (since: Date) => ({
  erasedAt: null,
  isDemonstration: false,
  emailConfirmedAt: { not: null },
  OR: [{ lastSeenAt: { lte: since } }, { lastSeenAt: null, createdAt: { lte: since } }],
})

const warnedAtOf = async (userId: string): Promise<Date | null> =>
  (
    await db.journalEntry.findFirst({
      where: { subjectKind: 'account', subjectId: userId, act: warnAct },
      orderBy: { seq: 'desc' },
      select: { at: true },
    })
  )?.at ?? null

async function warnUnused(at: Date): Promise<void> {
  const eraseAt = new Date(at.getTime() + retentionDays.unusedWarning * 86_400_000)
  for (const { id, email, locale, lastSeenAt, createdAt } of await db.user.findMany({
    where: unusedWhere(warnUnusedSince(at)),
    orderBy: { lastSeenAt: 'asc' },
  })) {
    const warned = await warnedAtOf(id)
    if (!email || (warned && warned > (lastSeenAt ?? createdAt))) continue
    const language = locale === 'en' ? 'en' : 'fr'
    await transact(async (tx) => {
      const line = await writeJournal(tx, { actor: job, act: warnAct, subject: { kind: 'account', id } })
      await enqueueMail(
        tx,
        { to: email, ...unusedAccountMail(language, formatDate(eraseAt, language)) },
        { key: `${warnAct}:${id}:${line}` },
      )
    })
  }
}

async function eraseUnused(at: Date, erasers: readonly Eraser[]): Promise<void> {
  for (const { id, lastSeenAt, createdAt } of await db.user.findMany({
    where: unusedWhere(unusedSince(at)),
    orderBy: { lastSeenAt: 'asc' },
  })) {
    if (!mayEraseUnused(at, lastSeenAt ?? createdAt, await warnedAtOf(id))) continue
    // A refusal (an officer, an organisation's only representative) leaves the account: the next day asks again.
    await attempt((tx) => eraseIn(tx, job, id, erasers))
  }
}
