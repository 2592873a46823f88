import type { NamedCriterion } from '../../../criteria/rules/book'
import { canBeMet, type Meeting } from '../../../criteria/rules/can-be-met'
import { type Expression, variablesOf } from '../../../criteria/rules/expression'
import type { CivilDate } from '~/platform/pure/civil-date'
import { domains, everyKindOf, factsOf, wantedOf } from '../charter-can-be-met'

/** Whether a rule can be met by itself: 'never-for-some' where it hangs on the kind of applicant or of initiative. */
export type RuleMeeting = Meeting | 'never-for-some'

/**
 * Whether the rule of a criterion can be met by itself, as it is typed: for every kind of applicant and of initiative where it
 * reads them, else once. `criteria` are all those of the draft, whose questions it may read. Pure, and quick enough to follow
 * the typing; whether the charter can be met as a whole is `charterCanBeMet`'s to say.
 */
export function ruleCanBeMet(
  criteria: readonly NamedCriterion[],
  { id, expression, when }: { id: string; expression: Expression; when: Expression | undefined },
  today: CivilDate,
): RuleMeeting {
  const read = new Set([expression, ...(when === undefined ? [] : [when])].flatMap(variablesOf))
  const readsKinds = read.has('applicantKind') || read.has('initiativeKind')
  const meetings = (readsKinds ? everyKindOf() : everyKindOf().slice(0, 1)).flatMap((kinds) =>
    canBeMet([wantedOf({ id, expression, when })], factsOf(kinds), domains(criteria, today)).map(
      ({ meeting }) => meeting,
    ),
  )
  if (meetings.every((meeting) => meeting === 'never')) return 'never'
  if (meetings.includes('never')) return 'never-for-some'
  return meetings.includes('not-proven') ? 'not-proven' : 'possible'
}
