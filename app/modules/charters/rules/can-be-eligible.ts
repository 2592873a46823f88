import type { Meeting } from '../../criteria/rules/can-be-met'
import { evaluate } from '../../criteria/rules/evaluate'
import type { Value } from '../../criteria/rules/expression'
import type { Status, Totals } from '../../criteria/rules/report'
import type { Charter, Criterion } from '../../label/rules/charter'

/** Past these, the ways that a file may stand are too many to be tried. */
const mostTries = 5_000

/**
 * Whether the conditions of award can be reached by a file whose mandatory criteria are met. The best file is tried first, then
 * every way that its criteria may stand, where they are few. `asked` are the criteria of such a file.
 */
export function canBeEligible(
  { eligibility, criteria }: Pick<Charter, 'eligibility' | 'criteria'>,
  asked: readonly Criterion[],
  facts: ReadonlyMap<string, Value>,
): Meeting {
  const reached = (statuses: readonly Status[]): boolean => {
    const known = new Map<string, Value>([
      ...facts,
      ...Object.entries(totalsOf(asked, statuses, criteria.length - asked.length)),
    ])
    return eligibility.every(({ condition }) => {
      const result = evaluate(condition, (name) => known.get(name))
      return 'value' in result && result.value === true
    })
  }
  const ways = asked.map(waysOf)
  if (reached(ways.map(([best]) => best ?? 'met'))) return 'possible'
  const size = ways.reduce((total, { length }) => Math.min(total * length, mostTries + 1), 1)
  // A condition may read the day, which has no end.
  if (size > mostTries || eligibility.some(({ condition }) => JSON.stringify(condition).includes('"today"')))
    return 'not-proven'
  for (let rank = 0; rank < size; rank += 1) {
    let rest = rank
    const statuses = ways.map((way) => {
      const status = way[rest % way.length] ?? 'met'
      rest = Math.floor(rest / way.length)
      return status
    })
    if (reached(statuses)) return 'possible'
  }
  return 'never'
}

/** How a criterion may stand in a file that may be granted, the best first. */
function waysOf({ importance, rule, appliesTo }: Criterion): readonly Status[] {
  const best: Status = rule.kind === 'expression' ? 'met' : 'needs-judgement'
  const aside: Status[] = appliesTo.when === undefined ? [] : ['not-applicable']
  return importance.kind === 'mandatory' ? [best, ...aside] : [best, 'not-met', 'missing', ...aside]
}

/** `others`: the criteria that are for other files. */
function totalsOf(asked: readonly Criterion[], statuses: readonly Status[], others: number): Totals {
  const count = (status: Status) => statuses.filter((one) => one === status).length
  const weight = (...wanted: Status[]) =>
    asked.reduce(
      (sum, { importance }, index) =>
        importance.kind === 'weighted' && wanted.includes(statuses[index] ?? 'missing') ? sum + importance.weight : sum,
      0,
    )
  return {
    met: count('met'),
    notMet: count('not-met'),
    missing: count('missing'),
    needsJudgement: count('needs-judgement'),
    notApplicable: count('not-applicable') + others,
    mandatoryNotMet: 0,
    mandatoryMissing: 0,
    points: weight('met'),
    pendingPoints: weight('needs-judgement'),
    possiblePoints: weight('met', 'not-met', 'missing', 'needs-judgement'),
  }
}
