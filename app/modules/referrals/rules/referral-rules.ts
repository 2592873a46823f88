import * as z from 'zod/mini'
import {
  answerSchema,
  articlesSchema,
  bookLimits,
  civilDateSchema,
  eligibilitySchema,
  expressionSchema,
  id,
  paragraph,
  sentence,
  whole,
} from '../../criteria/rules/book'
import { requesterKinds } from './referral'

const criterionSchema = z.strictObject({
  id,
  article: id,
  statement: sentence,
  guidance: paragraph,
  /** The text that the criterion comes from. */
  source: sentence,
  appliesTo: z.strictObject({
    requesters: z.array(z.enum(requesterKinds)).check(z.minLength(1)),
    /** A further condition, over the same variables as a rule except the criterion's own `answer`. */
    when: z.optional(expressionSchema),
  }),
  /** Advisory: asked for, useful to the examination, and never a reason to refuse. */
  importance: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('mandatory') }),
    z.strictObject({ kind: z.literal('advisory') }),
  ]),
  /** None where what the portal knows answers: who refers, the object, the territory, the commitment, the signatures. */
  answer: z.optional(answerSchema),
  rule: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('expression'),
      expression: expressionSchema,
      /** True where it is not met yet and may still be, without the requester's doing anything. */
      provisional: z.optional(expressionSchema),
    }),
    z.strictObject({ kind: z.literal('judgement'), form: z.optional(expressionSchema) }),
  ]),
  /** Said when the rule is not met. */
  failure: sentence,
  /** What the requester could do to meet it. */
  remedy: sentence,
})

/** A step of the table of signatures: `base`, and so many for each thousand inhabitants above the step before. */
const stepSchema = z.strictObject({
  /** Inhabitants up to which the step holds; the last has none. */
  upTo: z.optional(whole(1, 100_000_000)),
  base: whole(0, 1_000_000),
  perThousand: whole(0, 1_000),
})

/** The schema of a version of the rules of admissibility, as docs/formats/referral-rules.schema.json writes it. */
export const referralRulesSchema = z.strictObject({
  format: z.literal('crdp-referral-rules/1'),
  version: whole(1, 9_999),
  title: sentence,
  inForceFrom: civilDateSchema,
  /** The act that adopted it, or what it is in the absence of one. */
  decision: sentence,
  preamble: paragraph,
  articles: articlesSchema,
  criteria: z.array(criterionSchema).check(z.minLength(1), z.maxLength(bookLimits.criteria)),
  eligibility: eligibilitySchema,
  signatures: z.strictObject({
    /** The text that the table comes from. */
    source: sentence,
    steps: z.array(stepSchema).check(z.minLength(1), z.maxLength(20)),
    /** How long signatures are collected, in days. */
    days: whole(1, 730),
    /** Shares of the threshold, in hundredths, at which the authors are told. */
    alerts: z.array(whole(1, 100)).check(z.maxLength(10)),
    /** How long after the file is over the signatories' names and addresses are kept, in days. */
    keptDays: whole(1, 730),
  }),
  /** The times of the procedure: see `termsSchema`. */
  terms: z.strictObject({
    /** For the cooperative to ask for completion, from the submission; after which the file counts as complete. */
    completenessDays: whole(1, 365),
    /** For the requester to complete, in months. */
    completionMonths: whole(1, 24),
    /** For the ethics committee, once the file is complete; stopped while the requester has the hand. */
    admissibilityDays: whole(1, 730),
    /** For the requester to appeal, from the day of the decision. */
    appealDays: whole(1, 365),
    /** For the board to decide on an appeal. */
    appealDecisionDays: whole(1, 730),
  }),
  drafts: z.strictObject({
    /** Life of a draft that nobody touches, in days. */
    days: whole(1, 730),
    /** Notice before a draft expires, in days. */
    noticeDays: whole(1, 90),
  }),
})

export type ReferralRules = z.infer<typeof referralRulesSchema>
export type ReferralCriterion = ReferralRules['criteria'][number]
export type SignatureRules = ReferralRules['signatures']
