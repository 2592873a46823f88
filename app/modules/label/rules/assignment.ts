import type { Declared, Expression } from '../../criteria/rules/expression'
import type { Labels } from '../../criteria/rules/describe-value'
import { checkExpression } from '../../criteria/rules/check-expression'
import { evaluate, scopeOf } from '../../criteria/rules/evaluate'
import type { ExpressionProblem } from '../../criteria/rules/problems'
import type { Text } from '../../criteria/rules/text'
import { departementNames, departements } from './departements'
import { type ApplicantKind, type InitiativeKind, initiativeKinds } from './kinds'
import { applicantKindLabels, initiativeKindLabels } from './labels'

/** What a rule of assignment may read of an application. The département is missing where the seat is not known. */
export type AssignmentFacts = {
  initiativeKind: InitiativeKind
  applicantKind: ApplicantKind
  departement: string | null
}
const variables: Declared = new Map([
  ['initiativeKind', 'text'],
  ['applicantKind', 'text'],
  ['departement', 'text'],
])

export type AssignmentRule = { condition: Expression; instructorId: string }

/** Everything that is wrong with a condition, in the terms of the charter's language; empty where it may be kept. */
export const conditionProblems = (condition: unknown): ExpressionProblem[] => checkExpression(condition, variables)

/** A condition over what was ticked; where nothing was, the rule holds for every kind, wherever the seat is. */
export function conditionOf(kinds: readonly InitiativeKind[], seats: readonly string[]): Expression {
  const among = (variable: string, values: readonly string[]): Expression => ({ in: [{ var: variable }, [...values]] })
  const ofKind = among('initiativeKind', kinds.length === 0 ? initiativeKinds : kinds)
  if (seats.length === 0) return ofKind
  const ofSeat = among('departement', seats)
  return kinds.length === 0 ? ofSeat : { and: [ofKind, ofSeat] }
}

/** What a missing fact keeps from being told does not hold. */
export const holds = (condition: Expression, { departement, ...facts }: AssignmentFacts): boolean => {
  const found = evaluate(condition, scopeOf({ ...facts, departement: departement ?? undefined }))
  return 'value' in found && found.value === true
}

/** Why a rule that holds does not name its instructor: they act for the applicant, or no longer examine. */
export type Unfit = 'conflicted' | 'no-instructor'
export type Assignment = {
  /** The place of the rule that named the instructor, from 0; null where none did. */
  rule: number | null
  instructorId: string | null
  /** Rules that held before it, and were passed over. */
  passed: readonly { rule: number; why: Unfit }[]
}

/** Tries the rules in their order: the first that holds and whose instructor is fit names who gets the file. */
export function assignmentOf(
  rules: readonly AssignmentRule[],
  facts: AssignmentFacts,
  unfit: (instructorId: string) => Unfit | null,
): Assignment {
  const passed: { rule: number; why: Unfit }[] = []
  for (const [rule, { condition, instructorId }] of rules.entries()) {
    if (!holds(condition, facts)) continue
    const why = unfit(instructorId)
    if (why === null) return { rule, instructorId, passed }
    passed.push({ rule, why })
  }
  return { rule: null, instructorId: null, passed }
}

const names: ReadonlyMap<string, Text> = new Map(
  Object.entries({
    initiativeKind: { fr: 'l’initiative', en: 'the initiative' },
    applicantKind: { fr: 'le candidat', en: 'the applicant' },
    departement: { fr: 'le département du siège', en: 'the département of the seat' },
  }),
)
const values: ReadonlyMap<string, Text> = new Map(Object.entries({ ...applicantKindLabels, ...initiativeKindLabels }))

/** How the variables and the values of a condition are called, for `describe`. */
export const assignmentLabels: Labels = {
  variable: (name, language) => names.get(name)?.[language] ?? name,
  value: (variable, value, language) => {
    if (variable !== 'departement') return values.get(value)?.[language]
    const code = departements.find((known) => known === value)
    return code && departementNames[code]
  },
  unit: () => undefined,
}
