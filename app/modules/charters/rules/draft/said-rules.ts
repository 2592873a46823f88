import type { NamedCriterion } from '../../../criteria/rules/book'
import { capital } from '~/platform/pure/capital'
import { type ExpressionPlace, problemsAt } from '../../../criteria/rules/book-problems'
import { describe } from '../../../criteria/rules/describe'
import { problemSentence } from '../../../criteria/rules/problems'
import type { Expression } from '../../../criteria/rules/expression'
import { isExpression, structureProblem } from '../../../criteria/rules/structure'
import type { Language } from '../../../criteria/rules/text'
import { charterFacts } from '../../../label/rules/charter-problems'
import { charterLabels } from '../../../label/rules/labels'
import type { CivilDate } from '~/platform/pure/civil-date'
import type { DraftPart, Fields } from './fields'
import { lenientCriterion } from './lenient-criteria'
import { ruleCanBeMet, type RuleMeeting } from './rule-can-be-met'
import { sentences } from './read-fields'

/** A rule as it is typed: what it says, in words (empty where nothing is typed or it cannot be read), and what is wrong in it. */
export type SaidRule = { words: string; wrong: readonly string[] }
/** `meeting`: whether a criterion's rule can be met by itself; null where there is none, or where something is wrong in it. */
export type SaidRules = { rule: SaidRule; when: SaidRule; meeting: RuleMeeting | null }

/** What is typed beside the draft's other criteria, and which of them it is. */
export type Typed = { part: DraftPart; index: number; fields: Fields }

const nothing: SaidRule = { words: '', wrong: [] }
/** Of one rule, more would bury what comes first. */
const mostWrong = 3

/**
 * What the rules of a part say, whatever is still wrong elsewhere in the draft: the same on the server and while one types.
 * `criteria` are the draft's as they were saved; the one that is typed takes its own place among them.
 */
export function sayRules(
  criteria: readonly NamedCriterion[],
  { part, index, fields }: Typed,
  language: Language,
  today: CivilDate,
): SaidRules {
  if (part === 'conditions') {
    const rule = say(criteria, undefined, fields['condition'], 'condition', language)
    return { rule, when: nothing, meeting: null }
  }
  if (part !== 'criteres') return { rule: nothing, when: nothing, meeting: null }
  const own = lenientCriterion(fields)
  const all = criteria.map((criterion, at) => (at === index ? own : criterion))
  const rule = say(all, own, fields['rule.expression'], 'rule', language)
  const when = say(all, own, fields['when'], 'when', language)
  const isSound = rule.wrong.length + when.wrong.length === 0 && all.every(({ answer }) => answer)
  const expression = isSound ? parsed(fields['rule.expression']) : undefined
  const meeting =
    expression === undefined ? null : ruleCanBeMet(all, { id: own.id, expression, when: parsed(fields['when']) }, today)
  return { rule, when, meeting }
}

/** What is typed, already found to be a rule; undefined where nothing is. */
function parsed(typed: string | undefined): Expression | undefined {
  const read: unknown = typed === undefined || typed.trim() === '' ? undefined : JSON.parse(typed)
  return isExpression(read) ? read : undefined
}

function say(
  criteria: readonly NamedCriterion[],
  own: NamedCriterion | undefined,
  typed: string | undefined,
  place: ExpressionPlace,
  language: Language,
): SaidRule {
  if (typed === undefined || typed.trim() === '') return nothing
  let expression: unknown
  try {
    expression = JSON.parse(typed)
  } catch {
    return { words: '', wrong: [sentences['not-json'][language]] }
  }
  if (!isExpression(expression)) {
    const problem = structureProblem(expression)
    return { words: '', wrong: problem ? [problemSentence(problem)[language]] : [] }
  }
  const said = describe(expression, charterLabels({ criteria })(own), language)
  // What a rule reads is judged once every question can be read.
  const wrong = criteria.every(({ answer }) => answer)
    ? problemsAt(expression, { place, own }, { criteria }, charterFacts)
    : []
  return {
    words: `${capital(said)}.`,
    wrong: [...new Set(wrong.map(({ sentence }) => sentence[language]))].slice(0, mostWrong),
  }
}
