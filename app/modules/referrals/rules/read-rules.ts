import { bookProblems, type BookFrame, type BookProblem } from '../../criteria/rules/book-problems'
import { type Read, readShape } from '../../criteria/rules/read-book'
import { factKinds, factOptions } from './facts'
import { type ReferralFile, referralFileSchema } from './referral-file'
import { type ReferralCriterion, type ReferralRules, referralRulesSchema } from './referral-rules'

const frame: BookFrame<ReferralCriterion> = {
  facts: factKinds,
  options: factOptions,
  audiences: ({ appliesTo }) => [['requesters', appliesTo.requesters]],
}

/** Steps of the table that do not rise, or a last one with a bound: no population would then have one threshold. */
function stepProblems({ signatures: { steps } }: ReferralRules): BookProblem[] {
  return steps.flatMap(({ upTo }, index) => {
    const isLast = index === steps.length - 1
    const before = steps[index - 1]?.upTo ?? 0
    if (isLast ? upTo === undefined : upTo !== undefined && upTo > before) return []
    return [
      {
        path: `/signatures/steps/${index}`,
        code: 'steps-out-of-order',
        sentence: {
          fr: 'Les paliers vont du plus petit au plus grand\u202f; le dernier n’a pas de borne.',
          en: 'The steps go from the smallest to the largest; the last one has no bound.',
        },
      },
    ]
  })
}

/** Reads rules of admissibility from parsed JSON: their shape, then ids, references, expressions and the table. */
export function readReferralRules(json: unknown): Read<ReferralRules> {
  const shape = readShape(referralRulesSchema, json)
  if ('problems' in shape) return shape
  const problems = [...bookProblems(shape.ok, frame), ...stepProblems(shape.ok)]
  return problems.length > 0 ? { problems } : shape
}

/** Reads the shape of a referral's file; `parseAnswers` then holds its answers against the rules. */
export const readReferralFile = (json: unknown): Read<ReferralFile> => readShape(referralFileSchema, json)
