import * as z from 'zod'
import { appealOutcomes } from './rules/appeal'
import { outcomes, supportKinds } from './rules/decision'

const parts = {
  reasons: z.record(z.string(), z.string()),
  support: z.array(z.object({ kind: z.enum(supportKinds), note: z.string() })),
  actionPlan: z.array(z.object({ commitment: z.string(), dueOn: z.string() })),
}

type Row = { summary: string; reasons: string; support: string; actionPlan: string }

/** The parts of a decision as they are kept: JSON that the portal alone wrote. */
export const readDecisionParts = ({ summary, reasons, support, actionPlan }: Row) => ({
  summary,
  reasons: parts.reasons.parse(JSON.parse(reasons)),
  support: parts.support.parse(JSON.parse(support)),
  actionPlan: parts.actionPlan.parse(JSON.parse(actionPlan)),
})

export const readDecisionRow = (row: Row & { outcome: string }) => ({
  ...readDecisionParts(row),
  outcome: z.enum(outcomes).parse(row.outcome),
})

/** The same for what the board answers to an appeal. */
export const readAnswerRow = (row: Row & { outcome: string }) => ({
  ...readDecisionParts(row),
  outcome: z.enum(appealOutcomes).parse(row.outcome),
})
