import { publicEventMessages } from '~/modules/events/messages/public'
import { teamEventMessages } from '~/modules/events/messages/team'
import { whenInWords } from '~/modules/events/messages/when'
import { eventsToSettle } from '~/modules/events/queries-lists.server'
import { registrationsOfPerson } from '~/modules/events/queries-registrations.server'
import { registrationPath, teamEventPath } from '~/modules/events/rules/event-paths'
import { accountById } from '~/modules/accounts/queries.server'
import { today } from '~/platform/clock.server'
import { hasRole } from '~/platform/permissions'
import { capital } from '~/platform/pure/capital'
import { addDays } from '~/platform/pure/civil-date'
import type { DeskSource } from './desk-items'

/** Days that the team has, after an event, to say who came and to publish the report. */
const settleDays = 7

/** The events that a person is registered to; for the team, what is left to say of those that were held. */
export const eventsDesk: DeskSource = {
  async ongoing(actor, locale) {
    const email = (await accountById(actor.id))?.email
    if (!email) return []
    const { mine } = publicEventMessages[locale]
    const coming = (await registrationsOfPerson({ id: actor.id, email })).filter(
      ({ event }) => event.state === 'published' && event.endsOn >= today(),
    )
    return coming.map(({ token, state, event }) => ({
      kind: mine.kind,
      title: event.title,
      href: registrationPath(token),
      facts: `${capital(whenInWords(event, locale))}. ${state === 'waiting' ? mine.factsWaiting : mine.facts}`,
      dueOn: event.startsOn,
    }))
  },
  async teamDue(actor, locale) {
    if (!hasRole(actor, 'team', 'administrator')) return []
    const { desk } = teamEventMessages[locale]
    return (await eventsToSettle()).map(({ id, title, state, endsOn }) => ({
      kind: desk.kind,
      title: state === 'held' ? desk.report(title) : desk.attendance(title),
      href: `${teamEventPath({ id })}/${state === 'held' ? 'compte-rendu' : 'presences'}`,
      facts: state === 'held' ? desk.reportFacts : desk.attendanceFacts,
      dueOn: addDays(endsOn, settleDays),
    }))
  },
}
