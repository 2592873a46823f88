import { describe, expect, it } from 'vitest'
import { parseForm } from '~/platform/http/parse-form'
import { attendanceForm, newEventForm, programmeItemForm, registrationForm } from './forms'

const event = {
  kind: 'workshop',
  title: 'Atelier',
  description: 'Essai',
  organiser: 'Équipe',
  date: '2026-12-12',
  time: '18:30',
  endTime: '21:00',
  endDate: '',
  format: 'in-person',
  commune: 'Bourges',
  place: 'Mairie',
  position: '',
  access: '',
  link: '',
  registration: 'open',
  capacity: '',
  closesOn: '',
  programmeItemId: '',
  recurrence: '',
  until: '',
}
const problems = (change: Record<string, string>) => {
  const read = parseForm(newEventForm, { ...event, ...change })
  return 'ok' in read ? {} : read.errors
}

describe('the form of an event', () => {
  it.each([
    [{}, {}],
    [{ kind: 'fête' }, { kind: 'kind-missing' }],
    [{ title: '  ' }, { title: 'title-missing' }],
    [{ title: 'a\u202eb' }, { title: 'unseen-characters' }],
    [{ date: '2026-02-30' }, { date: 'date-form' }],
    [{ time: '18h30' }, { time: 'time-form' }],
    [{ time: '', endTime: '' }, {}],
    [{ time: '' }, { time: 'time-missing' }],
    [{ endTime: '18:30' }, { endTime: 'end-before-start' }],
    [{ endDate: '2026-12-11' }, { endTime: 'end-before-start' }],
    [{ endDate: '2026-12-13', endTime: '09:00' }, {}],
    [{ position: '47.0833, 2.3967' }, {}],
    [{ position: '47,0833 2,3967' }, {}],
    [{ position: '2.3967, 47.0833' }, { position: 'position-form' }],
    [{ position: 'ici' }, { position: 'position-form' }],
    [{ link: 'http://exemple.invalid' }, { link: 'link-form' }],
    [{ link: 'javascript:alert(1)' }, { link: 'link-form' }],
    [{ link: 'https://nom:mot@exemple.invalid' }, { link: 'link-form' }],
    [{ capacity: '0' }, { capacity: 'capacity-form' }],
    [{ capacity: '12,5' }, { capacity: 'capacity-form' }],
    [{ closesOn: '2026-12-13' }, { closesOn: 'closes-too-late' }],
    [{ recurrence: 'weekly' }, { until: 'until-missing' }],
    [{ recurrence: 'daily', until: '2027-01-01' }, { recurrence: 'unreadable' }],
  ])('%o: %o', (change, errors) => {
    expect(problems(change)).toEqual(errors)
  })
  it('reads coordinates in both ways of writing a number', () => {
    const read = parseForm(newEventForm, { ...event, position: '47,0833 2,3967' })
    expect('ok' in read && read.ok.position).toEqual({ latitude: 47.0833, longitude: 2.3967 })
  })
})

describe('the form of a registration', () => {
  const person = { name: 'Une personne', email: ' Une@Exemple.FR ', seats: '', needs: '' }
  it('takes one address in lower case, and one seat where nothing is said', () => {
    const read = parseForm(registrationForm, person)
    expect('ok' in read && read.ok).toEqual({ name: 'Une personne', email: 'une@exemple.fr', seats: 1, needs: '' })
  })
  it.each([
    [{ name: '***' }, 'name', 'name-missing'],
    [{ email: '' }, 'email', 'email-missing'],
    [{ email: 'a@b.fr\nBcc: tous@exemple.fr' }, 'email', 'email-form'],
    [{ seats: '11' }, 'seats', 'seats-form'],
    [{ seats: '-1' }, 'seats', 'seats-form'],
    [{ needs: 'x'.repeat(501) }, 'needs', 'too-long'],
  ])('refuses %o', (change, field, code) => {
    const read = parseForm(registrationForm, { ...person, ...change })
    expect('ok' in read ? {} : read.errors).toEqual({ [field]: code })
  })
})

describe('the other forms', () => {
  it.each([
    [{}, [], 0],
    [{ came: 'a' }, ['a'], 0],
    [{ came: ['a', 'b'], walkIns: '12' }, ['a', 'b'], 12],
  ])('who came: %o', (fields, came, walkIns) => {
    const read = parseForm(attendanceForm, fields)
    expect('ok' in read && read.ok).toEqual({ came, walkIns })
  })
  it('a line of the programme goes from a month to a later one', () => {
    const line = { theme: 'T', title: 'L', format: 'meeting', audience: 'P', firstMonth: '5', lastMonth: '4', note: '' }
    const read = parseForm(programmeItemForm, line)
    expect('ok' in read ? {} : read.errors).toEqual({ lastMonth: 'months-order' })
  })
})
