import { createEvent } from '~/modules/events/commands/create-event.server'
import { cancelEvent } from '~/modules/events/commands/cancel-event.server'
import { changeRegistration } from '~/modules/events/commands/change-registration.server'
import { duplicateEvent } from '~/modules/events/commands/duplicate-event.server'
import { editEvent } from '~/modules/events/commands/edit-event.server'
import { openProgramme, publishProgramme, saveProgramme } from '~/modules/events/commands/keep-programme.server'
import {
  moveProgrammeItem,
  removeProgrammeItem,
  saveProgrammeItem,
} from '~/modules/events/commands/keep-programme-item.server'
import { cancelRegistration, confirmRegistration } from '~/modules/events/commands/manage-registration.server'
import { publishEvent } from '~/modules/events/commands/publish-event.server'
import { publishReport } from '~/modules/events/commands/publish-report.server'
import { recordAttendance } from '~/modules/events/commands/record-attendance.server'
import { register } from '~/modules/events/commands/register.server'
import { registrationToken } from '~/modules/events/tokens.server'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type Actor, visitor } from '~/platform/permissions'
import { draftEvent, eventFacts, publishedEvent, registrationFacts } from '../../factories/events'
import { given } from '../../factories/label'
import { createPerson } from '../../factories/people'
import type { Builds } from '../subjects'
import { personOf } from '../world'
import type { Area } from './area'

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : 'nobody')
const drafts: Builds = { '': () => ({ isDraft: false }), draft: () => ({ isDraft: true }) }
const registrations: Builds = {
  '': () => ({ userId: null, byLink: false }),
  own: (actor) => ({ userId: idOf(actor), byLink: false }),
  'by its link': () => ({ userId: null, byLink: true }),
}

/** A registration that a visitor asked for, on an event that is open. */
async function asked(): Promise<{ id: string; eventId: string }> {
  const eventId = await publishedEvent()
  return { id: given(await register(visitor, { ...registrationFacts(), eventId })).id, eventId }
}
async function confirmed(): Promise<{ id: string; eventId: string }> {
  const one = await asked()
  given(await confirmRegistration(visitor, { token: registrationToken(one.id) }))
  return one
}
/** An event that was to be held today, whatever the hour. */
const heldToday = () => publishedEvent({ date: today(), time: null, endTime: null })
async function held(): Promise<string> {
  const [id, team] = [await heldToday(), await createPerson({ roles: ['team'] })]
  given(await recordAttendance(team, { id, came: [], walkIns: 3 }))
  return id
}

let lastYear = 2050
const line = {
  theme: 'Élargir le cercle',
  title: 'Un atelier par département',
  format: 'workshop' as const,
  audience: 'Celles et ceux qui ne viennent pas',
  firstMonth: 1,
  lastMonth: 6,
  territoryCode: null,
  note: '',
}
async function programme(): Promise<{ year: number; item: string }> {
  const team = await createPerson({ roles: ['team'] })
  const known = await db.programmeYear.aggregate({ _max: { year: true } })
  lastYear = Math.max(lastYear, known._max.year ?? 0) + 1
  const { year } = given(await openProgramme(team, { year: lastYear, title: `Programme ${lastYear}` }))
  const { id } = given(await saveProgrammeItem(team, { year, id: null, item: line }))
  return { year, item: id }
}
/** A year that has no programme yet, for the attempts that open one. */
const freshYear = async () =>
  Math.max(lastYear, (await db.programmeYear.aggregate({ _max: { year: true } }))._max.year ?? 0) + 1

const job = { none: 'a daily job or a follow-up: it acts as the portal' } as const

export const events: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  events.see-event                                ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  events.see-event (draft)                        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  events.prepare-event                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  events.register                                 ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  events.register (draft)                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  events.manage-registration                      ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  events.manage-registration (own)                ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  events.manage-registration (by its link)        ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  events.see-registrations                        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  events.record-attendance                        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  events.publish-report                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  events.see-programme                            ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  events.see-programme (draft)                    ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  events.keep-programme                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  events.load-fabriks                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  events.remind                                   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  events.forget-registrations                     ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
`,
  subjects: {
    'events.': { '': () => null },
    'events.see-event': drafts,
    'events.see-programme': drafts,
    'events.register': drafts,
    'events.manage-registration': registrations,
  },
  commands: {
    'modules/events/commands/cancel-event': { cancelEvent: ['events.prepare-event'] },
    'modules/events/commands/change-registration': { changeRegistration: ['events.manage-registration'] },
    'modules/events/commands/create-event': { createEvent: ['events.prepare-event'] },
    'modules/events/commands/duplicate-event': { duplicateEvent: ['events.prepare-event'] },
    'modules/events/commands/edit-event': { editEvent: ['events.prepare-event'] },
    'modules/events/commands/forget-registrations': { forgetRegistrations: ['events.forget-registrations'] },
    'modules/events/commands/keep-programme': {
      openProgramme: ['events.keep-programme'],
      saveProgramme: ['events.keep-programme'],
      publishProgramme: ['events.keep-programme'],
    },
    'modules/events/commands/keep-programme-item': {
      saveProgrammeItem: ['events.keep-programme'],
      removeProgrammeItem: ['events.keep-programme'],
      moveProgrammeItem: ['events.keep-programme'],
    },
    'modules/events/commands/load-fabriks': { loadFabriks: ['events.load-fabriks'] },
    'modules/events/commands/manage-registration': {
      confirmRegistration: ['events.manage-registration'],
      cancelRegistration: ['events.manage-registration'],
    },
    'modules/events/commands/publish-event': { publishEvent: ['events.prepare-event'] },
    'modules/events/commands/publish-report': { publishReport: ['events.publish-report'] },
    'modules/events/commands/record-attendance': { recordAttendance: ['events.record-attendance'] },
    'modules/events/commands/register': { register: ['events.register'] },
    'modules/events/commands/remind-registered': { remindRegistered: ['events.remind'] },
    'modules/events/commands/tell-registered': { sendToRegistered: job },
  },
  attempts: [
    {
      line: 'events.prepare-event',
      command: 'createEvent',
      prepare: async () => (actor) => createEvent(actor, eventFacts()),
    },
    {
      line: 'events.prepare-event',
      command: 'editEvent',
      prepare: async () => {
        const id = await publishedEvent()
        return (actor) => editEvent(actor, { ...eventFacts({ title: 'Autre titre' }), id, revision: 2 })
      },
    },
    {
      line: 'events.prepare-event',
      command: 'publishEvent',
      prepare: async () => {
        const id = await draftEvent()
        return (actor) => publishEvent(actor, { id, scope: 'one' })
      },
    },
    {
      line: 'events.prepare-event',
      command: 'cancelEvent',
      prepare: async () => {
        const id = await publishedEvent()
        return (actor) => cancelEvent(actor, { id, scope: 'one', reason: 'Neige' })
      },
    },
    {
      line: 'events.prepare-event',
      command: 'duplicateEvent',
      prepare: async () => {
        const id = await publishedEvent()
        return (actor) => duplicateEvent(actor, { id, date: '2040-01-01' })
      },
    },
    {
      line: 'events.register',
      command: 'register',
      prepare: async () => {
        const eventId = await publishedEvent()
        return (actor) => register(actor, { ...registrationFacts(), eventId })
      },
    },
    {
      line: 'events.register (draft)',
      command: 'register',
      prepare: async () => {
        const eventId = await draftEvent()
        return (actor) => register(actor, { ...registrationFacts(), eventId })
      },
    },
    {
      line: 'events.manage-registration (by its link)',
      command: 'confirmRegistration',
      prepare: async () => {
        const token = registrationToken((await asked()).id)
        return (actor) => confirmRegistration(actor, { token })
      },
    },
    {
      line: 'events.manage-registration',
      command: 'cancelRegistration',
      prepare: async () => {
        const { id } = await confirmed()
        return (actor) => cancelRegistration(actor, { id })
      },
    },
    {
      line: 'events.manage-registration (own)',
      command: 'changeRegistration',
      prepare: async (world, name) => {
        const { id } = await confirmed()
        // Refused are those who have no account; the others have theirs.
        await db.eventRegistration.update({ where: { id }, data: { userId: (await personOf(world, name)).id } })
        return (actor) => changeRegistration(actor, { id, seats: 2, needs: '' })
      },
    },
    {
      line: 'events.record-attendance',
      command: 'recordAttendance',
      prepare: async () => {
        const id = await heldToday()
        return (actor) => recordAttendance(actor, { id, came: [], walkIns: 4 })
      },
    },
    {
      line: 'events.publish-report',
      command: 'publishReport',
      prepare: async () => {
        const id = await held()
        return (actor) => publishReport(actor, { id, report: 'Ce qui s’est dit.' })
      },
    },
    {
      line: 'events.keep-programme',
      command: 'openProgramme',
      prepare: async () => {
        const year = await freshYear()
        return (actor) => openProgramme(actor, { year, title: 'Programme' })
      },
    },
    {
      line: 'events.keep-programme',
      command: 'saveProgramme',
      prepare: async () => {
        const { year } = await programme()
        const { revision } = await db.programmeYear.findUniqueOrThrow({ where: { year } })
        return (actor) => saveProgramme(actor, { year, title: 'Autre', introduction: '', revision })
      },
    },
    {
      line: 'events.keep-programme',
      command: 'publishProgramme',
      prepare: async () => {
        const { year } = await programme()
        return (actor) => publishProgramme(actor, { year })
      },
    },
    {
      line: 'events.keep-programme',
      command: 'saveProgrammeItem',
      prepare: async () => {
        const { year, item } = await programme()
        return (actor) => saveProgrammeItem(actor, { year, id: item, item: line })
      },
    },
    {
      line: 'events.keep-programme',
      command: 'moveProgrammeItem',
      prepare: async () => {
        const { item } = await programme()
        return (actor) => moveProgrammeItem(actor, { id: item, direction: 'up' })
      },
    },
    {
      line: 'events.keep-programme',
      command: 'removeProgrammeItem',
      prepare: async () => {
        const { item } = await programme()
        return (actor) => removeProgrammeItem(actor, { id: item })
      },
    },
  ],
  routes: `
  /programme                                   ●
  /programme/:year                             ●
  /rencontres                                  ●
  /rencontres.ics                              ●
  /rencontres/:slug                            ●
  /rencontres/:slug.ics                        ●
  /rencontres/inscription/:token               ●
  /rencontres/inscription/:token.ics           ●
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /espace/rencontres                           → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /equipe/programme                            → · · · · · · · · · · · ● ●
  /equipe/programme/:year                      → · · · · · · · · · · · ● ●
  /equipe/programme/:year/:item                → · · · · · · · · · · · ● ●
  /equipe/rencontres                           → · · · · · · · · · · · ● ●
  /equipe/rencontres/nouvelle                  → · · · · · · · · · · · ● ●
  /equipe/rencontres/:id                       → · · · · · · · · · · · ● ●
  /equipe/rencontres/:id/compte-rendu          → · · · · · · · · · · · ● ●
  /equipe/rencontres/:id/inscriptions.csv      → · · · · · · · · · · · ● ●
  /equipe/rencontres/:id/modifier              → · · · · · · · · · · · ● ●
  /equipe/rencontres/:id/presences             → · · · · · · · · · · · ● ●
  /programme/:year (draft)                     · · · · · · · · · · · · ● ●
  /rencontres/:slug (draft)                    · · · · · · · · · · · · ● ●
`,
  formsOnly: [],
  addresses: async () => {
    const [team, { id, eventId }] = [await createPerson({ roles: ['team'] }), await confirmed()]
    const { slug } = await db.event.findUniqueOrThrow({ where: { id: eventId } })
    const draft = await db.event.findUniqueOrThrow({ where: { id: await draftEvent() } })
    const [report, open, { year, item }] = [await held(), await programme(), await programme()]
    given(await publishProgramme(team, { year }))
    return [
      ['/programme/:year', `/programme/${year}`],
      ['/programme/:year (draft)', `/programme/${open.year}`],
      ['/rencontres/:slug', `/rencontres/${slug}`],
      ['/rencontres/:slug (draft)', `/rencontres/${draft.slug}`],
      ['/rencontres/:slug.ics', `/rencontres/${slug}.ics`],
      ['/rencontres/inscription/:token', `/rencontres/inscription/${registrationToken(id)}`],
      ['/rencontres/inscription/:token.ics', `/rencontres/inscription/${registrationToken(id)}.ics`],
      ['/equipe/programme/:year', `/equipe/programme/${year}`],
      ['/equipe/programme/:year/:item', `/equipe/programme/${year}/${item}`],
      ['/equipe/rencontres/:id', `/equipe/rencontres/${eventId}`],
      ['/equipe/rencontres/:id/compte-rendu', `/equipe/rencontres/${report}/compte-rendu`],
      ['/equipe/rencontres/:id/inscriptions.csv', `/equipe/rencontres/${eventId}/inscriptions.csv`],
      ['/equipe/rencontres/:id/modifier', `/equipe/rencontres/${eventId}/modifier`],
      ['/equipe/rencontres/:id/presences', `/equipe/rencontres/${eventId}/presences`],
    ]
  },
}
