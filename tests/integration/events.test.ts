import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cancelEvent } from '~/modules/events/commands/cancel-event.server'
import { changeRegistration } from '~/modules/events/commands/change-registration.server'
import { createEvent } from '~/modules/events/commands/create-event.server'
import { duplicateEvent } from '~/modules/events/commands/duplicate-event.server'
import { editEvent } from '~/modules/events/commands/edit-event.server'
import { forgetRegistrations } from '~/modules/events/commands/forget-registrations.server'
import { loadFabriks } from '~/modules/events/commands/load-fabriks.server'
import { cancelRegistration, confirmRegistration } from '~/modules/events/commands/manage-registration.server'
import { publishEvent } from '~/modules/events/commands/publish-event.server'
import { publishReport } from '~/modules/events/commands/publish-report.server'
import { recordAttendance } from '~/modules/events/commands/record-attendance.server'
import { register } from '~/modules/events/commands/register.server'
import { remindRegistered } from '~/modules/events/commands/remind-registered.server'
import { sendToRegistered } from '~/modules/events/commands/tell-registered.server'
import { eventCalendar } from '~/modules/events/calendar.server'
import { readEventFilter } from '~/modules/events/event-filter'
import type { NewEvent } from '~/modules/events/forms'
import { eventById, viewOf } from '~/modules/events/queries.server'
import { listEvents } from '~/modules/events/queries-lists.server'
import { forgetPerson } from '~/modules/events/store-registrations.server'
import { registrationOfToken, registrationToken } from '~/modules/events/tokens.server'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { setClock, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { type Person, visitor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { parisInstant } from '~/platform/pure/paris-time'
import { codeOf, given } from '../factories/label'
import { draftEvent, eventFacts, publishedEvent, registrationFacts } from '../factories/events'
import { createPerson } from '../factories/people'

let team: Person
beforeAll(async () => {
  given(await loadTerritory())
  team = await createPerson({ roles: ['team'] })
})
beforeEach(async () => {
  await db.rateLimit.deleteMany()
  await db.outboxMessage.deleteMany()
})

const event = async (id: string) => {
  const found = await eventById(id)
  if (!found) throw new Error('no event')
  return found
}
/** A visitor who registers and follows the link of the mail. */
async function comes(eventId: string, change: Parameters<typeof registrationFacts>[0] = {}) {
  const facts = registrationFacts(change)
  const { id } = given(await register(visitor, { ...facts, eventId }))
  const { state } = given(await confirmRegistration(visitor, { token: registrationToken(id) }))
  return { id, state, email: facts.email }
}
const stateOf = async (id: string) => (await db.eventRegistration.findUniqueOrThrow({ where: { id } })).state
const mailsTo = async (email: string) =>
  (await db.outboxMessage.findMany({ where: { kind: 'mail' }, orderBy: { id: 'asc' } }))
    .map(({ payload }): { to: string; subject: string; text: string } => JSON.parse(payload))
    .filter(({ to }) => to === email)
/** Does the follow-up jobs that acts have queued, as the worker would. */
async function follow() {
  for (let left = 20; left > 0; left -= 1) {
    const job = await db.outboxMessage.findFirst({ where: { kind: 'job:events.tell-registered', state: 'pending' } })
    if (!job) return
    await sendToRegistered(JSON.parse(job.payload))
    await db.outboxMessage.update({ where: { id: job.id }, data: { state: 'sent' } })
  }
}
const edited = async (id: string, change: Partial<NewEvent>) =>
  editEvent(team, { ...eventFacts(change), id, revision: (await event(id)).revision })

describe('the Fabriks of 2017', () => {
  it('are 23, by date and place alone, loaded once', async () => {
    expect(given(await loadFabriks())).toEqual({ count: 23 })
    expect(given(await loadFabriks())).toEqual({ count: 0 })
    const { events, total } = await listEvents(readEventFilter(new URLSearchParams('periode=passees&genre=fabrik')))
    expect(total).toBe(23)
    expect(
      events.every(({ startsAt, state, isDemonstration }) => !startsAt && state === 'held' && !isDemonstration),
    ).toBe(true)
    const tours = events.find(({ territory }) => territory === 'Tours')
    expect(tours).toMatchObject({ startsOn: '2017-07-12', departement: 'dep:37', registration: 'none' })
    const text = await eventCalendar(await event(tours?.id ?? ''), 'fr')
    expect(text).toContain('DTSTART;VALUE=DATE:20170712')
    expect(text).toContain('DTEND;VALUE=DATE:20170713')
  })
  it('are found under their département', async () => {
    const found = await listEvents(readEventFilter(new URLSearchParams('periode=passees&departement=41')))
    expect(found.events.map(({ territory }) => territory)).toEqual(['Romorantin-Lanthenay', 'Vendôme', 'Blois'])
  })
})

describe('preparing', () => {
  it('keeps a draft to the team, then announces it to search', async () => {
    const id = await draftEvent({ title: 'Chênaie participative' })
    const listed = async () =>
      (await listEvents(readEventFilter(new URLSearchParams()))).events.some((one) => one.id === id)
    expect(await listed()).toBe(false)
    expect(await db.searchDocument.count({ where: { title: 'Chênaie participative' } })).toBe(0)
    given(await publishEvent(team, { id, scope: 'one' }))
    expect(await listed()).toBe(true)
    expect(await db.searchDocument.count({ where: { title: 'Chênaie participative' } })).toBe(2)
    given(await cancelEvent(team, { id, scope: 'one', reason: 'Neige' }))
    expect(await db.searchDocument.count({ where: { title: 'Chênaie participative' } })).toBe(0)
  })
  it('makes a series whose hours hold across the change of hour, each changed alone', async () => {
    const first = given(
      await createEvent(team, eventFacts({ date: '2027-03-15', recurrence: 'weekly', until: '2027-04-05' })),
    )
    expect(first.count).toBe(4)
    const { seriesId } = await event(first.id)
    const rows = await db.event.findMany({ where: { seriesId }, orderBy: { startsOn: 'asc' } })
    expect(rows.map(({ startsAt }) => startsAt?.toISOString().slice(5, 16))).toEqual([
      '03-15T17:30',
      '03-22T17:30',
      '03-29T16:30',
      '04-05T16:30',
    ])
    const [, second] = rows
    if (!second) throw new Error('no second date')
    given(await publishEvent(team, { id: second.id, scope: 'series' }))
    expect((await event(first.id)).state).toBe('draft')
    given(await edited(second.id, { date: '2027-03-23', title: 'Un mardi' }))
    expect((await event(rows[2]?.id ?? '')).title).toBe('Atelier d’essai')
    given(await cancelEvent(team, { id: second.id, scope: 'series', reason: 'Neige' }))
    const after = await db.event.findMany({ where: { seriesId }, orderBy: { startsOn: 'asc' } })
    expect(after.map(({ state }) => state)).toEqual(['draft', 'cancelled', 'cancelled', 'cancelled'])
  })
  it('takes the same again for another day, at the same hour', async () => {
    const id = await publishedEvent({ date: '2027-03-20', time: '18:30', endTime: '21:00' })
    const copy = await event(given(await duplicateEvent(team, { id, date: '2027-06-20' })).id)
    expect(copy).toMatchObject({
      state: 'draft',
      startsOn: '2027-06-20',
      startsAt: parisInstant('2027-06-20', '18:30'),
    })
  })
  it('says where it is by a commune’s name', async () => {
    const bourges = await event(await draftEvent({ commune: 'Bourges' }))
    expect(bourges).toMatchObject({ territoryCode: 'com:18033', departement: 'dep:18' })
    expect(codeOf(await createEvent(team, eventFacts({ commune: 'zzzz' })))).toBe('commune-unknown')
    expect(codeOf(await createEvent(team, eventFacts({ commune: 'saint' })))).toBe('commune-choose')
  })
  it('refuses a write that looked at an older version', async () => {
    const id = await draftEvent()
    given(await edited(id, { title: 'Premier' }))
    expect(codeOf(await editEvent(team, { ...eventFacts({ title: 'Second' }), id, revision: 1 }))).toBe(
      'stale-revision',
    )
    expect((await event(id)).title).toBe('Premier')
  })
})

describe('registering', () => {
  it('asks a visitor to confirm, and the mail carries nothing that was typed', async () => {
    const eventId = await publishedEvent()
    const facts = registrationFacts({ name: 'Nom Tapé', needs: 'Besoin tapé' })
    const { id, state } = given(await register(visitor, { ...facts, eventId }))
    expect(state).toBe('unconfirmed')
    expect((await viewOf(await event(eventId))).taken).toBe(0)
    const [mail] = await mailsTo(facts.email)
    expect(mail?.text).toContain(registrationToken(id))
    expect(mail?.text).not.toMatch(/Tapé|tapé/)
    given(await confirmRegistration(visitor, { token: registrationToken(id) }))
    given(await confirmRegistration(visitor, { token: registrationToken(id) }))
    expect((await viewOf(await event(eventId))).taken).toBe(1)
    expect(await db.journalEntry.count({ where: { data: { contains: facts.email } } })).toBe(0)
  })
  it('is one registration an address, and the answer does not say whether it was known', async () => {
    const eventId = await publishedEvent()
    const { id, email } = await comes(eventId)
    const again = given(await register(visitor, { ...registrationFacts({ email, name: 'Autre' }), eventId }))
    expect(again.state).toBe('unconfirmed')
    expect(await db.eventRegistration.count({ where: { eventId } })).toBe(1)
    expect(await db.eventRegistration.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'registered' })
    expect((await mailsTo(email)).at(-1)?.subject).toContain('déjà faite')
  })
  it('takes the seat of somebody with an account at once, once', async () => {
    const eventId = await publishedEvent()
    const person = await createPerson()
    const facts = { ...registrationFacts({ email: 'autre@exemple.invalid' }), eventId }
    expect(given(await register(person, facts)).state).toBe('registered')
    expect(await db.eventRegistration.findFirstOrThrow({ where: { eventId } })).toMatchObject({ email: person.email })
    expect(codeOf(await register(person, facts))).toBe('already-registered')
  })
  it('gives the last seat to exactly one of two who come at once', async () => {
    const eventId = await publishedEvent({ capacity: 1 })
    const tokens = await Promise.all(
      [1, 2, 3, 4].map(async () =>
        registrationToken(given(await register(visitor, { ...registrationFacts(), eventId })).id),
      ),
    )
    const outcomes = await Promise.all(tokens.map((token) => confirmRegistration(visitor, { token })))
    expect(outcomes.map((outcome) => given(outcome).state).sort()).toEqual([
      'registered',
      'waiting',
      'waiting',
      'waiting',
    ])
    expect(await viewOf(await event(eventId))).toMatchObject({ taken: 1, waiting: 3, left: 0 })
  })
  it('gives a seat that is given back to the first who waits and for whom it is enough', async () => {
    const eventId = await publishedEvent({ capacity: 3 })
    const [a, b] = [await comes(eventId, { seats: 2 }), await comes(eventId)]
    const [c, d, e] = [await comes(eventId, { seats: 3 }), await comes(eventId), await comes(eventId)]
    expect([a.state, b.state, c.state, d.state, e.state]).toEqual([
      'registered',
      'registered',
      'waiting',
      'waiting',
      'waiting',
    ])
    given(await cancelRegistration(visitor, { token: registrationToken(b.id) }))
    expect(await Promise.all([c, d, e].map(({ id }) => stateOf(id)))).toEqual(['waiting', 'registered', 'waiting'])
    expect((await mailsTo(d.email)).at(-1)?.subject).toContain('place s’est libérée')
    given(await edited(eventId, { capacity: 7 }))
    expect(await Promise.all([c, e].map(({ id }) => stateOf(id)))).toEqual(['registered', 'registered'])
  })
  it('lets people come with more only where there is room, and with fewer at any time', async () => {
    const eventId = await publishedEvent({ capacity: 3 })
    const [a, b] = [await comes(eventId, { seats: 2 }), await comes(eventId)]
    const waits = await comes(eventId)
    const change = (id: string, seats: number) =>
      changeRegistration(visitor, { token: registrationToken(id), seats, needs: '' })
    expect(codeOf(await change(b.id, 2))).toBe('seats-full')
    given(await change(a.id, 1))
    expect(await stateOf(waits.id)).toBe('registered')
  })
  it('closes on its last day, and when the event begins', async () => {
    const eventId = await publishedEvent({ closesOn: addDays(today(), 2) })
    const facts = () => ({ ...registrationFacts(), eventId })
    const { id } = given(await register(visitor, facts()))
    setClock(() => new Date(Date.now() + 4 * 86_400_000))
    expect(codeOf(await register(visitor, facts()))).toBe('registration-closed')
    expect(codeOf(await confirmRegistration(visitor, { token: registrationToken(id) }))).toBe('registration-closed')
  })
  it('stops a flood from one source, not a town hall', async () => {
    const eventId = await publishedEvent()
    const email = 'noyee@exemple.invalid'
    const outcomes: string[] = []
    for (let count = 0; count < 12; count += 1)
      outcomes.push(codeOf(await register(visitor, { ...registrationFacts({ email }), eventId })))
    expect(outcomes.filter((code) => code === 'ok')).toHaveLength(10)
    expect(outcomes.at(-1)).toBe('too-often')
    const clientAddress = '192.0.2.99'
    const many = await Promise.all(
      Array.from({ length: 40 }, () => register(visitor, { ...registrationFacts(), clientAddress, eventId })),
    )
    expect(many.every((outcome) => 'ok' in outcome)).toBe(true)
  })
  it('opens nothing with a seal that is not its own', () => {
    const [id, other] = [newId(), newId()]
    expect(registrationOfToken(registrationToken(id))).toBe(id)
    for (const token of [
      '',
      id,
      `${id}_`,
      `${id}_${registrationToken(other).slice(37)}`,
      `${registrationToken(id)}0000`,
    ])
      expect(registrationOfToken(token)).toBe(null)
  })
})

describe('what those who are registered are told', () => {
  it('is a change of day, place or link, with a calendar file that supersedes; and nothing for the rest', async () => {
    const eventId = await publishedEvent({ capacity: 1 })
    const [a, b] = [await comes(eventId), await comes(eventId)]
    await db.outboxMessage.deleteMany()
    given(await edited(eventId, { capacity: 1, description: 'Autrement dit.' }))
    await follow()
    expect(await mailsTo(a.email)).toEqual([])
    given(
      await edited(eventId, {
        capacity: 1,
        date: addDays(today(), 20),
        format: 'both',
        link: 'https://exemple.invalid/salle',
      }),
    )
    await follow()
    const [[toA], [toB]] = [await mailsTo(a.email), await mailsTo(b.email)]
    expect(toA?.text).toContain('La date ou l’heure')
    expect(toA?.text).toContain('https://exemple.invalid/salle')
    // Whoever waits has no seat, and no link.
    expect(toB?.text).not.toContain('https://exemple.invalid/salle')
    const text = await eventCalendar(await event(eventId), 'fr')
    expect(text).toContain('SEQUENCE:1')
    expect(text).not.toContain('exemple.invalid/salle')
  })
  it('is the cancellation, with its reason; the calendar says so', async () => {
    const eventId = await publishedEvent()
    const { email } = await comes(eventId)
    expect(codeOf(await cancelEvent(team, { id: eventId, scope: 'one', reason: '' }))).toBe('reason-missing')
    given(await cancelEvent(team, { id: eventId, scope: 'one', reason: 'Le verglas' }))
    await follow()
    expect((await mailsTo(email)).at(-1)?.text).toContain('Le verglas')
    expect(await eventCalendar(await event(eventId), 'fr')).toMatch(/SEQUENCE:1[\s\S]*STATUS:CANCELLED/)
  })
  it('is a reminder a week before and one the day before, each once, on whichever days the job runs', async () => {
    const eventId = await publishedEvent({ date: addDays(today(), 30) })
    const { email } = await comes(eventId)
    await db.outboxMessage.deleteMany()
    const counts: number[] = []
    for (const day of [20, 23, 24, 26, 29, 29, 30, 31]) {
      setClock(() => new Date(Date.now() + day * 86_400_000))
      await remindRegistered()
      counts.push((await mailsTo(email)).length)
    }
    expect(counts).toEqual([0, 1, 1, 1, 2, 2, 2, 2])
  })
  it('is the report, to those who came', async () => {
    const eventId = await publishedEvent()
    const [there, absent] = [await comes(eventId, { seats: 2 }), await comes(eventId)]
    expect(codeOf(await recordAttendance(team, { id: eventId, came: [there.id], walkIns: 0 }))).toBe('too-early')
    expect(codeOf(await publishReport(team, { id: eventId, report: 'Dit.' }))).toBe('not-held')
    setClock(() => new Date(Date.now() + 11 * 86_400_000))
    expect(given(await recordAttendance(team, { id: eventId, came: [there.id], walkIns: 3 }))).toEqual({ attended: 5 })
    given(await publishReport(team, { id: eventId, report: 'Ce qui s’est dit.' }))
    given(await publishReport(team, { id: eventId, report: 'Ce qui s’est dit, corrigé.' }))
    await follow()
    const reports = async (email: string) =>
      (await mailsTo(email)).filter(({ subject }) => subject.startsWith('Compte rendu'))
    expect(await reports(there.email)).toHaveLength(1)
    expect(await reports(absent.email)).toEqual([])
  })
})

describe('what is kept of people', () => {
  it('goes six months after the event, and an address never confirmed after three days; how many came stays', async () => {
    const eventId = await publishedEvent()
    const { id } = await comes(eventId)
    const late = given(await register(visitor, { ...registrationFacts(), eventId }))
    const known = async () => (await db.eventRegistration.findMany({ where: { eventId } })).map((row) => row.id)
    setClock(() => new Date(Date.now() + 4 * 86_400_000))
    await forgetRegistrations()
    expect(await known()).toEqual([id])
    expect(late.id).not.toBe(id)
    setClock(() => new Date(Date.now() + 11 * 86_400_000))
    given(await recordAttendance(team, { id: eventId, came: [id], walkIns: 0 }))
    setClock(() => new Date(Date.now() + 230 * 86_400_000))
    await forgetRegistrations()
    expect(await known()).toEqual([])
    expect((await event(eventId)).attended).toBe(1)
  })
  it('goes with the account, and the seat to whoever waits', async () => {
    const eventId = await publishedEvent({ capacity: 1 })
    const person = await createPerson()
    given(await register(person, { ...registrationFacts(), eventId }))
    const waits = await comes(eventId)
    await transact((tx) => forgetPerson(tx, { userId: person.id, email: person.email }))
    expect(await stateOf(waits.id)).toBe('registered')
    expect(await db.eventRegistration.count({ where: { eventId } })).toBe(1)
  })
})
