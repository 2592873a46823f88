import { type Expression, isDate, itemVariable, readNode } from './expression'
import { type Language, quote, writeDate, writeList, writeNumber } from './text'

/** How the reader calls the variables and the values of an expression. */
export type Labels = {
  variable(name: string, language: Language): string
  /** The label of a text compared with a variable, such as an option of a choice. */
  value?(variable: string | undefined, value: string, language: Language): string | undefined
  /** The unit of a variable that is a number, in the plural. */
  unit?(variable: string, language: Language): string | undefined
}

/** `condition` says a part that is itself a condition. */
export type Writing = { labels: Labels; language: Language; condition: (part: Expression, writing: Writing) => string }

export const say = (writing: Writing, fr: string, en: string): string => (writing.language === 'fr' ? fr : en)

export function isDated(expression: Expression | undefined): boolean {
  const node = readNode(expression)
  if (!node) return false
  if ('literal' in node) return isDate(node.literal)
  return (
    node.operator === 'add-days' ||
    node.operator === 'add-months' ||
    (node.operator === 'var' && node.args[0] === 'today')
  )
}

export function nameOf(expression: Expression | undefined): string | undefined {
  const node = readNode(expression)
  return node && 'operator' in node && node.operator === 'var' && typeof node.args[0] === 'string'
    ? node.args[0]
    : undefined
}

/** The noun for a part that has a value. */
export function value(
  expression: Expression | undefined,
  writing: Writing,
  comparedWith?: string,
  link: 'and' | 'or' = 'and',
): string {
  const { labels, language } = writing
  const label = (text: string) => quote(labels.value?.(comparedWith, text, language) ?? text, language)
  const node = readNode(expression)
  if (!node) return '…'
  if ('literal' in node) {
    if (typeof node.literal === 'boolean')
      return node.literal ? say(writing, '« oui »', '“yes”') : say(writing, '« non »', '“no”')
    if (typeof node.literal === 'number') return writeNumber(node.literal, language)
    if (typeof node.literal === 'string')
      return isDate(node.literal)
        ? say(writing, `le ${writeDate(node.literal, 'fr')}`, writeDate(node.literal, 'en'))
        : label(node.literal)
    return writeList(node.literal.map(label), language, link)
  }
  const { operator, args } = node
  const name = nameOf(expression)
  if (name === itemVariable) return say(writing, 'l’élément', 'the item')
  if (name !== undefined) return labels.variable(name, language)
  const [one = '…', other = '…'] = args.map((arg) => value(arg, writing))
  switch (operator) {
    case 'length':
      return say(writing, `le nombre de caractères de ${one}`, `the number of characters of ${one}`)
    case 'count':
      return say(writing, `le nombre d’éléments de ${one}`, `the number of items of ${one}`)
    case 'days-between':
      return say(writing, `le nombre de jours de ${one} à ${other}`, `the number of days from ${one} to ${other}`)
    case 'months-between':
      return say(writing, `le nombre de mois de ${one} à ${other}`, `the number of months from ${one} to ${other}`)
    case 'add-days':
      return say(writing, `${one} plus ${other} jours`, `${one} plus ${other} days`)
    case 'add-months':
      return say(writing, `${one} plus ${other} mois`, `${one} plus ${other} months`)
    case '+': {
      const terms = args.map((arg) => value(arg, writing))
      const french = terms.map((term) => `de ${term}`)
      return say(writing, `la somme ${writeList(french, 'fr')}`, `the sum of ${writeList(terms, 'en')}`)
    }
    case '-':
      return say(writing, `${one} moins ${other}`, `${one} minus ${other}`)
    case '*':
      return args.map((arg) => value(arg, writing)).join(' × ')
    default:
      return expression === undefined ? '…' : writing.condition(expression, writing)
  }
}
