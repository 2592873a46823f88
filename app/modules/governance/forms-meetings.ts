import * as z from 'zod/mini'
import { assemblyKinds } from '~/modules/statutes/rules/statutes'
import { isCivilDate } from '~/platform/pure/civil-date'
import { isTime, parisInstant } from '~/platform/pure/paris-time'
import { day as date, line, paragraph, rowId } from './form-fields'
import { agendaLimits, itemKinds } from './rules/agenda'
import { readSubject } from './rules/conflict'
import { meetingKinds } from './rules/meeting'
import { remarksLimit } from './rules/minutes'
import { methods, secrecies } from './rules/poll'

const optionalId = z.pipe(
  z._default(z.string({ error: 'unreadable' }), ''),
  z.transform((text: string) => (text === '' ? null : text)),
)

const isLink = (text: string): boolean => {
  if (text === '') return true
  try {
    const { protocol, username } = new URL(text)
    return protocol === 'https:' && username === ''
  } catch {
    return false
  }
}

const time = (missing: string) => line(5, missing).check(z.refine(isTime, { error: 'time-form', abort: true }))
const optionalDate = line(10).check(
  z.refine((text) => text === '' || isCivilDate(text), { error: 'date-form', abort: true }),
)
const optionalTime = line(5).check(z.refine((text) => text === '' || isTime(text), { error: 'time-form', abort: true }))

export type MeetingDetails = {
  kind: (typeof meetingKinds)[number]
  body: string | null
  assemblyKind: (typeof assemblyKinds)[number] | null
  title: string
  place: string
  link: string
  startsAt: Date
  endsAt: Date | null
  chairId: string | null
  secretaryId: string | null
}

const facts = {
  title: line(agendaLimits.title, 'title-missing'),
  place: line(300),
  link: line(500).check(z.refine(isLink, { error: 'link-form' })),
  date: date('date-missing'),
  time: time('time-missing'),
  endDate: optionalDate,
  endTime: optionalTime,
  chairId: optionalId,
  secretaryId: optionalId,
}

type Times = { date: string; time: string; endDate: string; endTime: string }
/** The civil dates and hours of Paris as instants; an end without an hour is the end of that day. */
const times = ({ date: day, time: hour, endDate, endTime }: Times) => ({
  startsAt: parisInstant(day, hour),
  endsAt: endDate === '' ? null : parisInstant(endDate, endTime === '' ? '23:59' : endTime),
})

const endsAfterStart = z.refine<Times>(
  (typed) => {
    const { startsAt, endsAt } = times(typed)
    return endsAt === null || endsAt > startsAt
  },
  { error: 'end-before-start', path: ['endDate'] },
)

export const newMeetingForm = z.pipe(
  z
    .object({
      ...facts,
      kind: z.enum(meetingKinds, { error: 'kind-missing' }),
      body: optionalId,
      assemblyKind: z.optional(z.enum(assemblyKinds, { error: 'assembly-kind-missing' })),
    })
    .check(endsAfterStart),
  z.transform(({ date: day, time: hour, endDate, endTime, assemblyKind, ...rest }): MeetingDetails => ({
    ...rest,
    assemblyKind: assemblyKind ?? null,
    ...times({ date: day, time: hour, endDate, endTime }),
  })),
)

const revision = z.pipe(
  z.string({ error: 'unreadable' }).check(z.regex(/^\d{1,9}$/, 'unreadable')),
  z.transform((text: string) => Number(text)),
)

export const editMeetingForm = z.pipe(
  z.object({ ...facts, revision }).check(endsAfterStart),
  z.transform(({ date: day, time: hour, endDate, endTime, ...rest }) => ({
    ...rest,
    ...times({ date: day, time: hour, endDate, endTime }),
  })),
)

export const itemForm = z.object({
  title: line(agendaLimits.title, 'title-missing'),
  text: paragraph(agendaLimits.text),
  speaker: line(agendaLimits.speaker),
  kind: z.enum(itemKinds, { error: 'item-kind-missing' }),
  resolutionKind: optionalId,
  /** What it is about elsewhere in the portal: 'application:<id>'. */
  subject: z.optional(
    z.pipe(
      z.string({ error: 'unreadable' }).check(
        z.maxLength(80, { error: 'unreadable' }),
        z.refine((text) => text === '' || readSubject(text) !== null, { error: 'unreadable' }),
      ),
      z.transform((text: string) => (text === '' ? null : text)),
    ),
  ),
})
export type ItemDetails = z.infer<typeof itemForm>

export const moveItemForm = z.object({
  id: rowId,
  direction: z.enum(['up', 'down'], { error: 'unreadable' }),
})
export const oneIdForm = z.object({ id: rowId })
export const cancelForm = z.object({ reason: paragraph(2_000, 'reason-missing') })
export const callAgainForm = z.pipe(
  z.object({ date: date('date-missing'), time: time('time-missing') }),
  z.transform(({ date: day, time: hour }) => ({ startsAt: parisInstant(day, hour) })),
)

export const announceForm = z.object({ text: paragraph(500) })

/** A vote prepared from the page of the sitting: candidates are lines, at least two but for or against. */
export const votePreparationForm = z.object({
  itemId: rowId,
  title: line(agendaLimits.title, 'title-missing'),
  method: z.enum(methods, { error: 'method-missing' }),
  secrecy: z.enum(secrecies, { error: 'secrecy-missing' }),
  /** A vote for or against has no such field. */
  candidates: z.pipe(
    z._default(paragraph(6_000), ''),
    z.transform((text: string) =>
      text
        .split('\n')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ),
  /** Candidates are written from the eldest to the youngest. */
  byAge: z._default(z.string(), ''),
  seats: z.pipe(
    z._default(z.string().check(z.regex(/^\d{0,2}$/, 'unreadable')), ''),
    z.transform((text: string) => Math.max(1, Number(text))),
  ),
})

export const remarksForm = z.object({ remarks: paragraph(remarksLimit) })
