import * as z from 'zod/mini'
import { line, optionalDay, paragraph, rowId } from '~/modules/governance/form-fields'
import { isAddress, normaliseAddress } from '~/platform/pure/mail-address'
import { statuses } from './rules/answer'
import { addresseesOf, mostAddressees, numbersOf } from './rules/report'
import { surveyQuestions } from './rules/survey'

export const answerLimits = {
  part: 60_000,
  title: 150,
  recommendation: 5_000,
  note: 1_000,
  reasons: 10_000,
  decision: 500,
  budgetLine: 300,
  carriedTo: 200,
  signedBy: 150,
  progress: 5_000,
  link: 500,
  name: 150,
} as const

// Each problem is a code: a key of the messages' refusals.

const revision = z.pipe(
  z.string({ error: 'unreadable' }).check(z.regex(/^\d{1,9}$/, 'unreadable')),
  z.transform((text: string) => Number(text)),
)
const orNothing = <T>(schema: z.ZodMiniType<T, string>, empty: T) =>
  z.pipe(
    z._default(z.string({ error: 'unreadable' }), ''),
    z.pipe(
      z.transform((text: string) => (text.trim() === '' ? null : text)),
      z.pipe(
        z.nullable(schema),
        z.transform((value: T | null) => value ?? empty),
      ),
    ),
  )

const isLink = (text: string): boolean => {
  try {
    const { protocol, username, hostname } = new URL(text)
    return protocol === 'https:' && username === '' && hostname.includes('.')
  } catch {
    return false
  }
}

export const reportForm = z.object({
  synthesis: z._default(paragraph(answerLimits.part), ''),
  participation: z._default(paragraph(answerLimits.part), ''),
  minority: z._default(paragraph(answerLimits.part), ''),
  garants: z._default(paragraph(answerLimits.part), ''),
  revision,
})

const addressees = z.pipe(
  z._default(paragraph(mostAddressees * (answerLimits.name + 1), 'addressee-none'), ''),
  z.pipe(
    z.transform(addresseesOf),
    z
      .array(z.string().check(z.maxLength(answerLimits.name, `longer-than-${answerLimits.name}`)))
      .check(z.minLength(1, 'addressee-none'), z.maxLength(mostAddressees, 'addressees-too-many')),
  ),
)
const sources = z.pipe(
  z._default(line(2_000), '').check(z.refine((text) => numbersOf(text) !== null, { error: 'sources-form' })),
  z.transform((text: string) => numbersOf(text) ?? []),
)
export const recommendationForm = z.object({
  title: line(answerLimits.title, 'title-missing'),
  text: paragraph(answerLimits.recommendation, 'text-missing'),
  addressees,
  sources,
  revision,
})
export type RecommendationForm = z.infer<typeof recommendationForm>
export const removeForm = z.object({ revision })
export const publishForm = z.object({ note: z._default(paragraph(answerLimits.note), ''), revision })

const euros = orNothing(
  z.pipe(
    z.string().check(
      z.overwrite((text: string) => text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.')),
      z.regex(/^\d{1,10}(\.\d{1,2})?$/, 'budget-form'),
    ),
    z.transform((text: string): number | null => {
      const [whole = '0', cents = ''] = text.split('.')
      return Number(whole) * 100 + Number(cents.padEnd(2, '0'))
    }),
  ),
  null,
)

export const answerForm = z.object({
  status: z.enum(statuses, { error: 'status-missing' }),
  reasons: z._default(paragraph(answerLimits.reasons), ''),
  decision: z._default(line(answerLimits.decision), ''),
  budgetLine: z._default(line(answerLimits.budgetLine), ''),
  budget: euros,
  realiseOn: optionalDay,
  studyUntil: optionalDay,
  carriedTo: z._default(line(answerLimits.carriedTo), ''),
  signedBy: line(answerLimits.signedBy, 'signed-missing'),
  revision,
})
export type AnswerForm = z.infer<typeof answerForm>

const link = z
  ._default(line(answerLimits.link), '')
  .check(z.refine((text) => text === '' || isLink(text), { error: 'link-form', abort: true }))
export const progressForm = z.object({
  kind: z.enum(['progress', 'done'], { error: 'kind-missing' }),
  on: z.pipe(optionalDay, z.string({ error: 'date-missing' })),
  text: paragraph(answerLimits.progress, 'text-missing'),
  link,
  revision,
})
export type ProgressForm = z.infer<typeof progressForm>

export const bodyForm = z.object({
  id: rowId,
  email: orNothing(
    z.pipe(
      z.string().check(z.overwrite(normaliseAddress), z.refine(isAddress, { error: 'email-form' })),
      z.transform((text: string): string | null => text),
    ),
    null,
  ),
  territory: z._default(line(100), ''),
  organisation: z._default(line(40), ''),
})
export const linkForm = z.object({ id: rowId })
export const newBodyForm = z.object({
  number: z.pipe(
    z.string({ error: 'unreadable' }).check(z.regex(/^\d{1,4}$/, 'unreadable')),
    z.transform((text: string) => Number(text)),
  ),
  name: line(answerLimits.name, 'name-missing'),
  carriedFromId: z._default(line(60), ''),
})

const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z._default(z.union([z.literal(''), z.enum(values)], { error: 'unreadable' }), '')
export const surveyForm = z.object({
  gender: choice(surveyQuestions.gender),
  age: choice(surveyQuestions.age),
  departement: choice(surveyQuestions.departement),
  'first-time': choice(surveyQuestions['first-time']),
})
export type SurveyForm = z.infer<typeof surveyForm>

export const censusForm = z.object({
  year: z.pipe(
    z.string({ error: 'year-form' }).check(z.regex(/^(19|20)\d\d$/, 'year-form')),
    z.transform((text: string) => Number(text)),
  ),
  source: line(300, 'source-missing'),
})
