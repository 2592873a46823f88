import * as z from 'zod/mini'
import { isTextList, isWhole } from '../../criteria/rules/expression'
import type { AnswerValue } from '../../criteria/rules/answer-values'
import { civilDateSchema, idPattern } from '../../criteria/rules/book'
import { answerLimits } from '../../criteria/rules/answer-limits'
import { applicantKinds, initiativeKinds } from './kinds'

const criterionId = z.string().check(z.regex(idPattern), z.maxLength(60))

const isAnswer = (value: unknown): value is AnswerValue =>
  typeof value === 'boolean' || isWhole(value) || typeof value === 'string' || isTextList(value)

/**
 * An application as `crdp label check` reads it (docs/formats/application.schema.json). The answers are held against
 * their charter by `parseAnswers`; here only their shapes are.
 */
export const applicationSchema = z.strictObject({
  format: z.literal('crdp-application/1'),
  charterVersion: z.int().check(z.gte(1), z.lte(9_999)),
  title: z.optional(z.string().check(z.maxLength(200))),
  applicantKind: z.enum(applicantKinds),
  initiativeKind: z.enum(initiativeKinds),
  /** The date at which the rules apply, unless the command says another. */
  date: z.optional(civilDateSchema),
  answers: z.record(criterionId, z.custom<AnswerValue>(isAnswer)),
  /** Criterion id → how many pieces are attached. */
  evidence: z.record(criterionId, z.int().check(z.gte(0), z.lte(answerLimits.evidence))),
})
export type ApplicationFile = z.infer<typeof applicationSchema>
