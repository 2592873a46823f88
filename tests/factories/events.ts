import { createEvent } from '~/modules/events/commands/create-event.server'
import { publishEvent } from '~/modules/events/commands/publish-event.server'
import type { NewEvent } from '~/modules/events/forms'
import { today } from '~/platform/clock.server'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { freshClient } from './accounts'
import { given } from './label'
import { createPerson } from './people'

/** What the form of a new event gives: in ten days, in Bourges on the territory where it is loaded, else nowhere known. */
export const eventFacts = (change: Partial<NewEvent> = {}): NewEvent => ({
  kind: 'workshop',
  title: 'Atelier d’essai',
  description: 'On y essaie une méthode.',
  organiser: 'Équipe d’essai',
  date: addDays(today(), 10),
  time: '18:30',
  endDate: null,
  endTime: '21:00',
  format: 'in-person',
  commune: '',
  communeCode: '',
  communeAsked: '',
  place: 'Salle d’essai',
  position: null,
  access: '',
  link: '',
  registration: 'open',
  capacity: null,
  closesOn: null,
  programmeItemId: null,
  recurrence: null,
  until: null,
  ...change,
})

/** A draft, made by somebody of the team. */
export async function draftEvent(change: Partial<NewEvent> = {}, by?: Person): Promise<string> {
  const team = by ?? (await createPerson({ roles: ['team'] }))
  return given(await createEvent(team, eventFacts(change))).id
}

/** An event that was announced. */
export async function publishedEvent(change: Partial<NewEvent> = {}, by?: Person): Promise<string> {
  const team = by ?? (await createPerson({ roles: ['team'] }))
  const id = await draftEvent(change, team)
  given(await publishEvent(team, { id, scope: 'one' }))
  return id
}

let count = 0
/** What the form of a registration gives, by somebody whom no other test knows. */
export function registrationFacts(change: Partial<{ email: string; name: string; seats: number; needs: string }> = {}) {
  count += 1
  return {
    name: `Personne de test ${count}`,
    email: `inscription-${count}-${process.pid}@exemple.invalid`,
    seats: 1,
    needs: '',
    clientAddress: freshClient(),
    locale: 'fr' as const,
    ...change,
  }
}
