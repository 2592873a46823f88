import { evaluate } from './evaluate'
import { type Expression, readNode, type Scope } from './expression'
import { stepInto } from './problems'

/** A condition that stands in the way: `wanted` is what it should be for the whole to hold. */
export type Obstacle = {
  path: string
  expression: Expression
  wanted: boolean
  status: 'false' | 'missing'
  missing: readonly string[]
}

/**
 * The conditions, smallest first-to-last as written, that keep an expression from being true: those that are false and
 * those whose information is missing. Under an `or`, each of them alone would do. Empty when the expression holds.
 */
export function obstaclesOf(expression: Expression, scope: Scope, wanted = true, path = ''): Obstacle[] {
  const result = evaluate(expression, scope)
  if ('value' in result && result.value === wanted) return []
  const node = readNode(expression)
  if (node && 'operator' in node) {
    const { operator, args } = node
    const at = (index: number) => stepInto(stepInto(path, operator), index)
    const into = (index: number, isWanted: boolean) => obstaclesOf(args[index] ?? false, scope, isWanted, at(index))
    if (operator === 'and' || operator === 'or') return args.flatMap((_, index) => into(index, wanted))
    if (operator === '!') return into(0, !wanted)
    if (operator === 'if') {
      const test = evaluate(args[0], scope)
      if ('value' in test) return into(test.value === true ? 1 : 2, wanted)
      return into(0, true)
    }
  }
  const missing = 'missing' in result ? result.missing : []
  return [{ path, expression, wanted, status: 'missing' in result ? 'missing' : 'false', missing }]
}
