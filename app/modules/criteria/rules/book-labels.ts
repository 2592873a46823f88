import type { NamedCriterion } from './book'
import type { Labels } from './describe-value'
import { type Language, quote, type Text } from './text'

const fixed: ReadonlyMap<string, Text> = new Map(
  Object.entries({
    answer: { fr: 'la réponse', en: 'the answer' },
    evidence: { fr: 'le nombre de pièces jointes', en: 'the number of documents attached' },
    today: { fr: 'le jour de l’examen', en: 'the day of the check' },
    met: { fr: 'le nombre de critères remplis', en: 'the number of criteria met' },
    notMet: { fr: 'le nombre de critères non remplis', en: 'the number of criteria not met' },
    missing: {
      fr: 'le nombre de critères sans réponse complète',
      en: 'the number of criteria without a complete answer',
    },
    needsJudgement: { fr: 'le nombre de critères à apprécier', en: 'the number of criteria to be judged' },
    notApplicable: { fr: 'le nombre de critères sans objet', en: 'the number of criteria that do not apply' },
    mandatoryNotMet: {
      fr: 'le nombre de critères obligatoires non remplis',
      en: 'the number of mandatory criteria not met',
    },
    mandatoryMissing: {
      fr: 'le nombre de critères obligatoires sans réponse complète',
      en: 'the number of mandatory criteria without a complete answer',
    },
    points: { fr: 'le total des points acquis', en: 'the total of points earned' },
    pendingPoints: { fr: 'le total des points à apprécier', en: 'the total of points to be judged' },
    possiblePoints: { fr: 'le total des points possibles', en: 'the total of possible points' },
  } satisfies Record<string, Text>),
)

/** How a book's variables and options are called; given a criterion, its own `answer` has its options too. */
export type LabelsFor<C extends NamedCriterion> = (criterion?: C) => Labels

/** The labels of a book, for `describe`: those of its own facts, and what the values of some are called. */
export function bookLabels<C extends NamedCriterion>(
  book: { criteria: readonly C[] },
  facts: ReadonlyMap<string, Text>,
  valueOfFact: (fact: string, value: string) => Text | undefined,
): LabelsFor<C> {
  const criteria = new Map(book.criteria.map((criterion) => [criterion.id, criterion]))
  const answerOf = (variable: string | undefined, own: C | undefined) =>
    (variable === 'answer' ? own : criteria.get(variable?.slice('answer.'.length) ?? ''))?.answer
  return (own) => ({
    variable: (name, language) =>
      (facts.get(name) ?? fixed.get(name))?.[language] ?? criterionVariable(criteria, name, language),
    value: (variable, value, language) => {
      if (variable !== undefined && facts.has(variable)) return valueOfFact(variable, value)?.[language]
      const answer = answerOf(variable, own)
      return answer?.type === 'choice'
        ? answer.options.find((option) => option.value === value)?.label[language]
        : undefined
    },
    unit: (variable, language) => {
      const answer = answerOf(variable, own)
      return answer?.type === 'number' ? answer.unit?.[language] : undefined
    },
  })
}

function criterionVariable(criteria: ReadonlyMap<string, NamedCriterion>, name: string, language: Language): string {
  const [prefix = '', id = ''] = name.split('.', 2)
  const criterion = criteria.get(id)
  const label = quote((criterion?.answer?.label ?? criterion?.statement)?.[language] ?? name, language)
  if (prefix === 'evidence')
    return language === 'fr' ? `le nombre de pièces jointes à ${label}` : `the number of documents attached to ${label}`
  return language === 'fr' ? `la réponse à ${label}` : `the answer to ${label}`
}
