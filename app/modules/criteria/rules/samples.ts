import type { CivilDate } from '../../../platform/pure/civil-date'
import { answerLimits } from './answer-limits'
import type { AnswerForm } from './book'
import { moveDate } from './dates'
import { type Expression, isDate, isTextList, isWhole, readNode, type Value } from './expression'

/** The values that a variable may have: all of them, or some to try where there is no end to them. */
export type Domain = { values: readonly Value[]; isWhole: boolean }

/** A range of numbers up to this is tried whole. */
const wholeRange = 60
/** Values tried where there is no end to them. */
const mostSamples = 40

const walk = (expression: Expression, visit: (part: Expression) => void): void => {
  visit(expression)
  const node = readNode(expression)
  if (node && 'operator' in node) for (const arg of node.args) walk(arg, visit)
}

/** The variables of which an expression asks whether they are answered. */
export function asksWhether(expression: Expression): string[] {
  const names: string[] = []
  walk(expression, (part) => {
    const node = readNode(part)
    if (node && 'operator' in node && node.operator === 'answered') names.push(String(node.args[0]))
  })
  return names
}

type Literals = { numbers: number[]; texts: string[]; dates: CivilDate[]; lists: (readonly string[])[] }

function literalsOf(expressions: readonly Expression[]): Literals {
  const found: Literals = { numbers: [], texts: [], dates: [], lists: [] }
  for (const expression of expressions)
    walk(expression, (part) => {
      if (isWhole(part)) found.numbers.push(part)
      else if (isDate(part)) found.dates.push(part)
      else if (typeof part === 'string') found.texts.push(part)
      else if (isTextList(part)) found.lists.push(part)
    })
  return found
}

const around = (numbers: readonly number[]): number[] => numbers.flatMap((one) => [one, one + 1, one - 1])
const some = <T extends Value>(values: readonly T[]): Domain => ({
  values: [...new Map(values.map((value) => [JSON.stringify(value), value])).values()].slice(0, mostSamples),
  isWhole: false,
})

/** Whole numbers from one to another, where they are few enough; else those that the conditions speak of. */
function numbers(minimum: number, maximum: number, { numbers: spoken }: Literals): Domain {
  if (maximum - minimum < wholeRange)
    return {
      values: Array.from({ length: Math.max(0, maximum - minimum + 1) }, (_, index) => minimum + index),
      isWhole: true,
    }
  return some([maximum, minimum, ...around(spoken)].filter((one) => one >= minimum && one <= maximum))
}

const dates = (literals: Literals, today: CivilDate, earliest = '1000-01-01', latest = '9999-12-31'): Domain => {
  const from = [today, ...literals.dates]
  const steps = [1, ...literals.numbers].flatMap((by) => [by, by + 1, -by, -by - 1])
  const moved = from.flatMap((date) =>
    steps
      .flatMap((by) => [moveDate(date, by, 'days'), moveDate(date, by, 'months')])
      .filter((one) => one !== undefined),
  )
  return some([...from, earliest, latest, ...moved].filter((date) => date >= earliest && date <= latest))
}

/** The values of an answer, with what the conditions that read it speak of: counts, words, dates. */
export function answerDomain(form: AnswerForm, expressions: readonly Expression[], today: CivilDate): Domain {
  const literals = literalsOf(expressions)
  const counts = [1, ...around(literals.numbers)].filter((count) => count > 0)
  switch (form.type) {
    case 'boolean':
      return { values: [true, false], isWhole: true }
    case 'choice':
      return { values: form.options.map(({ value }) => value), isWhole: true }
    case 'number':
      return numbers(form.minimum, form.maximum, literals)
    case 'date':
      return dates(literals, today, form.earliest, form.latest)
    case 'text':
      return some([
        ...counts.filter((count) => count <= form.maximumLength).map((count) => 'a'.repeat(count)),
        ...literals.texts.filter((text) => text.length <= form.maximumLength && text !== ''),
      ])
    case 'list':
      return some(listsFor(form, counts, literals))
  }
}

/** Lists of as many items as the conditions speak of, each as long as they ask; and those that they name. */
function listsFor(
  { maximumItems, maximumItemLength }: Extract<AnswerForm, { type: 'list' }>,
  counts: readonly number[],
  { lists }: Literals,
): (readonly string[])[] {
  const lengths = [...new Set([...counts.filter((length) => length <= maximumItemLength), 1])].sort((a, b) => b - a)
  const items = (count: number, length: number) =>
    Array.from({ length: count }, (_, index) => String(index + 1).padStart(length, 'a'))
  const made = lengths.flatMap((length) =>
    counts.filter((count) => count <= maximumItems).map((count) => items(count, length)),
  )
  const longer = lists.flatMap((list) => counts.map((count) => [...list, ...items(count, lengths[0] ?? 1)]))
  return [...lists, ...longer, ...made].filter(({ length }) => length > 0 && length <= maximumItems)
}

export const evidenceDomain: Domain = {
  values: Array.from({ length: answerLimits.evidence + 1 }, (_, index) => index),
  isWhole: true,
}

/** The day of the check: any day, of which today and those around what is spoken of are tried. */
export const dayDomain = (expressions: readonly Expression[], today: CivilDate): Domain =>
  dates(literalsOf(expressions), today)
