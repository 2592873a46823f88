import { spaceFrench } from '../../criteria/rules/problems'
import { quote, type Text, writeCount, writeList } from '../../criteria/rules/text'
import type { Charter, Criterion } from './charter'
import { applicantKindLabels, initiativeKindLabels } from './labels'

const set = (fr: string, en: string): Text => ({ fr: spaceFrench(fr), en })

const answerLabel = (criterion: Criterion): Text => ({
  fr: quote(criterion.answer.label.fr, 'fr'),
  en: quote(criterion.answer.label.en, 'en'),
})

const pieces = (count: number): Text => ({
  fr: writeCount(count, 'fr', 'pièce', 'pièces'),
  en: writeCount(count, 'en', 'document', 'documents'),
})

type Article = Charter['articles'][number]

/** 'Charte, version 1, article 3 : Des règles connues d’avance'. */
export const cite = (charter: Charter, article: Article | undefined): Text =>
  set(
    `Charte, version ${charter.version}, article ${article?.number ?? '?'} : ${article?.title.fr ?? ''}`,
    `Charter, version ${charter.version}, article ${article?.number ?? '?'}: ${article?.title.en ?? ''}`,
  )

export const metSentence = (evidence: number): Text =>
  evidence === 0
    ? set('La réponse remplit ce critère.', 'The answer meets this criterion.')
    : set(
        `La réponse remplit ce critère ; ${pieces(evidence).fr} à l’appui.`,
        `The answer meets this criterion, with ${pieces(evidence).en} in support.`,
      )

export const needsJudgementSentence: Text = set(
  'La réponse est complète ; la personne qui instruit la demande l’appréciera.',
  'The answer is complete; the person who examines the application will judge it.',
)

export const brokenRuleSentence: Text = set(
  'La règle n’a pas pu s’appliquer à cette réponse ; la personne qui instruit la demande l’appréciera.',
  'The rule could not be applied to this answer; the person who examines the application will judge it.',
)

export const otherKindSentence = ({ appliesTo }: Criterion): Text => {
  const of = (language: 'fr' | 'en') => {
    const applicants = writeList(
      appliesTo.applicants.map((kind) => applicantKindLabels[kind][language]),
      language,
      'or',
    )
    const initiatives = writeList(
      appliesTo.initiatives.map((kind) => initiativeKindLabels[kind][language]),
      language,
      'or',
    )
    return { applicants, initiatives }
  }
  const [fr, en] = [of('fr'), of('en')]
  return set(
    `Sans objet : ce critère concerne d’autres demandes (candidat : ${fr.applicants} ; initiative : ${fr.initiatives}).`,
    `Does not apply: this criterion is for other applications (applicant: ${en.applicants}; initiative: ${en.initiatives}).`,
  )
}

export const outOfConditionSentence = (condition: Text): Text =>
  set(
    `Sans objet : ce critère s’applique seulement si ${condition.fr}.`,
    `Does not apply: this criterion applies only if ${condition.en}.`,
  )

export const noAnswerSentence = (criterion: Criterion): Text =>
  set(
    `Il n’y a pas encore de réponse à ${answerLabel(criterion).fr}.`,
    `There is no answer yet to ${answerLabel(criterion).en}.`,
  )

export const answerItSentence = (criterion: Criterion): Text =>
  criterion.evidence
    ? set(
        `Répondez à ${answerLabel(criterion).fr} et joignez au moins ${pieces(criterion.evidence.minimum).fr}.`,
        `Answer ${answerLabel(criterion).en} and attach at least ${pieces(criterion.evidence.minimum).en}.`,
      )
    : set(`Répondez à ${answerLabel(criterion).fr}.`, `Answer ${answerLabel(criterion).en}.`)

const labelsOf = (criteria: readonly Criterion[]): Text => ({
  fr: writeList(
    criteria.map((criterion) => answerLabel(criterion).fr),
    'fr',
  ),
  en: writeList(
    criteria.map((criterion) => answerLabel(criterion).en),
    'en',
  ),
})

/** The rule reads answers to other criteria that are not given yet. */
export const dependsSentence = (criteria: readonly Criterion[]): Text =>
  set(
    `Ce critère dépend d’une réponse qui manque encore : ${labelsOf(criteria).fr}.`,
    `This criterion depends on an answer that is still missing: ${labelsOf(criteria).en}.`,
  )

export const answerOthersSentence = (criteria: readonly Criterion[]): Text =>
  set(`Répondez à ${labelsOf(criteria).fr}.`, `Answer ${labelsOf(criteria).en}.`)

export const evidenceShortSentence = (minimum: number, given: number): Text =>
  set(
    `La réponse convient ; il manque ${pieces(minimum - given).fr} (${given} sur ${minimum}).`,
    `The answer is right; ${pieces(minimum - given).en} missing (${given} of ${minimum}).`,
  )

export const attachSentence = (missing: number, help: Text): Text =>
  set(`Joignez ${pieces(missing).fr} : ${help.fr}`, `Attach ${pieces(missing).en}: ${help.en}`)

const criteriaCount = (count: number): Text => ({
  fr: writeCount(count, 'fr', 'critère obligatoire', 'critères obligatoires'),
  en: writeCount(count, 'en', 'mandatory criterion', 'mandatory criteria'),
})

export const eligibleSentence: Text = set(
  'Aucun critère obligatoire ne fait défaut et les conditions de la charte sont réunies.',
  'No mandatory criterion fails and the conditions of the charter are satisfied.',
)

export const mandatoryNotMetSentence = (count: number): Text =>
  set(
    `${criteriaCount(count).fr} ${count < 2 ? 'n’est pas rempli' : 'ne sont pas remplis'}.`,
    `${criteriaCount(count).en} ${count === 1 ? 'is' : 'are'} not met.`,
  )

export const mandatoryMissingSentence = (count: number): Text =>
  set(
    `${criteriaCount(count).fr} ${count < 2 ? 'attend' : 'attendent'} une réponse ou une pièce.`,
    `${criteriaCount(count).en} ${count === 1 ? 'awaits' : 'await'} an answer or a document.`,
  )
