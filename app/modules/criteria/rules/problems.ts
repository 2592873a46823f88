import { type Text, writeNumber } from './text'

const frenchKinds: Readonly<Record<string, string>> = {
  boolean: 'oui ou non',
  number: 'nombre entier',
  text: 'texte',
  string: 'texte',
  date: 'date',
  list: 'liste',
}

/** 'number | date' → 'nombre entier ou date'. */
const kindsInFrench = (kinds: string | number | undefined): string =>
  String(kinds)
    .split(' | ')
    .map((kind) => frenchKinds[kind] ?? kind)
    .join(' ou ')

const sentences = {
  'not-an-expression': () => ({
    fr: 'Ceci n’est ni une valeur (vrai ou faux, nombre entier, texte, liste de textes) ni une opération à une seule clé.',
    en: 'This is neither a value (true or false, whole number, text, list of texts) nor an operation with a single key.',
  }),
  'unknown-operator': (detail) => ({
    fr: `L’opérateur « ${detail.operator} » n’existe pas dans ce langage.`,
    en: `The operator “${detail.operator}” does not exist in this language.`,
  }),
  'wrong-count': (detail) => ({
    fr: `L’opérateur « ${detail.operator} » prend de ${detail.least} à ${detail.most} arguments, et non ${detail.found}.`,
    en: `The operator “${detail.operator}” takes ${detail.least} to ${detail.most} arguments, not ${detail.found}.`,
  }),
  'unknown-variable': (detail) => ({
    fr: `« ${detail.variable} » n’est ni une question de ce texte, ni rien de ce qu’une règle peut lire ici.`,
    en: `“${detail.variable}” is no question of this text, nor anything that a rule may read here.`,
  }),
  'name-expected': () => ({
    fr: 'Le nom de la variable s’écrit en toutes lettres : il ne se calcule pas.',
    en: 'The name of the variable is written out: it cannot be computed.',
  }),
  'wrong-kind': (detail) => ({
    fr: `Valeur attendue : ${kindsInFrench(detail.expected)} ; trouvée : ${kindsInFrench(detail.found)}.`,
    en: `Expected value: ${detail.expected}; found: ${detail.found}.`,
  }),
  'duplicate-condition': () => ({
    fr: 'Cette condition est écrite deux fois.',
    en: 'This condition is written twice.',
  }),
  'duplicate-item': (detail) => ({
    fr: `« ${detail.item} » figure deux fois dans la liste.`,
    en: `“${detail.item}” appears twice in the list.`,
  }),
  'constant-condition': () => ({
    fr: 'Cette condition ne dépend d’aucune information : elle est toujours vraie ou toujours fausse.',
    en: 'This condition depends on no information: it is always true or always false.',
  }),
  'too-deep': (detail) => ({
    fr: `L’expression est imbriquée sur plus de ${writeNumber(Number(detail.limit), 'fr')} niveaux.`,
    en: `The expression is nested more than ${writeNumber(Number(detail.limit), 'en')} levels deep.`,
  }),
  'too-large': (detail) => ({
    fr: `L’expression compte plus de ${writeNumber(Number(detail.limit), 'fr')} éléments.`,
    en: `The expression has more than ${writeNumber(Number(detail.limit), 'en')} parts.`,
  }),
  'list-too-long': (detail) => ({
    fr: `Une liste compte plus de ${detail.limit} éléments.`,
    en: `A list has more than ${detail.limit} items.`,
  }),
  'text-too-long': (detail) => ({
    fr: `Un texte de la règle dépasse ${detail.limit} caractères.`,
    en: `A text in the rule is longer than ${detail.limit} characters.`,
  }),
  'nested-lists': (detail) => ({
    fr: `« ${detail.operator} » ne s’emploie pas à l’intérieur d’un autre parcours de liste.`,
    en: `“${detail.operator}” cannot be used inside another walk through a list.`,
  }),
  'out-of-range': () => ({
    fr: 'Le calcul donne un nombre ou une date hors des limites.',
    en: 'The computation gives a number or a date out of range.',
  }),
} as const satisfies Record<string, (detail: ProblemDetail) => Text>

export type ProblemCode = keyof typeof sentences
type ProblemDetail = Readonly<Record<string, string | number>>

/** What is wrong with an expression: where (a JSON pointer, '' for the whole), the code of the sentence, what varies. */
export type ExpressionProblem = { path: string; code: ProblemCode; detail: ProblemDetail }

/** The problem as a sentence in both languages. */
export const problemSentence = (problem: Pick<ExpressionProblem, 'code' | 'detail'>): Text => {
  const write: (detail: ProblemDetail) => Text = sentences[problem.code]
  return french(write(problem.detail))
}

const french = ({ fr, en }: Text): Text => ({ fr: spaceFrench(fr), en })

/** Sets the spaces of French typography where the keyboard gave ordinary ones. */
export const spaceFrench = (text: string): string =>
  text
    .replace(/ ([;?!»])/g, '\u202f$1')
    .replace(/« /g, '«\u202f')
    .replace(/ :/g, '\u00a0:')

/** One more step in a JSON pointer (RFC 6901). */
export const stepInto = (path: string, key: string | number): string =>
  `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
