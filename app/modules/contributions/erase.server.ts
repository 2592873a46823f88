import { db, type Tx } from '~/platform/db/db.server'
import { mailboxOf } from '~/platform/pure/mail-address'

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

/** Who a person is in the debates: by their account, or by the mailbox of its address. */
async function participantsOf(tx: Tx, userId: string): Promise<{ ids: string[]; email: string | null }> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { email: true } })
  const rows = await tx.debateParticipant.findMany({
    where: { OR: [{ userId }, ...(user?.email ? [{ mailbox: mailboxOf(user.email) }] : [])] },
    select: { id: true },
  })
  return { ids: rows.map(({ id }) => id), email: user?.email ?? null }
}

/** All that the debates hold on a person, in rows that can be read by themselves. */
export async function participantData(userId: string): Promise<Record<string, string | number | boolean | null>[]> {
  const { ids, email } = await participantsOf(db, userId)
  const named = { select: { number: true, debate: { select: { title: true } } } } as const
  const mine = { participantId: { in: ids } }
  const [contributions, comments, supports, pending] = await Promise.all([
    db.contribution.findMany({ where: mine, include: { debate: { select: { title: true } } } }),
    db.contributionComment.findMany({ where: mine, include: { contribution: named } }),
    db.contributionSupport.findMany({ where: mine, include: { contribution: named } }),
    db.contributionPending.findMany({
      where: { email: email ?? '' },
      select: { kind: true, payload: true, createdAt: true },
    }),
  ])
  return [
    ...contributions.map((one) => ({
      debate: one.debate.title,
      contribution: one.number,
      state: one.state,
      name: one.authorName,
      title: one.title,
      text: one.text,
      at: iso(one.createdAt),
    })),
    ...comments.map(({ contribution, kind, state, authorName, text, createdAt }) => ({
      debate: contribution.debate.title,
      contribution: contribution.number,
      message: kind,
      state,
      name: authorName,
      text,
      at: iso(createdAt),
    })),
    ...supports.map(({ contribution, createdAt }) => ({
      debate: contribution.debate.title,
      contribution: contribution.number,
      supported: true,
      at: iso(createdAt),
    })),
    ...pending.map(({ kind, payload, createdAt }) => ({ waiting: kind, payload, at: iso(createdAt) })),
  ]
}

/** The name that stands where a person has left. */
export const formerName = 'Une personne partie du portail'

/**
 * Erases who a person is: names, addresses, what waited. What they said stays in the debate, as others answered it; who wants the
 * words gone too withdraws them first, by the link of their mail. Supports stay counted, and lead to nobody.
 */
export async function forgetParticipant(tx: Tx, userId: string): Promise<void> {
  const { ids, email } = await participantsOf(tx, userId)
  const mine = { participantId: { in: ids } }
  await tx.contribution.updateMany({ where: { ...mine, authorName: { not: '' } }, data: { authorName: formerName } })
  await tx.contribution.updateMany({ where: mine, data: { authorId: null } })
  await tx.contributionComment.updateMany({
    where: { ...mine, authorName: { not: '' } },
    data: { authorName: formerName },
  })
  await tx.contributionFollow.deleteMany({ where: mine })
  await tx.contributionSupportLink.deleteMany({ where: mine })
  await tx.contributionRemoval.updateMany({ where: { contribution: mine }, data: { appeal: '' } })
  if (email) {
    await tx.contributionPending.deleteMany({ where: { email } })
    await tx.contributionReport.updateMany({ where: { email }, data: { email: null } })
  }
  await tx.debateParticipant.updateMany({
    where: { id: { in: ids } },
    data: { email: null, mailbox: null, userId: null, name: '' },
  })
}
