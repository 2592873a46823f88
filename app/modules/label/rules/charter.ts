import * as z from 'zod/mini'
import { isDate } from '../../criteria/rules/expression'
import { isExpression } from '../../criteria/rules/structure'
import type { Expression } from '../../criteria/rules/expression'
import { answerLimits, applicantKinds, initiativeKinds } from './kinds'

/** The schema of a charter version, as docs/formats/charter.schema.json writes it for others. */
export const charterLimits = { articles: 100, criteria: 1_000, conditions: 20, bytes: 2_000_000 } as const

const text = (maximum: number) =>
  z.strictObject({
    fr: z.string().check(z.minLength(1), z.maxLength(maximum)),
    en: z.string().check(z.minLength(1), z.maxLength(maximum)),
  })
const sentence = text(600)
const paragraph = text(5_000)
const whole = (minimum: number, maximum: number) => z.int().check(z.gte(minimum), z.lte(maximum))

/** Lower case, digits and hyphens: safe in a form field's name and in an address. */
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const id = z.string().check(z.regex(idPattern), z.maxLength(60))
export const civilDateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDate))

/** Only the structure; `charterProblems` checks it against the variables. */
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

const criterionSchema = z.strictObject({
  id,
  article: id,
  statement: sentence,
  guidance: paragraph,
  /** The text that the criterion comes from. */
  source: sentence,
  appliesTo: z.strictObject({
    applicants: z.array(z.enum(applicantKinds)).check(z.minLength(1)),
    initiatives: z.array(z.enum(initiativeKinds)).check(z.minLength(1)),
    /** A further condition, over the same variables as a rule except the criterion's own `answer` and `evidence`. */
    when: z.optional(expressionSchema),
  }),
  importance: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('mandatory') }),
    z.strictObject({ kind: z.literal('weighted'), weight: whole(1, 1_000) }),
  ]),
  answer: answerSchema,
  evidence: z.optional(z.strictObject({ minimum: whole(1, answerLimits.evidence), help: sentence })),
  rule: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('expression'), expression: expressionSchema }),
    /** Judged by an instructor, once what the form can check is right. */
    z.strictObject({ kind: z.literal('judgement'), form: z.optional(expressionSchema) }),
  ]),
  /** Said when the rule is not met. */
  failure: sentence,
  /** What the applicant could do to meet it. */
  remedy: sentence,
})

export const charterSchema = z.strictObject({
  format: z.literal('crdp-charter/1'),
  version: whole(1, 9_999),
  title: sentence,
  inForceFrom: civilDateSchema,
  /** The act that adopted it, or what it is in the absence of one. */
  decision: sentence,
  preamble: paragraph,
  articles: z
    .array(z.strictObject({ id, number: whole(1, 999), title: sentence, text: paragraph }))
    .check(z.minLength(1), z.maxLength(charterLimits.articles)),
  criteria: z.array(criterionSchema).check(z.minLength(1), z.maxLength(charterLimits.criteria)),
  /**
   * Conditions over the totals, added to the one that the portal always keeps: no mandatory criterion is not met or
   * missing. `failure` says what is not reached.
   */
  eligibility: z
    .array(z.strictObject({ id, article: id, condition: expressionSchema, failure: sentence }))
    .check(z.maxLength(charterLimits.conditions)),
  settings: z.strictObject({
    /** The cooperative's time to decide, in days; it stops while the applicant has the hand. */
    instructionDays: whole(1, 730),
    /** The applicant's time to complete a file, in days. */
    completionDays: whole(1, 365),
    /** Life of a draft that nobody touches, in days. */
    draftDays: whole(1, 730),
    /** Notice before a draft expires, in days. */
    draftNoticeDays: whole(1, 90),
    /** How long the label is valid, in months. */
    validityMonths: whole(1, 120),
  }),
})

export type Charter = z.infer<typeof charterSchema>
export type Criterion = z.infer<typeof criterionSchema>
export type AnswerForm = z.infer<typeof answerSchema>
export type CharterSettings = Charter['settings']
