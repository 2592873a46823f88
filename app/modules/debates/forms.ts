import * as z from 'zod/mini'
import { mailAddress } from '~/modules/circles/forms-communities'
import { day, line, paragraph, rowId } from '~/modules/governance/form-fields'
import { link, revision } from './forms-design'
import { stageKinds } from './rules/debate'
import { matterOutcomes } from './rules/garants'
import { readComposition } from './rules/panel'

const text = (most: number) => z._default(paragraph(most), '')
const words = (most: number) => z._default(line(most), '')

/** Anyone: a name as they want it shown, an address that is never shown. */
const person = { name: line(100, 'name-missing'), email: mailAddress }

export const seizureForm = z.object({
  ...person,
  title: line(150, 'title-missing'),
  text: paragraph(5_000, 'text-missing'),
  shown: z.enum(['public', 'private'], { error: 'choice-missing' }),
})
export type SeizureForm = z.infer<typeof seizureForm>
export const questionAsked = z.object({ ...person, text: paragraph(2_000, 'text-missing') })
export const followForm = z.object({ email: mailAddress })

export const statementForm = z.object({ statement: paragraph(5_000, 'statement-missing') })
export const resignationForm = z.object({
  endsOn: day('date-missing'),
  reason: paragraph(1_000, 'reason-missing'),
})
export const garantEntryForm = z
  .object({
    kind: z.enum(['note', 'opinion', 'final-report', 'correction'], { error: 'kind-missing' }),
    stageKind: z.pipe(
      z.optional(z.union([z.literal(''), z.enum(stageKinds)], { error: 'stage-missing' })),
      z.transform((kind) => kind || null),
    ),
    correctsId: z.pipe(
      words(60),
      z.transform((id) => id || null),
    ),
    title: line(150, 'title-missing'),
    text: paragraph(50_000, 'text-missing'),
  })
  .check(
    z.refine(({ kind, stageKind }) => kind !== 'opinion' || stageKind !== null, {
      error: 'stage-missing',
      path: ['stageKind'],
    }),
    z.refine(({ kind, correctsId }) => kind !== 'correction' || correctsId !== null, {
      error: 'line-unknown',
      path: ['correctsId'],
    }),
  )
export type GarantEntryForm = z.infer<typeof garantEntryForm>
export const matterAnswer = z.object({
  answer: paragraph(10_000, 'text-missing'),
  outcome: z.enum(matterOutcomes, { error: 'outcome-missing' }),
  shown: z.enum(['public', 'private'], { error: 'choice-missing' }),
})

export const questionAnswer = z.object({ id: rowId, answer: paragraph(10_000, 'text-missing') })
export const questionRemoval = z.object({ id: rowId, reason: paragraph(500, 'reason-missing') })

export const newsForm = z.object({
  title: line(150, 'title-missing'),
  text: paragraph(20_000, 'text-missing'),
})

export const filePartForm = z
  .object({
    kind: z.enum(['text', 'alternative', 'figure'], { error: 'kind-missing' }),
    title: line(150, 'title-missing'),
    text: text(30_000),
    value: words(60),
    source: words(300),
    revision: z._default(revision, 0),
  })
  .check(
    z.refine(({ kind, text: written }) => kind === 'figure' || written !== '', {
      error: 'text-missing',
      path: ['text'],
    }),
    z.refine(({ kind, value }) => kind !== 'figure' || value !== '', { error: 'value-missing', path: ['value'] }),
    z.refine(({ kind, source }) => kind !== 'figure' || source !== '', { error: 'source-missing', path: ['source'] }),
  )
export type FilePartForm = z.infer<typeof filePartForm>
export const rowMove = z.object({ id: rowId, direction: z.enum(['up', 'down'], { error: 'unreadable' }) })
export const oneRow = z.object({ id: rowId })
export const documentForm = z.object({ title: line(150, 'title-missing'), source: words(300), link })

const composition = z.pipe(
  text(4_000).check(z.refine((typed) => readComposition(typed) !== null, { error: 'composition-form' })),
  z.transform((typed) => readComposition(typed) ?? []),
)
export const panelForm = z.object({
  revision,
  people: z.pipe(
    words(6).check(z.refine((typed) => /^\d{0,5}$/.test(typed), { error: 'count-form' })),
    z.transform((typed) => (typed === '' ? null : Number(typed))),
  ),
  method: text(10_000),
  departements: composition,
  ages: composition,
  genders: composition,
  opinion: text(50_000),
})
export type PanelForm = z.infer<typeof panelForm>
export const sessionForm = z.object({ eventId: line(60, 'event-unknown') })
