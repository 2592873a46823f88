import { spaceFrench } from './problems'
import { type Text, writeDate, writeNumber } from './text'

type Detail = Readonly<Record<string, string | number>>
type Sentence = (detail: Detail, language: 'fr' | 'en') => string

const number = (detail: Detail, key: string, language: 'fr' | 'en') => writeNumber(Number(detail[key]), language)
const date = (detail: Detail, key: string, language: 'fr' | 'en') => writeDate(String(detail[key]), language)
const either = (fr: string, en: string, language: 'fr' | 'en') => (language === 'fr' ? spaceFrench(fr) : en)

const sentences = {
  'unknown-criterion': (_, l) =>
    either(
      'Cette question n’existe pas dans cette version du texte.',
      'This question does not exist in this version of the text.',
      l,
    ),
  'given-twice': (_, l) => either('Cette réponse a été envoyée deux fois.', 'This answer was sent twice.', l),
  'not-text': (_, l) =>
    either('Une réponse écrite est attendue ici, pas un fichier.', 'A written answer is expected here, not a file.', l),
  'wrong-type': (_, l) =>
    either('Cette réponse n’est pas du type attendu.', 'This answer is not of the expected type.', l),
  'not-yes-or-no': (_, l) => either('Répondez par oui ou par non.', 'Answer yes or no.', l),
  'unknown-option': (_, l) =>
    either('Choisissez l’une des réponses proposées.', 'Choose one of the answers offered.', l),
  'not-a-number': (_, l) => either('Écrivez un nombre, en chiffres.', 'Write a number, in digits.', l),
  'not-whole': (_, l) =>
    either('Écrivez un nombre entier, sans virgule.', 'Write a whole number, without decimals.', l),
  'too-small': (d, l) =>
    either(
      `Le plus petit nombre admis est ${number(d, 'minimum', 'fr')}.`,
      `The smallest number allowed is ${number(d, 'minimum', 'en')}.`,
      l,
    ),
  'too-big': (d, l) =>
    either(
      `Le plus grand nombre admis est ${number(d, 'maximum', 'fr')}.`,
      `The largest number allowed is ${number(d, 'maximum', 'en')}.`,
      l,
    ),
  'not-a-date': (_, l) =>
    either(
      'Écrivez une date qui existe, par exemple 31/12/2026.',
      'Write a date that exists, for instance 31/12/2026.',
      l,
    ),
  'too-early': (d, l) =>
    either(
      `La date la plus ancienne admise est le ${date(d, 'earliest', 'fr')}.`,
      `The earliest date allowed is ${date(d, 'earliest', 'en')}.`,
      l,
    ),
  'too-late': (d, l) =>
    either(
      `La date la plus récente admise est le ${date(d, 'latest', 'fr')}.`,
      `The latest date allowed is ${date(d, 'latest', 'en')}.`,
      l,
    ),
  'too-long': (d, l) =>
    either(
      `Ce texte dépasse ${number(d, 'maximum', 'fr')} caractères : raccourcissez-le.`,
      `This text is longer than ${number(d, 'maximum', 'en')} characters: shorten it.`,
      l,
    ),
  'too-many-items': (d, l) =>
    either(`Pas plus de ${number(d, 'maximum', 'fr')} lignes.`, `No more than ${number(d, 'maximum', 'en')} lines.`, l),
  'item-too-long': (d, l) =>
    either(
      `La ligne ${number(d, 'line', 'fr')} dépasse ${number(d, 'maximum', 'fr')} caractères.`,
      `Line ${number(d, 'line', 'en')} is longer than ${number(d, 'maximum', 'en')} characters.`,
      l,
    ),
  'control-character': (_, l) =>
    either(
      'Ce texte contient des caractères invisibles qui ne sont pas admis. Effacez-le et tapez-le à nouveau.',
      'This text contains invisible characters that are not allowed. Clear it and type it again.',
      l,
    ),
} as const satisfies Record<string, Sentence>

export type AnswerProblemCode = keyof typeof sentences
export const answerProblemCodes: readonly string[] = Object.keys(sentences)

/** What is wrong with one answer; `field` is the form field's name, `answer.<criterionId>`. */
export type AnswerProblem = { field: string; criterionId: string; code: AnswerProblemCode; detail: Detail }

/** The sentence to put beside the field. */
export const answerProblemSentence = ({ code, detail }: Pick<AnswerProblem, 'code' | 'detail'>): Text => {
  const write: Sentence = sentences[code]
  return { fr: write(detail, 'fr'), en: write(detail, 'en') }
}
