import type { AnswerForm, Questions } from './book'
import type { Declared } from './expression'
import type { Kind } from './operators'
import { totalNames } from './report'

const kindOfAnswer: Readonly<Record<AnswerForm['type'], Kind>> = {
  boolean: 'boolean',
  choice: 'text',
  number: 'number',
  date: 'date',
  text: 'text',
  list: 'list',
}

/** Variables of every rule: the book's own facts, `answer.<id>` and `evidence.<id>` (count of pieces) of each criterion. */
export const bookVariables = ({ criteria }: Questions, facts: Declared): Declared =>
  new Map<string, Kind>([
    ...facts,
    ['today', 'date'],
    ...criteria.flatMap(({ id, answer }): [string, Kind][] =>
      answer
        ? [
            [`answer.${id}`, kindOfAnswer[answer.type]],
            [`evidence.${id}`, 'number'],
          ]
        : [],
    ),
  ])

/** The same, with the criterion's own `answer` and `evidence`. */
export const ruleVariables = (shared: Declared, answer: AnswerForm | undefined): Declared =>
  answer
    ? new Map<string, Kind>([...shared, ['answer', kindOfAnswer[answer.type]], ['evidence', 'number']])
    : new Map<string, Kind>([...shared, ['evidence', 'number']])

/** What an eligibility condition may read: the book's facts and the totals. */
export const eligibilityVariables = (facts: Declared): Declared =>
  new Map<string, Kind>([...facts, ['today', 'date'], ...totalNames.map((name): [string, Kind] => [name, 'number'])])
