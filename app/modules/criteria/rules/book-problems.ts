import type { AnswerForm, Book, BookCriterion, Questions } from './book'
import { checkExpression } from './check-expression'
import { type Declared, type Expression, isTextList, readNode } from './expression'
import { type ExpressionProblem, problemSentence, spaceFrench, stepInto } from './problems'
import type { Text } from './text'
import { bookVariables, eligibilityVariables, ruleVariables } from './variables'

/** What is wrong in a book: where (JSON pointer) and the sentence. `code` is stable, for tests and for callers. */
export type BookProblem = { path: string; code: string; sentence: Text }

/** What a kind of book adds: the facts that its expressions may read, the values that some of them have, whom it is for. */
export type BookFrame<C extends BookCriterion> = {
  facts: Declared
  options: ReadonlyMap<string, readonly string[]>
  /** The lists of `appliesTo`, by name, in which nothing may be twice. */
  audiences: (criterion: C) => readonly (readonly [name: string, values: readonly string[]])[]
}

const problem = (path: string, code: string, fr: string, en: string): BookProblem => ({
  path,
  code,
  sentence: { fr: spaceFrench(fr), en },
})

/** The problems that the schema cannot see: ids, references, and every expression against what it may read. */
export function bookProblems<C extends BookCriterion>(book: Book<C>, frame: BookFrame<C>): BookProblem[] {
  const articles = new Set(book.articles.map(({ id }) => id))
  const shared = bookVariables(book, frame.facts)
  const options = optionsOf(book, frame.options)
  const read = eligibilityVariables(frame.facts)
  return [
    ...duplicates(
      '/articles',
      book.articles.map(({ id }) => id),
    ),
    ...duplicates(
      '/articles',
      book.articles.map(({ number }) => String(number)),
      'number',
    ),
    ...duplicates(
      '/criteria',
      book.criteria.map(({ id }) => id),
    ),
    ...duplicates(
      '/eligibility',
      book.eligibility.map(({ id }) => id),
    ),
    ...book.criteria.flatMap((criterion, index) => [
      ...unknownArticle(articles, criterion.article, `/criteria/${index}`),
      ...frame
        .audiences(criterion)
        .flatMap(([name, values]) => duplicates(`/criteria/${index}/appliesTo/${name}`, values)),
      ...criterionProblems(criterion, `/criteria/${index}`, shared, options),
    ]),
    ...book.eligibility.flatMap(({ article, condition }, index) => [
      ...unknownArticle(articles, article, `/eligibility/${index}`),
      ...expressionProblems(condition, `/eligibility/${index}/condition`, read, options),
    ]),
  ]
}

/** Where an expression stands, which says what it may read: a criterion's rule or its condition, a condition of award. */
export type ExpressionPlace = 'rule' | 'when' | 'condition'

/**
 * The problems of one expression by itself, as while it is typed; `own` is its criterion. The same as `bookProblems` says of it
 * in its book.
 */
export function problemsAt(
  expression: Expression,
  { place, own }: { place: ExpressionPlace; own?: Questions['criteria'][number] | undefined },
  book: Questions,
  { facts, options: named }: { facts: Declared; options: Options },
): BookProblem[] {
  const options = optionsOf(book, named)
  if (place === 'condition') return expressionProblems(expression, '', eligibilityVariables(facts), options)
  const shared = bookVariables(book, facts)
  return place === 'when'
    ? expressionProblems(expression, '', withoutItself(shared, own?.id ?? ''), options)
    : expressionProblems(expression, '', ruleVariables(shared, own?.answer), withOwn(options, own?.answer))
}

/** A condition of application does not read the criterion that it is of. */
const withoutItself = (shared: Declared, id: string): Declared =>
  new Map([...shared].filter(([name]) => name !== `answer.${id}` && name !== `evidence.${id}`))
const withOwn = (options: Options, answer: AnswerForm | undefined): Options =>
  answer?.type === 'choice' ? new Map([...options, ['answer', valuesOf(answer)]]) : options

function criterionProblems(criterion: BookCriterion, path: string, shared: Declared, options: Options): BookProblem[] {
  const { answer, appliesTo, rule } = criterion
  const own = ruleVariables(shared, answer)
  const ownOptions = withOwn(options, answer)
  const found = answer ? answerProblems(answer, `${path}/answer`) : []
  if (appliesTo.when !== undefined)
    found.push(
      ...expressionProblems(appliesTo.when, `${path}/appliesTo/when`, withoutItself(shared, criterion.id), options),
    )
  if (rule.kind === 'expression') {
    found.push(...expressionProblems(rule.expression, `${path}/rule/expression`, own, ownOptions))
    if (rule.provisional !== undefined)
      found.push(...expressionProblems(rule.provisional, `${path}/rule/provisional`, own, ownOptions))
  } else if (rule.form !== undefined) found.push(...expressionProblems(rule.form, `${path}/rule/form`, own, ownOptions))
  return found
}

function answerProblems(answer: AnswerForm, path: string): BookProblem[] {
  if (answer.type === 'choice')
    return duplicates(
      `${path}/options`,
      answer.options.map(({ value }) => value),
      'value',
    )
  const isUpsideDown =
    (answer.type === 'number' && answer.minimum > answer.maximum) ||
    (answer.type === 'date' &&
      answer.earliest !== undefined &&
      answer.latest !== undefined &&
      answer.earliest > answer.latest)
  return isUpsideDown
    ? [problem(path, 'empty-range', 'Le minimum dépasse le maximum.', 'The minimum is above the maximum.')]
    : []
}

const expressionProblems = (
  expression: Expression,
  path: string,
  declared: Declared,
  options: Options,
): BookProblem[] => [
  ...checkExpression(expression, declared).map((found: ExpressionProblem) => ({
    path: path + found.path,
    code: found.code,
    sentence: problemSentence(found),
  })),
  ...unknownOptions(expression, path, options),
]

/** The values that a variable of a choice, or of a kind, can have. */
type Options = ReadonlyMap<string, readonly string[]>

const valuesOf = (answer: Extract<AnswerForm, { type: 'choice' }>): readonly string[] =>
  answer.options.map(({ value }) => value)

const optionsOf = ({ criteria }: Questions, facts: Options): Options =>
  new Map<string, readonly string[]>([
    ...facts,
    ...criteria.flatMap(({ id, answer }): [string, readonly string[]][] =>
      answer?.type === 'choice' ? [[`answer.${id}`, valuesOf(answer)]] : [],
    ),
  ])

/** Values compared with a choice that are none of its options: such a condition could never be true. */
function unknownOptions(expression: Expression, path: string, options: Options): BookProblem[] {
  const node = readNode(expression)
  if (!node || 'literal' in node) return []
  if (node.operator !== '==' && node.operator !== '!=' && node.operator !== 'in')
    return node.args.flatMap((arg, index) =>
      unknownOptions(arg, stepInto(stepInto(path, node.operator), index), options),
    )
  const known = node.args.map(readNode).flatMap((arg) => {
    const name = arg && 'operator' in arg && arg.operator === 'var' ? arg.args[0] : undefined
    return typeof name === 'string' ? [options.get(name)] : []
  })[0]
  if (!known) return []
  const literals = node.args.flatMap((arg) => (isTextList(arg) ? arg : typeof arg === 'string' ? [arg] : []))
  return literals
    .filter((literal) => !known.includes(literal))
    .map((literal) =>
      problem(
        stepInto(path, node.operator),
        'unknown-option',
        `« ${literal} » n’est pas une réponse possible.`,
        `“${literal}” is not a possible answer.`,
      ),
    )
}

const unknownArticle = (articles: ReadonlySet<string>, article: string, path: string): BookProblem[] =>
  articles.has(article)
    ? []
    : [
        problem(
          `${path}/article`,
          'unknown-article',
          `L’article « ${article} » n’existe pas.`,
          `There is no article “${article}”.`,
        ),
      ]

const duplicates = (path: string, values: readonly string[], key = 'id'): BookProblem[] =>
  values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [
          problem(
            `${path}/${index}`,
            'duplicate',
            `« ${value} » (${key}) figure deux fois.`,
            `“${value}” (${key}) appears twice.`,
          ),
        ]
      : [],
  )
