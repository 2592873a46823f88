import * as z from 'zod/mini'
import type { AnswerValue } from '../../criteria/rules/answer-values'
import { civilDateSchema, id, whole } from '../../criteria/rules/book'
import { isTextList, isWhole } from '../../criteria/rules/expression'
import { placeKinds } from '../../territory/rules/place'
import { commitmentStates, type ReferralFacts } from './facts'
import { requesterKinds } from './referral'
import { signaturesNeeded } from './signatures'
import type { SignatureRules } from './referral-rules'

const isAnswer = (value: unknown): value is AnswerValue =>
  typeof value === 'boolean' || isWhole(value) || typeof value === 'string' || isTextList(value)

/**
 * A referral as `crdp referral check` reads it (docs/formats/referral.schema.json). The answers are held against their
 * rules by `parseAnswers`; here only their shapes are.
 */
export const referralFileSchema = z.strictObject({
  format: z.literal('crdp-referral/1'),
  rulesVersion: whole(1, 9_999),
  requesterKind: z.enum(requesterKinds),
  /** By the mandate of an organisation of that kind. */
  hasMandate: z.optional(z.boolean()),
  /** The object in one sentence. */
  title: z.optional(z.string().check(z.maxLength(200))),
  /** The date at which the rules apply, unless the command says another. */
  date: z.optional(civilDateSchema),
  territory: z.optional(z.strictObject({ level: z.enum(placeKinds), population: z.optional(whole(1, 100_000_000)) })),
  commitment: z.optional(z.enum(commitmentStates)),
  signatures: z.optional(z.strictObject({ online: whole(0, 100_000_000), paper: whole(0, 100_000_000) })),
  documents: z.optional(whole(0, 1_000)),
  answers: z.record(id, z.custom<AnswerValue>(isAnswer)),
})
export type ReferralFile = z.infer<typeof referralFileSchema>

/** The facts that a file states. Without a population there is no threshold. */
export const factsOfFile = (file: ReferralFile, rules: { signatures: SignatureRules }): ReferralFacts => ({
  requesterKind: file.requesterKind,
  hasMandate: file.hasMandate ?? false,
  title: file.title ?? '',
  territoryLevel: file.territory?.level ?? null,
  commitment: file.commitment ?? 'none',
  signatures: (file.signatures?.online ?? 0) + (file.signatures?.paper ?? 0),
  signaturesNeeded:
    file.territory?.population === undefined ? null : signaturesNeeded(rules.signatures, file.territory.population),
  documents: file.documents ?? 0,
})
