import type { AnswerProblem } from '../criteria/rules/answer-problems'
import type { Answers, EvidenceCounts } from '../criteria/rules/answer-values'
import { parseAnswersForm } from '../criteria/rules/answers'
import type { Charter } from './rules/charter'
import { check } from './rules/check'
import type { ApplicantKind, InitiativeKind } from './rules/kinds'
import type { Report } from './rules/report'

export type SelfCheckKinds = { applicantKind: ApplicantKind; initiativeKind: InitiativeKind }
export type SelfChecked = {
  report: Report
  answers: Answers
  evidence: EvidenceCounts
  problems: readonly AnswerProblem[]
  /** What was typed, field name → text. */
  raw: Readonly<Record<string, string>>
}

/** The box that says that the evidence of a criterion will be there. */
export const evidenceField = (criterionId: string): string => `evidence.${criterionId}`

/**
 * The check of what a form holds, the same in the browser and on the server. Evidence is what the person says they will
 * have: as many pieces as the criterion asks for, or none.
 */
export function checkForm(
  charter: Charter,
  kinds: SelfCheckKinds,
  today: string,
  entries: Iterable<readonly [string, unknown]>,
): SelfChecked {
  const given = [...entries]
  const { answers, problems, raw } = parseAnswersForm(given, charter)
  const ticked = new Set(given.flatMap(([name, value]) => (value === '1' ? [name] : [])))
  const evidence = Object.fromEntries(
    charter.criteria.flatMap(({ id, evidence: needed }): [string, number][] =>
      needed && ticked.has(evidenceField(id)) ? [[id, needed.minimum]] : [],
    ),
  )
  return { report: check(charter, { ...kinds, answers, evidence, today }), answers, evidence, problems, raw }
}
