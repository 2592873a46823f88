import type { Eraser } from '~/modules/accounts/erasure.server'
import type { PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { forgetPerson } from '~/modules/events/store-registrations.server'
import { db } from '~/platform/db/db.server'

/** The events that a person registered to, under their account or under its address. */
export const eventSource: PersonalDataSource = {
  name: 'event-registrations',
  labels: { fr: 'Vos inscriptions aux rencontres', en: 'Your registrations to meetings' },
  collect: async (userId) => {
    const user = await db.user.findUnique({ where: { id: userId }, select: { email: true } })
    const rows = await db.eventRegistration.findMany({
      where: { OR: [{ userId }, ...(user?.email ? [{ email: user.email }] : [])] },
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
  const user = await tx.user.findUnique({ where: { id: userId }, select: { email: true } })
  await forgetPerson(tx, { userId, email: user?.email ?? null })
  return null
}
