import type { PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { db } from '~/platform/db/db.server'

/** A person's own account and the memberships that it acts for: what attendances, proxies and rights name members by. */
async function memberIds(userId: string): Promise<string[]> {
  const memberships = await db.membership.findMany({
    where: { OR: [{ userId }, { representativeId: userId }] },
    select: { id: true },
  })
  return [userId, ...memberships.map(({ id }) => id)]
}

/** What meetings and votes hold on a person. Of a secret vote, only that it was taken part in: nothing ties it to a ballot. */
export const governanceSources: readonly PersonalDataSource[] = [
  {
    name: 'attendances',
    labels: { fr: 'Vos présences aux assemblées et aux séances', en: 'Your attendance at assemblies and sittings' },
    collect: async (userId) =>
      (
        await db.attendance.findMany({
          where: { memberId: { in: await memberIds(userId) } },
          include: { meeting: { select: { title: true } } },
          orderBy: { cameAt: 'asc' },
        })
      ).map(({ meeting, way, cameAt, leftAt }) => ({
        meeting: meeting.title,
        way,
        cameAt: cameAt.toISOString(),
        leftAt: leftAt?.toISOString() ?? null,
      })),
  },
  {
    name: 'proxies',
    labels: { fr: 'Les pouvoirs que vous avez donnés ou reçus', en: 'Proxies that you gave or received' },
    collect: async (userId) => {
      const own = await memberIds(userId)
      const grants = await db.proxyGrant.findMany({
        where: { OR: [{ giverId: { in: own } }, { holderId: { in: own } }] },
        include: { meeting: { select: { title: true } } },
        orderBy: { givenAt: 'asc' },
      })
      return grants.map(({ meeting, giverId, state, givenAt }) => ({
        meeting: meeting.title,
        side: own.includes(giverId) ? 'given' : 'received',
        state,
        givenAt: givenAt.toISOString(),
      }))
    },
  },
  {
    name: 'votes',
    labels: { fr: 'Les votes auxquels vous avez pris part', en: 'Votes that you took part in' },
    collect: async (userId) =>
      (
        await db.votingRight.findMany({
          where: { used: { not: null }, memberId: { in: await memberIds(userId) } },
          include: { poll: { select: { title: true, secrecy: true } }, namedVote: { select: { choice: true } } },
          orderBy: { id: 'asc' },
        })
      ).map(({ poll, used, namedVote }) => ({
        vote: poll.title,
        secrecy: poll.secrecy,
        way: used,
        choice: namedVote?.choice ?? null,
      })),
  },
  {
    name: 'initiatives',
    labels: { fr: 'Les initiatives que vous avez lancées ou signées', en: 'Initiatives that you began or signed' },
    collect: async (userId) => {
      const own = await memberIds(userId)
      const signatures = await db.initiativeSignature.findMany({
        where: { membershipId: { in: own } },
        include: { initiative: { select: { title: true, text: true, reason: true, state: true, authorId: true } } },
        orderBy: { signedAt: 'asc' },
      })
      return signatures.map(({ signedAt, initiative: { authorId, text, reason, ...initiative } }) => ({
        ...initiative,
        ...(own.includes(authorId) ? { begun: true, text, reason } : { begun: false }),
        signedAt: signedAt.toISOString(),
      }))
    },
  },
  {
    name: 'amendments',
    labels: { fr: 'Les amendements que vous avez proposés', en: 'Amendments that you proposed' },
    collect: async (userId) =>
      (
        await db.amendment.findMany({
          where: { authorId: { in: await memberIds(userId) } },
          include: { item: { select: { title: true } } },
          orderBy: { createdAt: 'asc' },
        })
      ).map(({ item, text, original, reason, state, createdAt }) => ({
        resolution: item.title,
        text: original ?? text,
        reason,
        state,
        proposedAt: createdAt.toISOString(),
      })),
  },
]
