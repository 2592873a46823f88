import * as z from 'zod/mini'

const sentence = z.object({ fr: z.string(), en: z.string() })
const withCriteria = z.object({ criteria: z.array(z.object({ id: z.string(), statement: sentence })) })

export type RuleCode = { id: string; statement: { fr: string; en: string } }

/** The rules of admissibility by their codes, from a version's content as it is kept: what a refusal names. */
export function readCodes(content: string): readonly RuleCode[] {
  const parsed = withCriteria.safeParse(JSON.parse(content))
  return parsed.success ? parsed.data.criteria : []
}
