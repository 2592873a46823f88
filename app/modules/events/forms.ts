import * as z from 'zod/mini'
import { line, paragraph } from '~/platform/http/form-texts'
import { isCivilDate } from '~/platform/pure/civil-date'
import { isAddress, normaliseAddress } from '~/platform/pure/mail-address'
import { isTime, parisInstant } from '~/platform/pure/paris-time'
import { eventFormats, eventKinds, registrationModes } from './rules/event'
import { mostSeats } from './rules/registration'
import { recurrences } from './rules/series'

export const eventLimits = { title: 120, description: 10_000, report: 50_000, access: 2_000, needs: 500 } as const

// Each problem is a code: a key of the messages' refusals.

const nullable = <T>(read: (text: string) => T) => z.transform((text: string) => (text === '' ? null : read(text)))
const orEmpty = (holds: (text: string) => boolean, code: string) =>
  z.refine<string>((text) => text === '' || holds(text), { error: code, abort: true })

const day = (missing: string) => line(10, missing).check(z.refine(isCivilDate, { error: 'date-form', abort: true }))
const optionalDay = z.pipe(line(10).check(orEmpty(isCivilDate, 'date-form')), nullable(String))
const optionalTime = z.pipe(line(5).check(orEmpty(isTime, 'time-form')), nullable(String))
const optionalId = z.pipe(line(60), nullable(String))
const count = (most: number, code: string) =>
  line(6).check(orEmpty((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= most, code))

const isLink = (text: string): boolean => {
  try {
    const { protocol, username } = new URL(text)
    return protocol === 'https:' && username === ''
  } catch {
    return false
  }
}

/** '47.0833, 2.3967', or with French commas: '47,0833 2,3967'. In degrees; within the région and its neighbours. */
function readPosition(text: string): { latitude: number; longitude: number } | null {
  const match = /^(\d{1,2}[.,]\d{1,8})\s*[,;\s]\s*(-?\d{1,2}[.,]\d{1,8})$/.exec(text)
  const [latitude, longitude] = [match?.[1], match?.[2]].map((part) => Number((part ?? '').replace(',', '.')))
  if (!match || latitude === undefined || longitude === undefined) return null
  return latitude > 45.5 && latitude < 49.5 && longitude > -1 && longitude < 4 ? { latitude, longitude } : null
}

const position = z.pipe(
  line(40).check(orEmpty((text) => readPosition(text) !== null, 'position-form')),
  nullable((text) => readPosition(text)),
)

const facts = {
  kind: z.enum(eventKinds, { error: 'kind-missing' }),
  title: line(eventLimits.title, 'title-missing'),
  description: paragraph(eventLimits.description, 'description-missing'),
  organiser: line(150, 'organiser-missing'),
  date: day('date-missing'),
  time: optionalTime,
  endDate: optionalDay,
  endTime: optionalTime,
  format: z.enum(eventFormats, { error: 'format-missing' }),
  /** The words typed, the commune chosen among those found, the words it was found by. */
  commune: line(100),
  communeCode: line(20),
  communeAsked: line(100),
  place: line(300),
  position,
  access: paragraph(eventLimits.access),
  link: line(500).check(orEmpty(isLink, 'link-form')),
  registration: z.enum(registrationModes, { error: 'registration-missing' }),
  capacity: z.pipe(count(20_000, 'capacity-form'), nullable(Number)),
  closesOn: optionalDay,
  programmeItemId: optionalId,
}

type Times = { date: string; time: string | null; endDate: string | null; endTime: string | null }

/** Days and hours on the clock of Paris, as instants where the hours are known. */
export function whenOf({ date, time, endDate, endTime }: Times) {
  const endsOn = endDate ?? date
  return {
    startsOn: date,
    endsOn,
    startsAt: time === null ? null : parisInstant(date, time),
    endsAt: time === null || endTime === null ? null : parisInstant(endsOn, endTime),
  }
}

/** An end without its beginning, or before it. */
const timesHold = (times: Times): boolean => {
  const { startsOn, endsOn, startsAt, endsAt } = whenOf(times)
  return endsOn >= startsOn && (startsAt === null || endsAt === null || endsAt > startsAt)
}
const inOrder = z.refine<Times>(timesHold, { error: 'end-before-start', path: ['endTime'] })
const hourFirst = z.refine<Times>(({ time, endTime }) => time !== null || endTime === null, {
  error: 'time-missing',
  path: ['time'],
})
const closesInTime = z.refine<{ date: string; closesOn: string | null }>(
  ({ date, closesOn }) => closesOn === null || closesOn <= date,
  { error: 'closes-too-late', path: ['closesOn'] },
)

export const newEventForm = z
  .object({
    ...facts,
    recurrence: z.pipe(
      z.optional(z.union([z.literal(''), z.enum(recurrences)], { error: 'unreadable' })),
      z.transform((text) => text || null),
    ),
    until: optionalDay,
  })
  .check(
    hourFirst,
    inOrder,
    closesInTime,
    z.refine(({ recurrence, until }) => recurrence === null || until !== null, {
      error: 'until-missing',
      path: ['until'],
    }),
  )
export type NewEvent = z.infer<typeof newEventForm>

const revision = z.pipe(
  z.string({ error: 'unreadable' }).check(z.regex(/^\d{1,9}$/, 'unreadable')),
  z.transform((text: string) => Number(text)),
)
export const editEventForm = z.object({ ...facts, revision }).check(hourFirst, inOrder, closesInTime)
export type EditedEvent = z.infer<typeof editEventForm>

/** An act on one event, or on all those of its series that come after it as well. */
const scope = z._default(z.enum(['one', 'series'], { error: 'unreadable' }), 'one')
export const publishForm = z.object({ scope })
export const cancelForm = z.object({ scope, reason: paragraph(1_000) })
export const duplicateForm = z.object({ date: day('date-missing') })

export const registrationForm = z.object({
  name: line(120, 'name-missing').check(z.refine((text) => /\p{L}/u.test(text), { error: 'name-missing' })),
  email: z
    .string({ error: 'email-missing' })
    .check(
      z.overwrite(normaliseAddress),
      z.minLength(1, { error: 'email-missing', abort: true }),
      z.refine(isAddress, { error: 'email-form', abort: true }),
    ),
  seats: z.pipe(
    count(mostSeats, 'seats-form'),
    z.transform((text: string) => (text === '' ? 1 : Number(text))),
  ),
  needs: paragraph(eventLimits.needs),
})
export type RegistrationForm = z.infer<typeof registrationForm>

export const changeRegistrationForm = z.object({
  seats: z.pipe(
    count(mostSeats, 'seats-form'),
    z.transform((text: string) => (text === '' ? 1 : Number(text))),
  ),
  needs: paragraph(eventLimits.needs),
})

const ids = z.pipe(
  z.optional(z.union([z.string(), z.array(z.string())])),
  z.transform((value) => [value ?? []].flat().filter((id) => /^[\w:-]{1,60}$/.test(id))),
)
export const attendanceForm = z.object({
  came: ids,
  walkIns: z.pipe(
    line(5).check(orEmpty((text) => /^\d{1,5}$/.test(text), 'count-form')),
    z.transform((text: string) => Number(text || '0')),
  ),
})

export const reportForm = z.object({ report: paragraph(eventLimits.report, 'report-missing') })

export const programmeForm = z.object({
  title: line(150, 'title-missing'),
  introduction: paragraph(5_000),
  revision,
})

const month = z.pipe(
  z.string({ error: 'month-missing' }).check(z.regex(/^([1-9]|1[0-2])$/, 'month-missing')),
  z.transform((text: string) => Number(text)),
)
export const programmeItemForm = z
  .object({
    theme: line(150, 'theme-missing'),
    title: line(150, 'title-missing'),
    format: z.enum(eventKinds, { error: 'kind-missing' }),
    audience: line(300, 'audience-missing'),
    firstMonth: month,
    lastMonth: month,
    territoryCode: optionalId,
    note: paragraph(2_000),
  })
  .check(
    z.refine(({ firstMonth, lastMonth }) => firstMonth <= lastMonth, {
      error: 'months-order',
      path: ['lastMonth'],
    }),
  )
export type ProgrammeItemForm = z.infer<typeof programmeItemForm>
export const moveItemForm = z.object({ id: line(60, 'unreadable'), direction: z.enum(['up', 'down']) })
export const oneIdForm = z.object({ id: line(60, 'unreadable') })
