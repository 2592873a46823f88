import { isOk, ok, type Outcome, refused } from '../../../platform/pure/outcome'
import type { AssemblyKind, Statutes } from '../../statutes/rules/statutes'
import { decisionRuleFor } from './decision-rule'
import type { DecisionRule, PollDefinition, Secrecy } from './poll'

/** A vote as it is prepared. */
export type PollSheet = {
  title: string
  definition: PollDefinition
  secrecy: Secrecy
  /** A named vote may be changed until the close. */
  mayChange: boolean
  college: string | null
  /** When it closes by itself; null: the chair closes it. */
  closesAt: Date | null
}

/** The usual grades of majority judgment, from the worst to the best (Balinski and Laraki). */
export const usualGrades = {
  fr: ['À rejeter', 'Insuffisant', 'Passable', 'Assez bien', 'Bien', 'Très bien'],
  en: ['Reject', 'Poor', 'Fair', 'Fairly good', 'Good', 'Very good'],
} as const

export const mostOptions = 60

/**
 * Whether a question can be asked at all, whoever votes on it. Refused: 'options-missing' (two at least, but for or against),
 * 'too-many-options', 'option-name-twice', 'seats-out-of-range', 'grades-missing'.
 */
export function definitionProblem({ method, options, seats, grades }: PollDefinition): Outcome<null> {
  if (method === 'yes-no') return options.length > 0 ? refused({ code: 'options-missing', field: 'options' }) : ok(null)
  if (options.length < 2) return refused({ code: 'options-missing', field: 'options' })
  if (options.length > mostOptions)
    return refused({ code: 'too-many-options', field: 'options', detail: { most: mostOptions } })
  const names = new Set(options.map(({ name }) => name.normalize('NFC').toLowerCase()))
  if (names.size < options.length) return refused({ code: 'option-name-twice', field: 'options' })
  if (seats >= options.length) return refused({ code: 'seats-out-of-range', field: 'seats' })
  if (method === 'majority-judgment' && (grades.length < 2 || new Set(grades).size < grades.length))
    return refused({ code: 'grades-missing', field: 'grades' })
  return ok(null)
}

/**
 * Whether what is asked can be asked, and by which rule it would be decided. Refused: what `definitionProblem` refuses, 'named-votes-only' (members'
 * own numbers of votes: law 2011-525, art. 103), 'change-named-only', and what `decisionRuleFor` refuses.
 */
export function ruleOf(
  version: { version: number; statutes: Statutes },
  meeting: { body: string | null; assemblyKind: AssemblyKind | null; call: number },
  resolutionKind: string | null,
  { definition, secrecy, mayChange, college }: Pick<PollSheet, 'definition' | 'secrecy' | 'mayChange' | 'college'>,
): Outcome<DecisionRule> {
  const asked = definitionProblem(definition)
  if (!isOk(asked)) return asked
  const { method } = definition
  if (mayChange && secrecy === 'secret') return refused({ code: 'change-named-only', field: 'mayChange' })
  const rule = decisionRuleFor(version, {
    body: meeting.body,
    assemblyKind: meeting.assemblyKind,
    call: meeting.call === 2 ? 2 : 1,
    resolutionKind,
    method,
    college,
  })
  if ('refused' in rule) return rule
  if (rule.ok.voting.kind === 'member-weights' && secrecy === 'secret')
    return refused({ code: 'named-votes-only', rule: 'loi 2011-525, art. 103', field: 'secrecy' })
  return ok(rule.ok)
}
