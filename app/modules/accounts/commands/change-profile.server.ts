import { transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { can, type Person } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { accountsActs } from '../permissions'

/** Changes one's name and the language of one's mails and pages. */
export async function changeProfile(
  actor: Person,
  { userId, name, locale }: { userId: string; name: string; locale: Locale },
): Promise<Outcome<true>> {
  if (!can(actor, accountsActs['accounts.change-profile'], { userId })) return refused({ code: 'not-found' })
  await transact(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { name, locale } })
    await writeJournal(tx, { actor, act: 'accounts.change-profile', subject: { kind: 'account', id: userId } })
  })
  return ok(true)
}
