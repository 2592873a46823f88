import { problemSentence } from '~/modules/criteria/rules/problems'
import type { Expression } from '~/modules/criteria/rules/expression'
import {
  addAssignmentRule,
  changeAssignmentRule,
  enactAssignmentRules,
} from '~/modules/label/commands/set-assignment-rules.server'
import { changeRuleForm, ruleForm } from '~/modules/label/forms'
import { problemsOf } from '~/modules/label/forms-step'
import { sentenceOf, sentencesOf } from '~/modules/label/messages/refusals'
import { conditionOf, conditionProblems } from '~/modules/label/rules/assignment'
import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'

type Fields = Readonly<Record<string, string | string[]>>
type Result = { done: string } | { missing: true } | { errors: Record<string, string>; status: number }

/** A condition written by hand: undefined where it is no JSON. */
function parsed(text: string): Expression | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The page of the rules has three forms: a rule added, a rule changed, the draft put in force. */
export async function actOnRules(actor: Person, fields: Fields, locale: Locale): Promise<Result> {
  const said = (outcome: Outcome<unknown>, done: string): Result => {
    if (!('refused' in outcome)) return { done }
    const { refused } = outcome
    if (refused.code === 'not-found') return { missing: true }
    return { errors: { [refused.field ?? '']: sentenceOf(refused, locale) }, status: 409 }
  }
  if (fields['intent'] === 'enact') return said(await enactAssignmentRules(actor), 'vigueur')
  if (fields['intent'] === 'change') {
    const read = changeRuleForm.safeParse(fields)
    return read.success ? said(await changeAssignmentRule(actor, read.data), 'regle') : { missing: true }
  }
  const read = ruleForm.safeParse(fields)
  if (!read.success) return { errors: sentencesOf(problemsOf(read.error), locale), status: 422 }
  const { kinds, departements, condition: text, instructorId } = read.data
  const condition = text === '' ? conditionOf(kinds, departements) : parsed(text)
  const [problem] = conditionProblems(condition)
  if (condition === undefined || problem)
    return {
      errors: { condition: problemSentence(problem ?? { code: 'not-an-expression', detail: {} })[locale] },
      status: 422,
    }
  return said(await addAssignmentRule(actor, { condition, instructorId }), 'regle')
}
