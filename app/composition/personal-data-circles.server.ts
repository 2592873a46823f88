import type { Eraser } from '~/modules/accounts/erasure.server'
import type { PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { takePostAway } from '~/modules/circles/store-groups.server'
import { db } from '~/platform/db/db.server'
import { addressOf } from './address-of.server'

/** What groups, communities and letters hold on a person. */
export const circlesSources: readonly PersonalDataSource[] = [
  {
    name: 'groups',
    labels: { fr: 'Vos groupes d’échange', en: 'Your exchange groups' },
    collect: async (userId) =>
      (await db.groupMember.findMany({ where: { userId }, include: { group: true }, orderBy: { askedAt: 'asc' } })).map(
        ({ group, role, message, digest, askedAt, joinedAt }) => ({
          ...{ group: group.title, role, message, digest },
          askedAt: askedAt.toISOString(),
          joinedAt: joinedAt?.toISOString() ?? null,
        }),
      ),
  },
  {
    name: 'group-messages',
    labels: { fr: 'Vos messages dans les groupes', en: 'Your messages in groups' },
    collect: async (userId) =>
      (
        await db.groupPost.findMany({
          where: { authorId: userId },
          include: { thread: { select: { title: true } } },
          orderBy: { createdAt: 'asc' },
        })
      ).map(({ thread, body, createdAt, editedAt, removedAt }) => ({
        ...{ conversation: thread.title, text: body },
        writtenAt: createdAt.toISOString(),
        changedAt: editedAt?.toISOString() ?? null,
        removedAt: removedAt?.toISOString() ?? null,
      })),
  },
  {
    name: 'group-mentions',
    labels: { fr: 'Les messages qui s’adressent à vous', en: 'Messages that call you' },
    collect: async (userId) =>
      (
        await db.postMention.findMany({
          where: { userId },
          include: { post: { select: { createdAt: true, thread: { select: { title: true } } } } },
        })
      ).map(({ post }) => ({ conversation: post.thread.title, writtenAt: post.createdAt.toISOString() })),
  },
  {
    name: 'group-documents',
    labels: { fr: 'Les documents que vous avez partagés', en: 'Documents that you shared' },
    collect: async (userId) =>
      (
        await db.groupDocument.findMany({
          where: { addedById: userId },
          include: { group: { select: { title: true } } },
        })
      ).map(({ group, title, addedAt }) => ({ group: group.title, title, addedAt: addedAt.toISOString() })),
  },
  {
    name: 'communities',
    labels: { fr: 'Vos communautés', en: 'Your communities' },
    collect: async (userId) => [
      ...(await db.communityMember.findMany({ where: { userId }, include: { community: true } })).map(
        ({ community, circle, ambassadorName, ambassadorWords, digest, joinedAt }) => ({
          ...{ community: community.name, circle, ambassadorName, ambassadorWords, weeklySummary: digest },
          joinedAt: joinedAt.toISOString(),
        }),
      ),
      ...(await db.communityGardener.findMany({ where: { userId }, include: { community: true } })).map(
        ({ community, side, shownAs, startsOn, endsOn }) => ({
          ...{ community: community.name, gardener: side, shownAs, startsOn, endsOn },
        }),
      ),
    ],
  },
  {
    name: 'needs-and-offers',
    labels: { fr: 'Vos besoins et vos offres', en: 'Your needs and offers' },
    collect: async (userId) =>
      (await db.communityNotice.findMany({ where: { authorId: userId }, orderBy: { createdAt: 'asc' } })).map(
        ({ kind, title, body, place, state, createdAt, expiresOn }) => ({
          ...{ kind, title, text: body, place, state, expiresOn },
          postedAt: createdAt.toISOString(),
        }),
      ),
  },
  {
    name: 'answers-to-notices',
    labels: { fr: 'Ce que vous avez écrit au sujet d’annonces', en: 'What you wrote about notices' },
    collect: async (userId) =>
      (
        await db.noticeAnswer.findMany({
          where: { authorId: userId },
          include: { notice: { select: { title: true } } },
          orderBy: { createdAt: 'asc' },
        })
      ).map(({ notice, body, createdAt }) => ({
        notice: notice.title,
        text: body,
        writtenAt: createdAt.toISOString(),
      })),
  },
  {
    name: 'letters',
    labels: { fr: 'Les lettres que vous recevez ou écrivez', en: 'Letters that you receive or write' },
    collect: async (userId) => {
      const email = await addressOf(userId)
      const received = await db.letterSubscription.findMany({
        where: { OR: [{ userId }, ...(email ? [{ email }] : [])] },
        include: { community: { select: { name: true } } },
      })
      const written = await db.letterSection.findMany({
        where: { OR: [{ authorId: userId }, { updatedById: userId }] },
        include: { issue: { select: { title: true } } },
      })
      return [
        ...received.map(({ community, createdAt, confirmedAt }) => ({
          letterOf: community.name,
          askedAt: createdAt.toISOString(),
          confirmedAt: confirmedAt?.toISOString() ?? null,
        })),
        ...written.map(({ issue, title, body, updatedAt }) => ({
          ...{ issue: issue.title, part: title, text: body },
          updatedAt: updatedAt.toISOString(),
        })),
      ]
    },
  },
]

/** Nobody leaves a group without anyone to lead it; otherwise one's words are taken away, and one's place in it. */
export const groupsEraser: Eraser = async (tx, userId) => {
  const led = await tx.groupMember.findMany({
    where: { userId, role: 'facilitator', group: { state: 'active' } },
    include: { group: { select: { id: true, title: true } } },
  })
  for (const { group } of led) {
    const others = await tx.groupMember.count({
      where: { groupId: group.id, role: 'facilitator', userId: { not: userId } },
    })
    if (others === 0) return { code: 'erase-only-facilitator', detail: { group: group.title } }
  }
  const posts = await tx.groupPost.findMany({ where: { authorId: userId, removedAt: null }, select: { id: true } })
  for (const { id } of posts) await takePostAway(tx, id, { removedBy: 'erasure', removalReason: '' })
  await tx.postMention.deleteMany({ where: { userId } })
  await tx.threadReading.deleteMany({ where: { userId } })
  await tx.groupMember.deleteMany({ where: { userId } })
  return null
}

/**
 * One's place in communities, what one posted there with what was said about it, and one's subscriptions, also those of
 * the address alone. A letter that was sent stays, under the pseudonym of who wrote it.
 */
export const communitiesEraser: Eraser = async (tx, userId) => {
  const email = await addressOf(userId, tx)
  await tx.noticeAnswer.deleteMany({ where: { OR: [{ authorId: userId }, { withId: userId }] } })
  await tx.communityNotice.deleteMany({ where: { authorId: userId } })
  await tx.communityGardener.deleteMany({ where: { userId } })
  await tx.communityMember.deleteMany({ where: { userId } })
  await tx.letterSubscription.deleteMany({
    where: { OR: [{ userId }, ...(email ? [{ email }] : [])] },
  })
  return null
}
