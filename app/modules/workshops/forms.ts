import * as z from 'zod/mini'
import { day, line, paragraph, rowId } from '~/modules/governance/form-fields'
import { isAddress, normaliseAddress } from '~/platform/pure/mail-address'
import { isTime } from '~/platform/pure/paris-time'
import { proposalKinds } from './rules/proposal'

// Each problem is a code: a key of the messages' refusals, or 'longer-than-<n>'.

export const workshopLimits = { note: 2_000, report: 50_000, proposal: 3_000, alternative: 300 } as const

const mailAddress = z
  .string({ error: 'email-missing' })
  .check(
    z.overwrite(normaliseAddress),
    z.minLength(1, { error: 'email-missing', abort: true }),
    z.refine(isAddress, { error: 'email-form' }),
  )

const revision = z.pipe(
  z.string({ error: 'unreadable' }).check(z.regex(/^\d{1,9}$/, 'unreadable')),
  z.transform(Number),
)
const time = z.pipe(
  z._default(line(5), '').check(z.refine((text) => text === '' || isTime(text), { error: 'time-form' })),
  z.transform((text: string) => (text === '' ? null : text)),
)
const count = (most: number, code: string) =>
  z.pipe(
    z._default(line(6), '').check(
      z.refine((text) => text === '' || (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= most), {
        error: code,
      }),
    ),
    z.transform((text: string) => (text === '' ? null : Number(text))),
  )
/** The words typed, the commune chosen among those found, the words it was found by. */
const commune = {
  commune: z._default(line(100), ''),
  communeCode: z._default(line(20), ''),
  communeAsked: z._default(line(100), ''),
}

export const proposalForm = z
  .object({
    kind: z.enum(proposalKinds, { error: 'kind-missing' }),
    title: line(120, 'title-missing'),
    text: paragraph(workshopLimits.proposal, 'text-missing'),
    ...commune,
    place: z._default(line(200), ''),
    period: z._default(line(200), ''),
    name: line(120, 'name-missing'),
    email: mailAddress,
  })
  .check(z.refine(({ commune: typed }) => typed !== '', { error: 'commune-missing', path: ['commune'] }))
export type ProposalForm = z.infer<typeof proposalForm>

export const acceptForm = z.object({
  id: rowId,
  date: day('date-missing'),
  time,
  endTime: time,
})
export const declineForm = z.object({ id: rowId, reason: paragraph(1_000, 'reason-missing') })

export const openWorkshopForm = z
  .object({
    title: line(120, 'title-missing'),
    date: day('date-missing'),
    time,
    endTime: time,
    ...commune,
    place: z._default(line(300), ''),
    capacity: count(20_000, 'capacity-form'),
  })
  .check(
    z.refine(({ time: from, endTime: to }) => to === null || (from !== null && to > from), {
      error: 'end-before-start',
      path: ['endTime'],
    }),
    z.refine(({ commune: typed }) => typed !== '', { error: 'commune-missing', path: ['commune'] }),
  )
export type OpenWorkshopForm = z.infer<typeof openWorkshopForm>

export const linkForm = z.object({ address: line(300, 'address-missing') })
export const oneRow = z.object({ id: rowId })

export const kitForm = z.object({
  title: line(120, 'title-missing'),
  purpose: z._default(paragraph(3_000), ''),
  sequence: paragraph(15_000, 'sequence-missing'),
  material: z._default(paragraph(10_000), ''),
  roles: z._default(paragraph(10_000), ''),
  revision,
})
export type KitForm = z.infer<typeof kitForm>
export const chooseKitForm = z.object({ kitId: z._default(line(60), '') })

export const facilitatorForm = z.object({ name: line(120, 'name-missing'), email: mailAddress })

const tableNumber = z.pipe(
  z
    .string({ error: 'table-missing' })
    .check(
      z.trim(),
      z.minLength(1, { error: 'table-missing', abort: true }),
      z.regex(/^[1-9]\d?$/, { error: 'table-form' }),
    ),
  z.transform(Number),
)
export const tableForm = z.object({
  number: tableNumber,
  subject: z._default(line(200), ''),
  people: count(500, 'people-form'),
})
export const noteForm = z.object({ number: tableNumber, text: paragraph(workshopLimits.note, 'note-missing') })
export const editNoteForm = z.object({ id: rowId, text: paragraph(workshopLimits.note, 'note-missing'), revision })

export const photoForm = z.object({
  alternative: line(workshopLimits.alternative, 'alternative-missing'),
  consent: z.literal('yes', { error: 'consent-missing' }),
})

export const reportForm = z.object({ report: paragraph(workshopLimits.report, 'report-missing'), revision })
export const revisionForm = z.object({ revision })

/** A contribution written on paper, entered by the team with the address that its author left, if any. */
export const paperForm = z.object({
  title: line(150, 'title-missing'),
  text: paragraph(10_000, 'text-missing'),
  authorName: z._default(line(120), ''),
  email: z.pipe(
    z._default(z.string({ error: 'unreadable' }), '').check(
      z.overwrite(normaliseAddress),
      z.refine((text) => text === '' || isAddress(text), { error: 'email-form' }),
    ),
    z.transform((text: string) => (text === '' ? null : text)),
  ),
})
export type PaperForm = z.infer<typeof paperForm>
export const drawForm = z.object({ noteId: rowId, title: line(150, 'title-missing') })
