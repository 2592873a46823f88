import * as z from 'zod/mini'

const days = (most: number) => z.int().check(z.gte(1), z.lte(most))

/** The times of the procedure, in civil days of Europe/Paris unless said: `terms` in the rules of admissibility. */
export const termsSchema = z.object({
  /** For the cooperative to ask for completion; after which the file counts as complete. */
  completenessDays: days(365),
  /** For the requester to complete. */
  completionMonths: days(24),
  /** For the ethics committee, once the file is complete. */
  admissibilityDays: days(730),
  /** For the requester to appeal, from the day of the decision. */
  appealDays: days(365),
  /** For the board to decide on an appeal. */
  appealDecisionDays: days(730),
})
export type ProcedureTerms = z.infer<typeof termsSchema>

/** What stands where a version of the rules says nothing. Two months to contest, as before an administrative court
 * (Code de justice administrative, art. R. 421-1). */
export const defaultTerms: ProcedureTerms = {
  completenessDays: 15,
  completionMonths: 1,
  admissibilityDays: 30,
  appealDays: 60,
  appealDecisionDays: 45,
}

const withTerms = z.object({ terms: z.optional(z.partial(termsSchema)) })

/** The terms of a version of the rules, from its content as it is kept; the default ones where it names none. */
export function readTerms(content: string): ProcedureTerms {
  const parsed = withTerms.safeParse(JSON.parse(content))
  return { ...defaultTerms, ...(parsed.success ? parsed.data.terms : {}) }
}
