import type { Json } from '../../../platform/pure/canonical-json'
import { type Declared, type Expression, isDate, itemVariable, type Node, readNode, variablesOf } from './expression'
import { type Kind, type Operator, signatureOf } from './operators'
import { type ExpressionProblem, stepInto } from './problems'
import { isExpression, isSameExpression, structureProblem } from './structure'

/**
 * Everything that is wrong with an expression before it is ever run: its structure and limits, variables that are not
 * declared, kinds that do not fit, conditions or list items written twice, conditions that depend on nothing.
 * An empty list means that evaluating it gives a value or says which variables are missing.
 *
 * @param expected the kind that the whole must have; a rule is a 'boolean'
 */
export function checkExpression(
  expression: unknown,
  declared: Declared,
  expected: Kind = 'boolean',
): ExpressionProblem[] {
  const broken = structureProblem(expression)
  if (broken || !isExpression(expression)) return broken ? [broken] : []
  const problems: ExpressionProblem[] = []
  const report = (path: string, code: ExpressionProblem['code'], detail: ExpressionProblem['detail'] = {}) =>
    problems.push({ path, code, detail })

  const require = (part: Expression | undefined, kind: Kind, names: Declared, path: string): void => {
    const found = kindOf(part, names, path)
    if (found === undefined || found === kind) return
    const node = readNode(part)
    if (found === 'text' && kind === 'date' && node && 'literal' in node && isDate(node.literal)) return
    if (found === 'date' && kind === 'text') return
    report(path, 'wrong-kind', { expected: kind, found })
  }

  const requireAlike = (
    args: readonly Expression[],
    allowed: readonly Kind[],
    names: Declared,
    at: (index: number) => string,
  ): void => {
    const found = args.map((arg, index) => kindOf(arg, names, at(index)))
    const isDated = found.includes('date')
    const wanted = isDated ? 'date' : found.find((kind) => kind !== undefined)
    for (const [index, kind] of found.entries()) {
      if (kind === undefined || wanted === undefined) continue
      const node = readNode(args[index])
      const isDateText = isDated && kind === 'text' && node !== undefined && 'literal' in node && isDate(node.literal)
      const fits = allowed.includes(isDateText ? 'date' : kind) && (kind === wanted || isDateText)
      if (!fits)
        report(at(index), 'wrong-kind', {
          expected: allowed.includes(wanted) ? wanted : allowed.join(' | '),
          found: kind,
        })
    }
  }

  const literalKind = (value: Exclude<Node, { operator: Operator }>['literal'], path: string): Kind => {
    if (typeof value === 'boolean') return 'boolean'
    if (typeof value === 'number') return 'number'
    if (typeof value === 'string') return 'text'
    value.forEach((item, index) => {
      if (value.indexOf(item) < index) report(stepInto(path, index), 'duplicate-item', { item })
    })
    return 'list'
  }

  /** The kind of a part, or undefined where it cannot be told because of a problem that is reported. */
  const kindOf = (part: Expression | undefined, names: Declared, path: string): Kind | undefined => {
    const node = readNode(part)
    if (!node) return undefined
    if ('literal' in node) return literalKind(node.literal, path)
    const { operator, args } = node
    const { takes, gives } = signatureOf(operator)
    const isListed = part !== undefined && Array.isArray(argumentOf(part))
    const at = (index: number) => (isListed ? stepInto(stepInto(path, operator), index) : stepInto(path, operator))

    if (takes === 'name') {
      const name = String(args[0])
      const kind = names.get(name)
      if (kind === undefined) report(path, 'unknown-variable', { variable: name })
      return gives === 'declared' ? kind : gives
    }
    if (takes === 'alike') requireAlike(args, ['boolean', 'number', 'text', 'date'], names, at)
    else if (takes === 'ordered') requireAlike(args, ['number', 'date'], names, at)
    else if (takes === 'each') {
      require(args[0], 'list', names, at(0))
      require(args[1], 'boolean', new Map([...names, [itemVariable, 'text']]), at(1))
    } else
      args.forEach((arg, index) =>
        require(arg, takes[Math.min(index, takes.length - 1)] ?? 'boolean', names, at(index)),
      )
    if (operator === 'and' || operator === 'or')
      args.forEach((arg, index) => {
        if (args.findIndex((other) => isSameExpression(arg, other)) < index) report(at(index), 'duplicate-condition')
      })
    return gives === 'declared' ? undefined : gives
  }

  require(expression, expected, declared, '')
  if (expected === 'boolean' && variablesOf(expression).length === 0 && problems.length === 0)
    report('', 'constant-condition')
  return problems
}

const argumentOf = (expression: Expression): Json | undefined =>
  typeof expression === 'object' && expression !== null ? Object.values(expression)[0] : undefined
