import type { NamedCriterion } from '../../criteria/rules/book'
import { canBeMet, type Meeting, type Wanted } from '../../criteria/rules/can-be-met'
import type { Expression, Value } from '../../criteria/rules/expression'
import { answerDomain, dayDomain, type Domain, evidenceDomain } from '../../criteria/rules/samples'
import type { CivilDate } from '../../../platform/pure/civil-date'
import type { Charter, Criterion } from '../../label/rules/charter'
import { criteriaFor } from '../../label/rules/form-steps'
import { type ApplicantKind, applicantKinds, type InitiativeKind, initiativeKinds } from '../../label/rules/kinds'
import { canBeEligible } from './can-be-eligible'

export type Kinds = { applicantKind: ApplicantKind; initiativeKind: InitiativeKind }

/** What cannot be met, or was not proven: by whom, and whether the label hangs on it. */
export type MeetingFinding = {
  /** Criteria that together cannot be met; none where the conditions of award are meant. */
  criteria: readonly string[]
  meeting: Exclude<Meeting, 'possible'>
  /** Mandatory, or a condition of award: where it is never met, such applicants can never be granted. */
  decisive: boolean
  kinds: readonly Kinds[]
}

/**
 * Looks, for every kind of applicant and of initiative, whether its mandatory criteria can be met together, whether each
 * weighted one can be met at all, and whether the conditions of award can be reached. What is possible is not listed.
 * Pure: `today` is the day that rules on dates are tried around; `natures` are those of the label that the charter is for.
 */
export function charterCanBeMet(
  charter: Charter,
  today: CivilDate,
  natures: readonly InitiativeKind[] = initiativeKinds,
): MeetingFinding[] {
  const found = new Map<string, MeetingFinding>()
  const add = (criteria: readonly string[], meeting: Meeting, decisive: boolean, kinds: Kinds) => {
    if (meeting === 'possible') return
    const key = `${meeting} ${decisive} ${criteria.join(' ')}`
    found.set(key, { criteria, meeting, decisive, kinds: [...(found.get(key)?.kinds ?? []), kinds] })
  }
  for (const kinds of everyKindOf(natures)) {
    const asked = criteriaFor(charter, kinds)
    if (asked.length === 0) continue
    const meet = (criteria: readonly Criterion[]) =>
      canBeMet(criteria.flatMap(wantedBy), factsOf(kinds), domains(charter.criteria, today))
    for (const { ids, meeting } of meet(asked.filter(({ importance }) => importance.kind === 'mandatory')))
      add(ids, meeting, true, kinds)
    for (const criterion of asked.filter(({ importance }) => importance.kind === 'weighted'))
      for (const { ids, meeting } of meet([criterion])) add(ids, meeting, false, kinds)
    add([], canBeEligible(charter, asked, factsOf(kinds)), true, kinds)
  }
  return [...found.values()]
}

/** True where some applicant, whatever they answer, could never be granted the label. */
export const isNeverMet = (findings: readonly MeetingFinding[]): boolean =>
  findings.some(({ meeting, decisive }) => meeting === 'never' && decisive)

/** Every kind of applicant, with every kind of initiative among these. */
export const everyKindOf = (natures: readonly InitiativeKind[] = initiativeKinds): Kinds[] =>
  applicantKinds.flatMap((applicantKind) => natures.map((initiativeKind) => ({ applicantKind, initiativeKind })))

export const factsOf = ({ applicantKind, initiativeKind }: Kinds): ReadonlyMap<string, Value> =>
  new Map([
    ['applicantKind', applicantKind],
    ['initiativeKind', initiativeKind],
  ])

const ruleOf = ({ rule }: Criterion): Expression | undefined =>
  rule.kind === 'expression' ? rule.expression : rule.form

function wantedBy(criterion: Criterion): Wanted[] {
  const expression = ruleOf(criterion)
  return expression === undefined ? [] : [wantedOf({ id: criterion.id, when: criterion.appliesTo.when, expression })]
}

/** The rule of a criterion, with what its own answer and its own documents are called outside of it. */
export const wantedOf = (rule: Omit<Wanted, 'name'>): Wanted => ({
  ...rule,
  name: (variable) => (variable === 'answer' || variable === 'evidence' ? `${variable}.${rule.id}` : variable),
})

/** The values that the questions of these criteria may take. */
export function domains(criteria: readonly NamedCriterion[], today: CivilDate) {
  const forms = new Map(criteria.map(({ id, answer }) => [`answer.${id}`, answer]))
  return (variable: string, group: readonly Expression[]): Domain => {
    const form = forms.get(variable)
    if (form) return answerDomain(form, group, today)
    return variable.startsWith('evidence.') ? evidenceDomain : dayDomain(group, today)
  }
}
