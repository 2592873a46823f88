import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { eventsCalendar } from '~/modules/events/calendar.server'
import { createEvent } from '~/modules/events/commands/create-event.server'
import { openProgramme, publishProgramme, saveProgramme } from '~/modules/events/commands/keep-programme.server'
import {
  moveProgrammeItem,
  removeProgrammeItem,
  saveProgrammeItem,
} from '~/modules/events/commands/keep-programme-item.server'
import { publishEvent } from '~/modules/events/commands/publish-event.server'
import { recordAttendance } from '~/modules/events/commands/record-attendance.server'
import { seriesOf } from '~/modules/events/queries.server'
import { programmeLines, programmeYears } from '~/modules/events/queries-programme.server'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { setClock, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { parisWall } from '~/platform/pure/paris-time'
import { eventFacts, publishedEvent } from '../factories/events'
import { codeOf, given } from '../factories/label'
import { createPerson } from '../factories/people'

let team: Person
beforeAll(async () => {
  given(await loadTerritory())
  team = await createPerson({ roles: ['team'] })
})

const line = (title: string) => ({
  ...{ theme: 'Élargir le cercle', title, format: 'workshop' as const, audience: 'Qui ne vient pas' },
  ...{ firstMonth: 3, lastMonth: 6, territoryCode: 'dep:18', note: '' },
})

describe('the annual programme', () => {
  it('is a draft until it is published, and says by itself what was held and who came', async () => {
    const year = 2031
    given(await openProgramme(team, { year, title: 'Programme' }))
    expect(given(await openProgramme(team, { year, title: 'Une autre fois' }))).toEqual({ year })
    expect(codeOf(await openProgramme(team, { year: 1999, title: 'Trop tôt' }))).toBe('year-form')
    expect(codeOf(await publishProgramme(team, { year }))).toBe('programme-empty')
    const { id } = given(await saveProgrammeItem(team, { year, id: null, item: line('Un atelier') }))
    expect(await programmeYears(false)).toEqual([])
    given(await publishProgramme(team, { year }))
    expect((await programmeYears(false)).map((one) => one.year)).toEqual([year])

    const outcome = async () => (await programmeLines(year))[0]?.outcome
    expect(await outcome()).toEqual({ state: 'none', planned: 0, held: 0, came: null })
    const first = await publishedEvent({ date: addDays(today(), 3), programmeItemId: id }, team)
    await publishedEvent({ date: addDays(today(), 60), programmeItemId: id }, team)
    expect(await outcome()).toEqual({ state: 'announced', planned: 2, held: 0, came: null })
    setClock(() => new Date(Date.now() + 4 * 86_400_000))
    given(await recordAttendance(team, { id: first, came: [], walkIns: 14 }))
    expect(await outcome()).toEqual({ state: 'held', planned: 1, held: 1, came: 14 })
    expect((await programmeLines(year))[0]).toMatchObject({ territory: 'Cher' })
    expect(codeOf(await removeProgrammeItem(team, { id }))).toBe('item-linked')
  })
  it('keeps its order, and no write that looked at an older version', async () => {
    const year = 2032
    given(await openProgramme(team, { year, title: 'Programme' }))
    const ids: string[] = []
    for (const title of ['a', 'b', 'c'])
      ids.push(given(await saveProgrammeItem(team, { year, id: null, item: line(title) })).id)
    const titles = async () => (await programmeLines(year)).map(({ title }) => title).join('')
    given(await moveProgrammeItem(team, { id: ids[2] ?? '', direction: 'up' }))
    expect(await titles()).toBe('acb')
    given(await moveProgrammeItem(team, { id: ids[0] ?? '', direction: 'up' }))
    expect(await titles()).toBe('acb')
    given(await removeProgrammeItem(team, { id: ids[0] ?? '' }))
    expect(await titles()).toBe('cb')
    expect(codeOf(await saveProgramme(team, { year, title: 'x', introduction: '', revision: 1 }))).toBe(
      'stale-revision',
    )
    const unknown = { ...line('d'), territoryCode: 'dep:99' }
    expect(codeOf(await saveProgrammeItem(team, { year, id: null, item: unknown }))).toBe('unreadable')
  })
})

describe('the calendar that one subscribes to', () => {
  it('is read back with the same instants on both sides of the change of hour', async () => {
    const { id } = given(
      await createEvent(team, eventFacts({ date: '2027-03-21', recurrence: 'weekly', until: '2027-04-04' })),
    )
    given(await publishEvent(team, { id, scope: 'series' }))
    const { seriesId } = await db.event.findUniqueOrThrow({ where: { id } })
    const events = await seriesOf(seriesId ?? '', '2027-01-01')
    const calendar = new ICAL.Component(ICAL.parse(await eventsCalendar(events, 'fr')))
    const zone = calendar.getFirstSubcomponent('vtimezone')
    if (!zone) throw new Error('no zone')
    ICAL.TimezoneService.register(zone)
    const read = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).startDate.toJSDate())
    expect(read).toEqual(events.map(({ startsAt }) => startsAt))
    expect(read.map((instant) => parisWall(instant).time)).toEqual(['18:30', '18:30', '18:30'])
  })
})
