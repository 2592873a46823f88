import * as z from 'zod/mini'
import {
  answerSchema,
  articlesSchema,
  bookLimits,
  civilDateSchema,
  eligibilitySchema,
  evidenceSchema,
  expressionSchema,
  id,
  paragraph,
  sentence,
  whole,
} from '../../criteria/rules/book'
import { applicantKinds, initiativeKinds } from './kinds'

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
  evidence: z.optional(evidenceSchema),
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

/** The schema of a charter version, as docs/formats/charter.schema.json writes it for others. */
export const charterSchema = z.strictObject({
  format: z.literal('crdp-charter/1'),
  version: whole(1, 9_999),
  title: sentence,
  inForceFrom: civilDateSchema,
  /** The act that adopted it, or what it is in the absence of one. */
  decision: sentence,
  preamble: paragraph,
  articles: articlesSchema,
  criteria: z.array(criterionSchema).check(z.minLength(1), z.maxLength(bookLimits.criteria)),
  eligibility: eligibilitySchema,
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
    /** Days to contest a refusal or a withdrawal, and for the board to answer; whether a contested withdrawal waits for its answer. */
    appealDays: z.optional(whole(1, 365)),
    appealDecisionDays: z.optional(whole(1, 365)),
    appealSuspends: z.optional(z.boolean()),
    /** Days that a holder has to be heard before a label is suspended or withdrawn. */
    hearingDays: z.optional(whole(1, 365)),
    /** How long files are kept once a label has ended, or an application was refused or closed, in months. */
    fileMonths: z.optional(whole(12, 600)),
  }),
})

export type Charter = z.infer<typeof charterSchema>
export type Criterion = z.infer<typeof criterionSchema>
export type CharterSettings = Charter['settings']
