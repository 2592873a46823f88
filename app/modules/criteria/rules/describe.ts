import { isDated, type Labels, nameOf, say, value, type Writing } from './describe-value'
import { type Expression, readNode } from './expression'
import type { Operator } from './operators'
import { spaceFrench } from './problems'
import { type Language, writeCount, writeList } from './text'
import { contrary, dateRelations, isRelation, mirrored, quantity, type Relation, type Units, units } from './words'

/**
 * An expression as a reader says it: « la réponse compte au moins 200 caractères et … ». A fragment, without capital
 * nor full stop.
 *
 * @param wanted false writes the contrary of the expression
 */
export function describe(expression: Expression, labels: Labels, language: Language, wanted = true): string {
  const text = condition(
    expression,
    { labels, language, condition: (part, writing) => condition(part, writing, true) },
    wanted,
  )
  return language === 'fr' ? spaceFrench(contract(text)) : text
}

const contract = (text: string): string => text.replace(/(^|[ (])de le /g, '$1du ').replace(/(^|[ (])à le /g, '$1au ')

function condition(expression: Expression | undefined, writing: Writing, wanted: boolean): string {
  const node = readNode(expression)
  if (!node) return say(writing, 'une règle illisible', 'a rule that cannot be read')
  if ('literal' in node)
    return node.literal === wanted ? say(writing, 'toujours', 'always') : say(writing, 'jamais', 'never')
  const { operator, args } = node
  const part = (index: number, isWanted = wanted) => condition(args[index], writing, isWanted)
  const [first, second] = args
  switch (operator) {
    case 'and':
    case 'or':
      return joined(operator === 'and' ? wanted : !wanted, args, writing, wanted)
    case '!':
      return part(0, !wanted)
    case 'if':
      return say(
        writing,
        `si ${part(0, true)}, alors ${part(1)} ; sinon, ${part(2)}`,
        `if ${part(0, true)}, then ${part(1)}; otherwise, ${part(2)}`,
      )
    case 'var': {
      const name = value(expression, writing)
      return wanted
        ? say(writing, `${name} est « oui »`, `${name} is “yes”`)
        : say(writing, `${name} est « non »`, `${name} is “no”`)
    }
    case 'answered': {
      const name = typeof first === 'string' ? writing.labels.variable(first, writing.language) : ''
      return wanted
        ? say(writing, `${name} est donnée`, `${name} is given`)
        : say(writing, `${name} n’est pas donnée`, `${name} is not given`)
    }
    case 'in': {
      const list = value(second, writing, nameOf(first), 'or')
      return wanted
        ? say(writing, `${value(first, writing)} est ${list}`, `${value(first, writing)} is ${list}`)
        : say(writing, `${value(first, writing)} n’est pas ${list}`, `${value(first, writing)} is not ${list}`)
    }
    case 'contains-all': {
      const list = value(second, writing, nameOf(first), 'and')
      return wanted
        ? say(writing, `${value(first, writing)} comprend ${list}`, `${value(first, writing)} includes ${list}`)
        : say(
            writing,
            `${value(first, writing)} ne comprend pas ${list}`,
            `${value(first, writing)} does not include all of ${list}`,
          )
    }
    case 'all':
    case 'some':
    case 'none':
      return walk(operator, value(first, writing), part(1, true), writing, wanted)
    default:
      return comparison(operator, args, writing, wanted)
  }
}

function joined(isAnd: boolean, args: readonly Expression[], writing: Writing, wanted: boolean): string {
  const parts = args.map((arg) => {
    const node = readNode(arg)
    const isCompound =
      node &&
      'operator' in node &&
      (node.operator === 'and' || node.operator === 'or' || node.operator === 'if') &&
      args.length > 1
    const text = condition(arg, writing, wanted)
    return isCompound ? `(${text})` : text
  })
  return writeList(parts, writing.language, isAnd ? 'and' : 'or')
}

function walk(
  operator: 'all' | 'some' | 'none',
  list: string,
  test: string,
  writing: Writing,
  wanted: boolean,
): string {
  if (operator === 'all' && wanted)
    return say(writing, `pour chaque élément de ${list}, ${test}`, `for each item of ${list}, ${test}`)
  if (operator === 'all')
    return say(
      writing,
      `il n’est pas vrai que pour chaque élément de ${list}, ${test}`,
      `it is not true that for each item of ${list}, ${test}`,
    )
  const isSome = (operator === 'some') === wanted
  return isSome
    ? say(writing, `pour au moins un élément de ${list}, ${test}`, `for at least one item of ${list}, ${test}`)
    : say(writing, `pour aucun élément de ${list}, on n’a : ${test}`, `for no item of ${list}: ${test}`)
}

function comparison(operator: Operator, args: readonly Expression[], writing: Writing, wanted: boolean): string {
  if (!isRelation(operator)) return value({ [operator]: args }, writing)
  const pairs = args.slice(1).map((right, index) => ({ left: args[index], right }))
  const relation = wanted ? operator : contrary[operator]
  const texts = pairs.map(({ left, right }) => {
    const isTurned = isLiteral(left) && !isLiteral(right)
    return isTurned ? compare(right, mirrored[relation], left, writing) : compare(left, relation, right, writing)
  })
  return writeList(texts, writing.language, wanted ? 'and' : 'or')
}

const isLiteral = (expression: Expression | undefined): boolean => {
  const node = readNode(expression)
  return node !== undefined && 'literal' in node
}

function compare(
  left: Expression | undefined,
  relation: Relation,
  right: Expression | undefined,
  writing: Writing,
): string {
  const node = readNode(left)
  const bound = readNode(right)
  const amount = bound && 'literal' in bound && typeof bound.literal === 'number' ? bound.literal : undefined
  if (amount !== undefined && node && 'operator' in node) {
    const subject = () => value(node.args[0], writing)
    const count = (units: Units) =>
      quantity(relation, writeCount(amount, writing.language, ...units[writing.language]), writing.language)
    if (node.operator === 'length')
      return say(writing, `${subject()} compte ${count(units.character)}`, `${subject()} has ${count(units.character)}`)
    if (node.operator === 'count')
      return say(writing, `${subject()} compte ${count(units.item)}`, `${subject()} has ${count(units.item)}`)
    if (node.operator === 'days-between' || node.operator === 'months-between') {
      const end = value(node.args[1], writing)
      const unit = node.operator === 'days-between' ? units.day : units.month
      return say(
        writing,
        `de ${subject()} à ${end}, il s’écoule ${count(unit)}`,
        `from ${subject()} to ${end} there are ${count(unit)}`,
      )
    }
  }
  const subject = value(left, writing)
  const name = nameOf(left)
  const unit = amount !== undefined && name !== undefined ? writing.labels.unit?.(name, writing.language) : undefined
  const object = unit === undefined ? value(right, writing, name) : `${value(right, writing)}\u00a0${unit}`
  if (isDated(left) || isDated(right)) {
    const [fr, en] = dateRelations[relation]
    return say(writing, `${subject} ${fr} ${object}`, `${subject} ${en} ${object}`)
  }
  if (relation === '==') return say(writing, `${subject} est ${object}`, `${subject} is ${object}`)
  if (relation === '!=') return say(writing, `${subject} n’est pas ${object}`, `${subject} is not ${object}`)
  return say(
    writing,
    `${subject} vaut ${quantity(relation, object, 'fr')}`,
    `${subject} is ${quantity(relation, object, 'en')}`,
  )
}
