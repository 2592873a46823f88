import type { BookProblem } from '../../../criteria/rules/book-problems'
import type { Text } from '../../../criteria/rules/text'
import type { Charter } from '../../../label/rules/charter'
import { readCharter } from '../../../label/rules/read-charter'
import { type DraftContent, type DraftPart, partFields } from './fields'
import { criterionOf, expression, type Report, sentences, settingsOf, text, texts } from './read-fields'

/** What is wrong in a draft, where it is typed. */
export type DraftProblem = { part: DraftPart; index: number; field: string; code: string; sentence: Text }
export type ReadDraft = { charter: Charter | null; problems: DraftProblem[] }
/** What the publication says of a version; a draft has a number and a day to be going on with. */
export type Publication = { version: number; inForceFrom: string; decision: Text }

/** Reads a draft: the charter that it would be, or all that keeps it from being one, each beside its field. */
export function readDraft(content: DraftContent, { version, inForceFrom, decision }: Publication): ReadDraft {
  const found: DraftProblem[] = []
  const at =
    (part: DraftPart, index: number): Report =>
    (field, code) =>
      found.push({ part, index, field, code, sentence: sentences[code] })
  const head = content.texte[0] ?? {}
  const json = {
    format: 'crdp-charter/1',
    ...{ version, inForceFrom, decision },
    title: texts(head, 'title'),
    preamble: texts(head, 'preamble'),
    articles: content.articles.map((fields, index) => ({
      id: text(fields, 'id'),
      number: index + 1,
      title: texts(fields, 'title'),
      text: texts(fields, 'text'),
    })),
    criteria: content.criteres.map((fields, index) => criterionOf(fields, at('criteres', index))),
    eligibility: content.conditions.map((fields, index) => ({
      id: text(fields, 'id'),
      article: text(fields, 'article'),
      condition: expression(fields, 'condition', at('conditions', index)) ?? null,
      failure: texts(fields, 'failure'),
    })),
    settings: settingsOf(head, at('texte', 0)),
  }
  const read = readCharter(json)
  const problems = 'ok' in read ? [] : read.problems.map((problem) => placed(problem, content))
  const known = new Set(found.map(placeOf))
  // What was typed and could not be read is said once, and not as absent too.
  const all = [...found, ...problems.filter((problem) => !known.has(placeOf(problem)))]
  return { charter: 'ok' in read && found.length === 0 ? read.ok : null, problems: all }
}

const placeOf = ({ part, index, field }: DraftProblem): string => `${part} ${index} ${field}`

const partOf: Readonly<Record<string, DraftPart>> = {
  articles: 'articles',
  criteria: 'criteres',
  eligibility: 'conditions',
}
/** What the format calls by another name than the form. */
const renamed: readonly (readonly [string, string])[] = [
  ['appliesTo.applicants', 'applicants'],
  ['appliesTo.initiatives', 'initiatives'],
  ['appliesTo.when', 'when'],
  ['importance.weight', 'weight'],
  ['importance.kind', 'importance'],
  ['rule.form', 'rule.expression'],
]

/** A problem of the format, at the field that it comes from. */
function placed({ path, code, sentence }: BookProblem, content: DraftContent): DraftProblem {
  const [first = '', digits = '', ...rest] = path.split('/').slice(1)
  const part = partOf[first] ?? 'texte'
  const [index, inside] = part === 'texte' ? [0, [first, digits, ...rest]] : [Number(digits) || 0, rest]
  const dotted = inside.filter((step) => step !== '').join('.')
  const named = renamed.find(([name]) => dotted.startsWith(name))
  const name = named ? named[1] + dotted.slice(named[0].length) : dotted
  const field =
    partFields[part].findLast((one) => name === one || name.startsWith(`${one}.`)) ?? fieldOfWhole(part, name)
  const isEmpty = (content[part][index]?.[field] ?? '').trim() === ''
  const isShape =
    code === 'too_small' ||
    code === 'invalid_type' ||
    code === 'not-an-expression' ||
    code === 'invalid_format' ||
    code === 'invalid_value'
  return isEmpty && isShape && field !== ''
    ? { part, index, field, code: 'empty', sentence: sentences.empty }
    : { part, index, field, code, sentence }
}

/** A problem of a whole ('answer', 'criteria'): beside the first of its fields; nowhere in particular for a list. */
const fieldOfWhole = (part: DraftPart, name: string): string =>
  name === '' ? (partFields[part][0] ?? '') : (partFields[part].find((one) => one.startsWith(`${name}.`)) ?? '')
