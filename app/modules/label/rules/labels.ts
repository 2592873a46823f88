import type { Labels } from '../../criteria/rules/describe-value'
import { type Language, quote, type Text } from '../../criteria/rules/text'
import type { Charter, Criterion } from './charter'
import type { ApplicantKind, InitiativeKind } from './kinds'

export const applicantKindLabels: Readonly<Record<ApplicantKind, Text>> = {
  association: { fr: 'association', en: 'association' },
  company: { fr: 'entreprise ou coopérative', en: 'company or cooperative' },
  'local-authority': { fr: 'collectivité territoriale', en: 'local authority' },
  'public-body': { fr: 'établissement public', en: 'public body' },
}

export const initiativeKindLabels: Readonly<Record<InitiativeKind, Text>> = {
  debate: { fr: 'débat', en: 'debate' },
  process: { fr: 'démarche de participation', en: 'participation process' },
  organisation: { fr: 'organisation', en: 'organisation' },
}

const kindLabels: ReadonlyMap<string, Text> = new Map(
  Object.entries({ ...applicantKindLabels, ...initiativeKindLabels }),
)

const fixed: ReadonlyMap<string, Text> = new Map(
  Object.entries({
    answer: { fr: 'la réponse', en: 'the answer' },
    evidence: { fr: 'le nombre de pièces jointes', en: 'the number of documents attached' },
    applicantKind: { fr: 'le candidat', en: 'the applicant' },
    initiativeKind: { fr: 'l’initiative', en: 'the initiative' },
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

/** How a charter's variables and options are called; given a criterion, its own `answer` has its options too. */
export type LabelsFor = (criterion?: Criterion) => Labels

/** The labels of a charter, for `describe`. */
export function charterLabels(charter: Pick<Charter, 'criteria'>): LabelsFor {
  const criteria = new Map(charter.criteria.map((criterion) => [criterion.id, criterion]))
  const answerOf = (variable: string | undefined, own: Criterion | undefined) =>
    (variable === 'answer' ? own : criteria.get(variable?.slice('answer.'.length) ?? ''))?.answer
  return (own) => ({
    variable: (name, language) => fixed.get(name)?.[language] ?? criterionVariable(criteria, name, language),
    value: (variable, value, language) => {
      if (variable === 'applicantKind' || variable === 'initiativeKind') return kindLabels.get(value)?.[language]
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

function criterionVariable(criteria: ReadonlyMap<string, Criterion>, name: string, language: Language): string {
  const [prefix = '', id = ''] = name.split('.', 2)
  const criterion = criteria.get(id)
  const label = quote(criterion?.answer.label[language] ?? name, language)
  if (prefix === 'evidence')
    return language === 'fr' ? `le nombre de pièces jointes à ${label}` : `the number of documents attached to ${label}`
  return language === 'fr' ? `la réponse à ${label}` : `the answer to ${label}`
}
