import * as z from 'zod/mini'
import { isAddress, normaliseAddress } from '~/platform/pure/mail-address'
import { isDate } from '../criteria/rules/expression'
import { freeText } from './forms-step'
import { opinionAnswers, opinionKinds, opinionLimits } from './rules/opinion'

const ticked = z.pipe(
  z.optional(z.string()),
  z.transform((text: string | undefined) => text === '1'),
)
const written = z.pipe(
  z.optional(z.string()),
  z.transform((text: string | undefined) => text || null),
)
const orNull = <T extends z.ZodMiniType<unknown, string>>(schema: T) => z.pipe(written, z.nullable(schema))
const day = z.string({ error: 'not-a-date' }).check(z.refine(isDate, { error: 'not-a-date' }))
const rowId = z.string().check(z.regex(/^[0-9a-f-]{36}$/, 'required'))

/** Who reads an opinion: the committee and the instruction, or the applicant too. */
export const opinionReaders = ['everyone', 'committee'] as const

export const askOpinionForm = z.object({
  kind: z.enum(opinionKinds, { error: 'choose-kind-of-opinion' }),
  name: freeText(opinionLimits.name, { required: false, line: true }),
  email: orNull(z.string().check(z.overwrite(normaliseAddress), z.refine(isAddress, { error: 'email-form' }))),
  peerId: orNull(rowId),
  introduction: freeText(opinionLimits.introduction),
  question: freeText(opinionLimits.question, { required: false, line: true }),
  readers: z.enum(opinionReaders, { error: 'choose-readers' }),
  showsEvidence: ticked,
  dueOn: day,
})
export type AskedOpinion = z.infer<typeof askOpinionForm>

export const giveOpinionForm = z.object({
  answer: orNull(z.enum(opinionAnswers, { error: 'choose-outcome' })),
  text: freeText(opinionLimits.text),
  independent: z.literal('1', { error: 'tie-to-declare' }),
})
/** What follows a prefix in the names of the boxes that are ticked: 'removed.<id>'. */
export const tickedOf = (fields: Readonly<Record<string, string>>, prefix: string): string[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith(prefix) && value === '1' ? [name.slice(prefix.length)] : [],
  )
export const declineOpinionForm = z.object({ reason: freeText(opinionLimits.reason, { required: false }) })
export const opinionIdForm = z.object({ opinionId: rowId })

export const visitLimits = { place: 200, participants: 500, report: 10_000, files: 5 } as const
export const visitForm = z.object({
  visitedOn: day,
  place: freeText(visitLimits.place, { line: true }),
  participants: freeText(visitLimits.participants),
  report: freeText(visitLimits.report),
})
export const visitIdForm = z.object({ visitId: rowId })
export type RecordedVisit = z.infer<typeof visitForm>
