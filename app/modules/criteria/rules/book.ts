import * as z from 'zod/mini'
import { answerLimits } from './answer-limits'
import { isDate } from './expression'
import { isExpression } from './structure'
import type { Expression } from './expression'
import type { Text } from './text'

/**
 * What every book of criteria is made of: the label's charter, the rules of admissibility of referrals. Each adds whom its
 * criteria are for (`appliesTo`), what its expressions may read, and its settings.
 */
export const bookLimits = { articles: 100, criteria: 1_000, conditions: 20, bytes: 2_000_000 } as const

export const text = (maximum: number) =>
  z.strictObject({
    fr: z.string().check(z.minLength(1), z.maxLength(maximum)),
    en: z.string().check(z.minLength(1), z.maxLength(maximum)),
  })
export const sentence = text(600)
export const paragraph = text(5_000)
export const whole = (minimum: number, maximum: number) => z.int().check(z.gte(minimum), z.lte(maximum))

/** Lower case, digits and hyphens: safe in a form field's name and in an address. */
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
export const id = z.string().check(z.regex(idPattern), z.maxLength(60))
export const civilDateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDate))

/** Only the structure; `bookProblems` checks it against the variables. */
export const expressionSchema = z.custom<Expression>(isExpression)

const labelled = { label: sentence, help: z.optional(sentence) }

export const answerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('boolean'), ...labelled }),
  z.strictObject({
    type: z.literal('choice'),
    ...labelled,
    options: z.array(z.strictObject({ value: id, label: sentence })).check(z.minLength(2), z.maxLength(20)),
  }),
  z.strictObject({
    type: z.literal('number'),
    ...labelled,
    minimum: whole(-answerLimits.number, answerLimits.number),
    maximum: whole(-answerLimits.number, answerLimits.number),
    unit: z.optional(text(60)),
  }),
  z.strictObject({
    type: z.literal('date'),
    ...labelled,
    earliest: z.optional(civilDateSchema),
    latest: z.optional(civilDateSchema),
  }),
  z.strictObject({ type: z.literal('text'), ...labelled, maximumLength: whole(1, answerLimits.text) }),
  z.strictObject({
    type: z.literal('list'),
    ...labelled,
    maximumItems: whole(1, answerLimits.items),
    maximumItemLength: whole(1, answerLimits.item),
  }),
])
export type AnswerForm = z.infer<typeof answerSchema>

export const evidenceSchema = z.strictObject({ minimum: whole(1, answerLimits.evidence), help: sentence })

export const articlesSchema = z
  .array(z.strictObject({ id, number: whole(1, 999), title: sentence, text: paragraph }))
  .check(z.minLength(1), z.maxLength(bookLimits.articles))

/**
 * Conditions over the totals, added to the one that the portal always keeps: no mandatory criterion is not met or
 * missing. `failure` says what is not reached.
 */
export const eligibilitySchema = z
  .array(z.strictObject({ id, article: id, condition: expressionSchema, failure: sentence }))
  .check(z.maxLength(bookLimits.conditions))

/** A criterion as the engine reads it, whoever it is for. */
export type BookCriterion = {
  id: string
  article: string
  statement: Text
  guidance: Text
  source: Text
  appliesTo: { when?: Expression | undefined }
  /** Advisory: it is looked at, and prevents nothing. */
  importance: { kind: 'mandatory' } | { kind: 'weighted'; weight: number } | { kind: 'advisory' }
  /** None where what the portal knows answers. */
  answer?: AnswerForm | undefined
  evidence?: { minimum: number; help: Text } | undefined
  rule:
    /** `provisional`: true where it is not met yet and may still be, without the author's doing anything. */
    | { kind: 'expression'; expression: Expression; provisional?: Expression | undefined }
    /** Judged by a person, once what the form can check is right. */
    | { kind: 'judgement'; form?: Expression | undefined }
  /** Said when the rule is not met. */
  failure: Text
  /** What the author could do to meet it. */
  remedy: Text
}

/** What naming a criterion in a sentence needs of it. */
export type NamedCriterion = Pick<BookCriterion, 'id' | 'statement' | 'answer'>

export type Article = z.infer<typeof articlesSchema>[number]

export type Book<C extends BookCriterion = BookCriterion> = {
  version: number
  title: Text
  inForceFrom: string
  decision: Text
  articles: Article[]
  criteria: C[]
  eligibility: z.infer<typeof eligibilitySchema>
}

/** What reading answers needs of a book: its questions. */
export type Questions = { criteria: readonly { id: string; answer?: AnswerForm | undefined }[] }
