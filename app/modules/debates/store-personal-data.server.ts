import type { Tx } from '~/platform/db/db.server'

/**
 * Forgets a person. A public question and a public request stay, without name or address; what was private or never
 * confirmed goes. A garant's name and journal are a public function: they stay, without the account.
 */
export async function forgetPersonInDebates(
  tx: Tx,
  { userId, email }: { userId: string; email: string | null },
): Promise<void> {
  const theirs = { OR: [{ authorId: userId }, ...(email ? [{ email }] : [])] }
  const nobody = { email: null, authorId: null, authorName: '', tokenHash: null }
  await tx.garantMatter.deleteMany({ where: { ...theirs, state: 'unconfirmed' } })
  // Of a private request the number stays, so that the public count is still true.
  await tx.garantMatter.updateMany({ where: { ...theirs, isPublic: false }, data: { title: '', text: '', answer: '' } })
  await tx.garantMatter.updateMany({ where: theirs, data: nobody })
  await tx.debateQuestion.deleteMany({ where: { ...theirs, state: 'unconfirmed' } })
  await tx.debateQuestion.updateMany({ where: theirs, data: nobody })
  await tx.debateSubscription.deleteMany({ where: { OR: [{ userId }, ...(email ? [{ email }] : [])] } })
  await tx.garant.updateMany({ where: { userId }, data: { userId: null } })
}
