import { eventsByIds } from '~/modules/events/queries.server'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { addDays } from '~/platform/pure/civil-date'
import { eventIdsOf, panelOf } from './queries-file.server'
import { typedComposition } from './rules/panel'

/** The panel as its form shows it. */
export function panelTyped(stage: { settings: string }): Record<string, string> {
  const { people, method, departements, ages, genders, opinion } = panelOf(stage)
  return {
    people: people === null ? '' : String(people),
    ...{ method, opinion },
    departements: typedComposition(departements),
    ages: typedComposition(ages),
    genders: typedComposition(genders),
  }
}

/** The panel's sessions, and the meetings that may become one: announced, of the last year or to come. */
export async function sessionChoices(debateId: string) {
  const ids = await eventIdsOf(debateId, 'panel')
  const [linked, others] = await Promise.all([
    eventsByIds(ids),
    db.event.findMany({
      where: {
        id: { notIn: ids },
        publishedAt: { not: null },
        state: { in: ['published', 'held'] },
        startsOn: { gte: addDays(today(), -365) },
      },
      select: { id: true, title: true, startsOn: true },
      orderBy: { startsOn: 'asc' },
      take: 300,
    }),
  ])
  return { linked: linked.map(({ id, title, startsOn }) => ({ id, title, startsOn })), choices: others }
}
