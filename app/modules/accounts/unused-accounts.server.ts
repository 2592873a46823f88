import { db, transact } from '~/platform/db/db.server'
import { formatDate } from '~/platform/i18n/format'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { type Eraser, eraseIn } from './erasure.server'
import { unusedAccountMail } from './mails/account-notice'
import { mayEraseUnused, unusedSince, warnUnusedSince } from './rules/inactivity'
import { retentionDays } from './rules/retention'
import { attempt } from './undo.server'

const warnAct = 'accounts.warn-unused'

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

/** Says by mail, in good time, to whoever has long not used an account that it will be erased. */
export async function warnUnused(actor: Actor, at: Date): Promise<void> {
  const eraseAt = new Date(at.getTime() + retentionDays.unusedWarning * 86_400_000)
  for (const { id, email, locale, lastSeenAt, createdAt } of await db.user.findMany({
    where: unusedWhere(warnUnusedSince(at)),
    orderBy: { lastSeenAt: 'asc' },
  })) {
    const warned = await warnedAtOf(id)
    if (!email || (warned && warned > (lastSeenAt ?? createdAt))) continue
    const language = locale === 'en' ? 'en' : 'fr'
    await transact(async (tx) => {
      const line = await writeJournal(tx, { actor, act: warnAct, subject: { kind: 'account', id } })
      await enqueueMail(
        tx,
        { to: email, ...unusedAccountMail(language, formatDate(eraseAt, language)) },
        { key: `${warnAct}:${id}:${line}` },
      )
    })
  }
}

/** Erases the accounts whose owners were warned, and did not come back. */
export async function eraseUnused(actor: Actor, at: Date, erasers: readonly Eraser[]): Promise<void> {
  for (const { id, lastSeenAt, createdAt } of await db.user.findMany({
    where: unusedWhere(unusedSince(at)),
    orderBy: { lastSeenAt: 'asc' },
  })) {
    if (!mayEraseUnused(at, lastSeenAt ?? createdAt, await warnedAtOf(id))) continue
    // A refusal (an officer, an organisation's only representative) leaves the account: the next day asks again.
    await attempt((tx) => eraseIn(tx, actor, id, erasers))
  }
}
