import type { Eraser } from '~/modules/accounts/erasure.server'
import type { PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { forgetPersonInDebates } from '~/modules/debates/store-personal-data.server'
import { db } from '~/platform/db/db.server'
import { addressOf } from './address-of.server'

const own = async (userId: string) => {
  const email = await addressOf(userId)
  return {
    byAuthor: { OR: [{ authorId: userId }, ...(email ? [{ email }] : [])] },
    email,
  }
}
const inDebate = { debate: { select: { title: true } } } as const

/** What debates hold on a person, under their account or under its address. */
export const debateSources: readonly PersonalDataSource[] = [
  {
    name: 'garant-requests',
    labels: { fr: 'Vos demandes aux garants', en: 'Your requests to the garants' },
    collect: async (userId) =>
      (await db.garantMatter.findMany({ where: (await own(userId)).byAuthor, include: inDebate })).map(
        ({ debate, title, text, authorName, email, isPublic, state, answer, createdAt }) => ({
          ...{ debate: debate.title, title, text, name: authorName, address: email, isPublic, state, answer },
          askedAt: createdAt.toISOString(),
        }),
      ),
  },
  {
    name: 'debate-questions',
    labels: { fr: 'Vos questions sur les dossiers des débats', en: 'Your questions on the files of debates' },
    collect: async (userId) =>
      (await db.debateQuestion.findMany({ where: (await own(userId)).byAuthor, include: inDebate })).map(
        ({ debate, text, authorName, email, state, answer, createdAt }) => ({
          ...{ debate: debate.title, text, name: authorName, address: email, state, answer },
          askedAt: createdAt.toISOString(),
        }),
      ),
  },
  {
    name: 'debate-subscriptions',
    labels: { fr: 'Les débats que vous suivez', en: 'Debates that you follow' },
    collect: async (userId) => {
      const { email } = await own(userId)
      const rows = await db.debateSubscription.findMany({
        where: { OR: [{ userId }, ...(email ? [{ email }] : [])] },
        include: inDebate,
      })
      return rows.map(({ debate, email: address, createdAt }) => ({
        ...{ debate: debate.title, address },
        since: createdAt.toISOString(),
      }))
    },
  },
  {
    name: 'garant-missions',
    labels: { fr: 'Vos missions de garant', en: 'Your missions as a garant' },
    collect: async (userId) =>
      (
        await db.garant.findMany({
          where: { userId },
          include: { ...inDebate, entries: { select: { number: true, title: true, text: true } } },
        })
      ).map(({ debate, shownAs, about, namedBy, statement, startsOn, endsOn, endReason, entries }) => ({
        ...{ debate: debate.title, shownAs, about, namedBy, statement, startsOn, endsOn, reason: endReason },
        journal: entries.map(({ number, title, text }) => ({ number, title, text })),
      })),
  },
]

/** Addresses and names go with the account; what was public stays, without them. */
export const debateEraser: Eraser = async (tx, userId) => {
  const email = await addressOf(userId, tx)
  await forgetPersonInDebates(tx, { userId, email })
  return null
}
