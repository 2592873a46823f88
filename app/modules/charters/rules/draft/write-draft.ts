import type { Expression } from '../../../criteria/rules/expression'
import type { Text } from '../../../criteria/rules/text'
import type { Charter, Criterion } from '../../../label/rules/charter'
import type { DraftContent, Fields } from './fields'

const both = (name: string, text: Text | undefined): Fields =>
  text ? { [`${name}.fr`]: text.fr, [`${name}.en`]: text.en } : {}

/** An expression as people write it: two spaces a level, short ones on one line. */
export function expressionText(expression: Expression | undefined): string {
  if (expression === undefined) return ''
  const short = JSON.stringify(expression)
  return short.length <= 60 ? short : JSON.stringify(expression, null, 2)
}

const numbers = (values: Readonly<Record<string, number | string | undefined>>): Fields =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )

function answerFields({ answer }: Criterion): Fields {
  const base = {
    'answer.type': answer.type,
    ...both('answer.label', answer.label),
    ...both('answer.help', answer.help),
  }
  switch (answer.type) {
    case 'boolean':
      return base
    case 'choice':
      return {
        ...base,
        'answer.options': answer.options.map(({ value, label }) => [value, label.fr, label.en].join(' | ')).join('\n'),
      }
    case 'number':
      return {
        ...base,
        ...numbers({ 'answer.minimum': answer.minimum, 'answer.maximum': answer.maximum }),
        ...both('answer.unit', answer.unit),
      }
    case 'date':
      return { ...base, ...numbers({ 'answer.earliest': answer.earliest, 'answer.latest': answer.latest }) }
    case 'text':
      return { ...base, ...numbers({ 'answer.maximumLength': answer.maximumLength }) }
    case 'list':
      return {
        ...base,
        ...numbers({
          'answer.maximumItems': answer.maximumItems,
          'answer.maximumItemLength': answer.maximumItemLength,
        }),
      }
  }
}

const criterionFields = (criterion: Criterion): Fields => ({
  id: criterion.id,
  article: criterion.article,
  ...both('statement', criterion.statement),
  ...both('guidance', criterion.guidance),
  ...both('source', criterion.source),
  applicants: criterion.appliesTo.applicants.join(','),
  initiatives: criterion.appliesTo.initiatives.join(','),
  when: expressionText(criterion.appliesTo.when),
  importance: criterion.importance.kind,
  ...(criterion.importance.kind === 'weighted' ? { weight: String(criterion.importance.weight) } : {}),
  ...answerFields(criterion),
  ...(criterion.evidence
    ? { 'evidence.minimum': String(criterion.evidence.minimum), ...both('evidence.help', criterion.evidence.help) }
    : {}),
  'rule.kind': criterion.rule.kind,
  'rule.expression': expressionText(
    criterion.rule.kind === 'expression' ? criterion.rule.expression : criterion.rule.form,
  ),
  ...both('failure', criterion.failure),
  ...both('remedy', criterion.remedy),
})

/** A charter as the fields of a draft: the contrary of reading them. */
export function draftOfCharter(charter: Charter): DraftContent {
  const { appealSuspends, ...settings } = charter.settings
  return {
    texte: [
      {
        ...both('title', charter.title),
        ...both('preamble', charter.preamble),
        ...Object.fromEntries(Object.entries(numbers(settings)).map(([name, value]) => [`settings.${name}`, value])),
        ...(appealSuspends === undefined ? {} : { 'settings.appealSuspends': appealSuspends ? 'yes' : 'no' }),
      },
    ],
    articles: [...charter.articles]
      .sort((one, other) => one.number - other.number)
      .map(({ id, title, text }) => ({ id, ...both('title', title), ...both('text', text) })),
    criteres: charter.criteria.map(criterionFields),
    conditions: charter.eligibility.map(({ id, article, condition, failure }) => ({
      id,
      article,
      condition: expressionText(condition),
      ...both('failure', failure),
    })),
  }
}
