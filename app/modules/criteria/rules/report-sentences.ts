import type { BookCriterion } from './book'
import { spaceFrench } from './problems'
import { quote, type Text, writeCount, writeList } from './text'

/** How a report calls what is examined and the text that it is held against: 'la demande', 'de la charte'. */
export type FileWords = { file: Text; ofBook: Text }

type Asked = Pick<BookCriterion, 'answer' | 'evidence' | 'statement'>

const set = (fr: string, en: string): Text => ({ fr: spaceFrench(fr), en })

const answerLabel = ({ answer, statement }: Asked): Text => ({
  fr: quote((answer?.label ?? statement).fr, 'fr'),
  en: quote((answer?.label ?? statement).en, 'en'),
})

const pieces = (count: number): Text => ({
  fr: writeCount(count, 'fr', 'pièce', 'pièces'),
  en: writeCount(count, 'en', 'document', 'documents'),
})

export const metSentence = ({ answer }: Asked, evidence: number): Text =>
  !answer
    ? set('Ce que le portail connaît remplit ce critère.', 'What the portal knows meets this criterion.')
    : evidence === 0
      ? set('La réponse remplit ce critère.', 'The answer meets this criterion.')
      : set(
          `La réponse remplit ce critère ; ${pieces(evidence).fr} à l’appui.`,
          `The answer meets this criterion, with ${pieces(evidence).en} in support.`,
        )

export const needsJudgementSentence = ({ file }: FileWords): Text =>
  set(
    `La réponse est complète ; la personne qui instruit ${file.fr} l’appréciera.`,
    `The answer is complete; the person who examines ${file.en} will judge it.`,
  )

export const brokenRuleSentence = ({ file }: FileWords): Text =>
  set(
    `La règle n’a pas pu s’appliquer à cette réponse ; la personne qui instruit ${file.fr} l’appréciera.`,
    `The rule could not be applied to this answer; the person who examines ${file.en} will judge it.`,
  )

/** Not met yet, and not refused for it: what is awaited depends on somebody else. */
export const provisionalSentence: Text = set(
  'Ce critère n’est pas encore rempli : ce qui manque est attendu de quelqu’un d’autre, et sera examiné à son arrivée.',
  'This criterion is not met yet: what is missing is awaited from somebody else, and will be examined when it comes.',
)

export const outOfConditionSentence = (condition: Text): Text =>
  set(
    `Sans objet : ce critère s’applique seulement si ${condition.fr}.`,
    `Does not apply: this criterion applies only if ${condition.en}.`,
  )

export const noAnswerSentence = (criterion: Asked): Text =>
  set(
    `Il n’y a pas encore de réponse à ${answerLabel(criterion).fr}.`,
    `There is no answer yet to ${answerLabel(criterion).en}.`,
  )

export const answerItSentence = (criterion: Asked): Text =>
  criterion.evidence
    ? set(
        `Répondez à ${answerLabel(criterion).fr} et joignez au moins ${pieces(criterion.evidence.minimum).fr}.`,
        `Answer ${answerLabel(criterion).en} and attach at least ${pieces(criterion.evidence.minimum).en}.`,
      )
    : set(`Répondez à ${answerLabel(criterion).fr}.`, `Answer ${answerLabel(criterion).en}.`)

const labelsOf = (criteria: readonly Asked[]): Text => ({
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
export const dependsSentence = (criteria: readonly Asked[]): Text =>
  set(
    `Ce critère dépend d’une réponse qui manque encore : ${labelsOf(criteria).fr}.`,
    `This criterion depends on an answer that is still missing: ${labelsOf(criteria).en}.`,
  )

export const answerOthersSentence = (criteria: readonly Asked[]): Text =>
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

export const eligibleSentence = ({ ofBook }: FileWords): Text =>
  set(
    `Aucun critère obligatoire ne fait défaut et les conditions ${ofBook.fr} sont réunies.`,
    `No mandatory criterion fails and the conditions ${ofBook.en} are satisfied.`,
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
