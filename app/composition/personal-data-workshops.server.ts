import type { Eraser } from '~/modules/accounts/erasure.server'
import type { PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { forgetPersonInWorkshops } from '~/modules/workshops/store-personal-data.server'
import { db } from '~/platform/db/db.server'
import { addressOf } from './address-of.server'

/** What workshops and position papers hold on a person, under their account or under its address. */
export const workshopSources: readonly PersonalDataSource[] = [
  {
    name: 'workshop-proposals',
    labels: { fr: 'Les étapes et les acteurs que vous avez proposés', en: 'Stops and actors that you proposed' },
    collect: async (userId) => {
      const email = await addressOf(userId)
      const rows = await db.workshopProposal.findMany({
        where: { OR: [{ userId }, ...(email ? [{ email }] : [])] },
        include: { debate: { select: { title: true } } },
        orderBy: { createdAt: 'asc' },
      })
      return rows.map(
        ({ debate, kind, title, text, place, period, name, email: address, state, reason, createdAt }) => ({
          ...{ debate: debate.title, kind, title, text, place, period, name, address, state, reason },
          proposedAt: createdAt.toISOString(),
        }),
      )
    },
  },
  {
    name: 'workshop-facilitation',
    labels: { fr: 'Les ateliers que vous animez', en: 'Workshops that you facilitate' },
    collect: async (userId) => {
      const email = await addressOf(userId)
      const rows = email
        ? await db.workshopFacilitator.findMany({
            where: { email },
            include: { workshop: { select: { event: { select: { title: true, startsOn: true } } } } },
          })
        : []
      return rows.map(({ workshop, name, email: address, validatedAt }) => ({
        ...{ workshop: workshop.event.title, on: workshop.event.startsOn, name, address },
        validatedAt: validatedAt?.toISOString() ?? null,
      }))
    },
  },
  {
    name: 'workshop-papers',
    labels: {
      fr: 'L’adresse laissée sur vos contributions papier',
      en: 'The address left on your paper contributions',
    },
    collect: async (userId) => {
      const email = await addressOf(userId)
      const rows = email
        ? await db.workshopPaper.findMany({
            where: { email },
            include: { workshop: { select: { event: { select: { title: true } } } } },
          })
        : []
      return rows.map(({ workshop, email: address, createdAt }) => ({
        ...{ workshop: workshop.event.title, address },
        enteredAt: createdAt.toISOString(),
      }))
    },
  },
  {
    name: 'position-papers',
    labels: { fr: 'Les cahiers d’acteurs que vous avez écrits', en: 'Position papers that you wrote' },
    collect: async (userId) =>
      (
        await db.positionPaper.findMany({
          where: { OR: [{ createdById: userId }, { updatedById: userId }] },
          include: { organisation: { select: { name: true } }, debate: { select: { title: true } } },
        })
      ).map(({ organisation, debate, title, state, updatedAt }) => ({
        ...{ organisation: organisation.name, debate: debate.title, title, state },
        changedAt: updatedAt.toISOString(),
      })),
  },
]

/** Addresses and names go with the account; what an organisation published stays its own. */
export const workshopEraser: Eraser = async (tx, userId) => {
  const email = await addressOf(userId, tx)
  await forgetPersonInWorkshops(tx, { userId, email })
  return null
}
