import { variablesOf } from '../../criteria/rules/expression'
import type { ReferralReport } from './check'
import type { RequesterKind } from './referral'
import type { ReferralRules } from './referral-rules'

/** A group of residents submits once its signatures are there; all others without. */
export const needsSignatures = ({ requesterKind }: { requesterKind: RequesterKind }): boolean =>
  requesterKind === 'residents'

/** The mandatory criteria that are missing besides those that only the collection of signatures will meet. */
export function missingBeforeSignatures(rules: Pick<ReferralRules, 'criteria'>, report: ReferralReport): number {
  const awaited = new Set(
    rules.criteria.flatMap(({ id, rule }) =>
      rule.kind === 'expression' && variablesOf(rule.expression).includes('signatures') ? [id] : [],
    ),
  )
  return report.criteria.filter(({ id, mandatory, status }) => mandatory && status === 'missing' && !awaited.has(id))
    .length
}
