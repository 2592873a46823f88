import * as z from 'zod/mini'
import { majoritySchema } from '../../statutes/rules/statutes'
import { type Choice, type DecisionRule, type ElectorateCount, methods, type PollDefinition, secrecies } from './poll'

const words = z.strictObject({ fr: z.string(), en: z.string() })
const share = z.strictObject({ numerator: z.int(), denominator: z.int() })
const optionId = z.string().check(z.regex(/^[a-z][a-z0-9]{0,3}$/))

/** What is asked, as it is kept and as the archive writes it. */
export const pollDefinitionSchema: z.ZodMiniType<PollDefinition> = z.strictObject({
  method: z.enum(methods),
  options: z.array(z.strictObject({ id: optionId, name: z.string() })),
  seats: z.int().check(z.minimum(1)),
  grades: z.array(z.string()),
  seniority: z.optional(z.array(optionId)),
})

/** One ballot's choice. Whether it answers this very poll is said by `choiceProblem`. */
export const choiceSchema: z.ZodMiniType<Choice> = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('yes-no'), answer: z.enum(['for', 'against', 'abstain', 'blank']) }),
  z.strictObject({ method: z.literal('approval'), approved: z.array(optionId) }),
  z.strictObject({ method: z.literal('majority-judgment'), grades: z.record(optionId, z.int()) }),
  z.strictObject({ method: z.literal('schulze'), ranking: z.array(z.array(optionId)) }),
  z.strictObject({ method: z.literal('stv'), ranking: z.array(optionId) }),
])

const voting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('one-member-one-vote') }),
  z.strictObject({
    kind: z.literal('colleges'),
    colleges: z.array(z.strictObject({ id: z.string(), name: words, weight: z.int() })),
    count: z.enum(['proportional', 'winner-takes-all']),
    emptyCollege: z.enum(['lost', 'redistributed']),
    leastSize: z.int(),
    smallCollege: z.discriminatedUnion('then', [
      z.strictObject({ then: z.literal('named') }),
      z.strictObject({ then: z.literal('merged'), into: z.string() }),
      z.strictObject({ then: z.literal('postponed') }),
    ]),
  }),
  z.strictObject({ kind: z.literal('member-weights') }),
])

/** The rule frozen at the opening. */
export const decisionRuleSchema: z.ZodMiniType<DecisionRule> = z.strictObject({
  statutesVersion: z.int(),
  quorum: z.strictObject({ share: z.nullable(share), of: z.literal('entitled') }),
  majority: majoritySchema,
  ties: z.enum(['rejected', 'chair-prevails']),
  electionTies: z.enum(['lot', 'eldest']),
  voting,
})

export const electorateCountSchema: z.ZodMiniType<ElectorateCount> = z.strictObject({
  college: z.nullable(z.string()),
  rights: z.int(),
  weight: z.int(),
  present: z.int(),
  presentWeight: z.optional(z.int()),
})

export const secrecySchema = z.enum(secrecies)

/** Canonical JSON kept by the portal alone: text that is not so throws. */
export const readDefinition = (text: string): PollDefinition => pollDefinitionSchema.parse(JSON.parse(text))
export const readRule = (text: string): DecisionRule => decisionRuleSchema.parse(JSON.parse(text))
export const readElectorate = (text: string): ElectorateCount[] =>
  z.array(electorateCountSchema).parse(JSON.parse(text))
