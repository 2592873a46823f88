import type { Eraser } from '~/modules/accounts/erasure.server'
import type { PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { forgetPerson } from '~/modules/events/store-registrations.server'
import { db } from '~/platform/db/db.server'
import { addressOf } from './address-of.server'

/** The events that a person registered to, under their account or under its address. */
export const eventSource: PersonalDataSource = {
  name: 'event-registrations',
  labels: { fr: 'Vos inscriptions aux rencontres', en: 'Your registrations to meetings' },
  collect: async (userId) => {
    const email = await addressOf(userId)
    const rows = await db.eventRegistration.findMany({
      where: { OR: [{ userId }, ...(email ? [{ email }] : [])] },
      include: { event: { select: { title: true, startsOn: true } } },
      orderBy: { createdAt: 'asc' },
    })
    return rows.map(({ event, name, email, seats, needs, state, came, createdAt }) => ({
      event: event.title,
      startsOn: event.startsOn,
      name,
      address: email,
      people: seats,
      needs,
      state,
      came,
      createdAt: createdAt.toISOString(),
    }))
  },
}

/** Registrations go with the account; seats that are freed go to those who wait. */
export const eventEraser: Eraser = async (tx, userId) => {
  const email = await addressOf(userId, tx)
  await forgetPerson(tx, { userId, email })
  return null
}
