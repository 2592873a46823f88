import type { Declared } from '../../criteria/rules/expression'
import type { Kind } from '../../criteria/rules/operators'
import type { AnswerForm, Charter } from './charter'

const kindOfAnswer: Readonly<Record<AnswerForm['type'], Kind>> = {
  boolean: 'boolean',
  choice: 'text',
  number: 'number',
  date: 'date',
  text: 'text',
  list: 'list',
}

const application: readonly (readonly [string, Kind])[] = [
  ['applicantKind', 'text'],
  ['initiativeKind', 'text'],
  ['today', 'date'],
]

/** What an eligibility condition may read: the totals of a report, in whole numbers. */
export const totalNames = [
  'met',
  'notMet',
  'missing',
  'needsJudgement',
  'notApplicable',
  'mandatoryNotMet',
  'mandatoryMissing',
  'points',
  'pendingPoints',
  'possiblePoints',
] as const
export type Totals = Readonly<Record<(typeof totalNames)[number], number>>

/** Variables of every rule: the application's, `answer.<id>` and `evidence.<id>` (count of pieces) of each criterion. */
export const applicationVariables = (charter: Charter): Declared =>
  new Map<string, Kind>([
    ...application,
    ...charter.criteria.flatMap(({ id, answer }): [string, Kind][] => [
      [`answer.${id}`, kindOfAnswer[answer.type]],
      [`evidence.${id}`, 'number'],
    ]),
  ])

/** The same, with the criterion's own `answer` and `evidence`. */
export const ruleVariables = (shared: Declared, answer: AnswerForm): Declared =>
  new Map<string, Kind>([...shared, ['answer', kindOfAnswer[answer.type]], ['evidence', 'number']])

export const eligibilityVariables: Declared = new Map<string, Kind>([
  ...application,
  ...totalNames.map((name): [string, Kind] => [name, 'number']),
])
