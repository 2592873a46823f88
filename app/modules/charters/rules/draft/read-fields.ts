import { spaceFrench } from '../../../criteria/rules/problems'
import type { Text } from '../../../criteria/rules/text'
import { type Fields, settingFields } from './fields'

const set = (fr: string, en: string): Text => ({ fr: spaceFrench(fr), en })
export const sentences = {
  empty: set('Ce champ est à remplir.', 'This field is to be filled in.'),
  'not-json': set(
    'Cette règle n’est pas du JSON lisible : vérifiez les guillemets, les virgules et les accolades.',
    'This rule is not readable JSON: check its quotes, commas and braces.',
  ),
  'not-a-number': set('Écrivez un nombre entier.', 'Write a whole number.'),
  'option-form': set(
    'Écrivez un choix par ligne : son identifiant, son nom en français, son nom en anglais, séparés par « | ».',
    'Write one choice a line: its id, its name in French, its name in English, separated by “|”.',
  ),
} as const

/** Says what is wrong in a field. */
export type Report = (field: string, code: keyof typeof sentences) => void

export const text = (fields: Fields, name: string): string => (fields[name] ?? '').trim()
export const texts = (fields: Fields, name: string) => ({
  fr: text(fields, `${name}.fr`),
  en: text(fields, `${name}.en`),
})
const textsIfAny = (fields: Fields, key: string, name = key) =>
  text(fields, `${name}.fr`) === '' && text(fields, `${name}.en`) === '' ? {} : { [key]: texts(fields, name) }

/** A whole number, left out where it may be and nothing is typed. */
function number(fields: Fields, name: string, report: Report): number | undefined {
  const typed = text(fields, name).replace(/[\s\u00a0\u202f]/g, '')
  if (typed === '') return undefined
  if (/^-?\d{1,12}$/.test(typed)) return Number(typed)
  report(name, 'not-a-number')
  return undefined
}
const ifThere = (key: string, value: unknown) => (value === undefined ? {} : { [key]: value })

/** An expression as it is typed; nothing typed is none. */
export function expression(fields: Fields, name: string, report: Report): unknown {
  const typed = text(fields, name)
  if (typed === '') return undefined
  try {
    return JSON.parse(typed)
  } catch {
    report(name, 'not-json')
    return undefined
  }
}

export function answerOf(fields: Fields, report: Report): unknown {
  const type = text(fields, 'answer.type')
  const base = { type, label: texts(fields, 'answer.label'), ...textsIfAny(fields, 'help', 'answer.help') }
  const whole = (key: string) => ifThere(key, number(fields, `answer.${key}`, report))
  const day = (key: string) => ifThere(key, text(fields, `answer.${key}`) || undefined)
  switch (type) {
    case 'choice':
      return { ...base, options: optionsOf(fields, report) }
    case 'number':
      return { ...base, ...whole('minimum'), ...whole('maximum'), ...textsIfAny(fields, 'unit', 'answer.unit') }
    case 'date':
      return { ...base, ...day('earliest'), ...day('latest') }
    case 'text':
      return { ...base, ...whole('maximumLength') }
    case 'list':
      return { ...base, ...whole('maximumItems'), ...whole('maximumItemLength') }
    default:
      return base
  }
}

const optionsOf = (fields: Fields, report: Report) =>
  text(fields, 'answer.options')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [value = '', fr = '', en = '', ...more] = line.split('|').map((part) => part.trim())
      if (value === '' || fr === '' || en === '' || more.length > 0) report('answer.options', 'option-form')
      return { value, label: { fr, en } }
    })

const list = (fields: Fields, name: string): string[] =>
  text(fields, name)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

export function criterionOf(fields: Fields, report: Report): unknown {
  const rule = expression(fields, 'rule.expression', report)
  const isJudged = text(fields, 'rule.kind') === 'judgement'
  const evidence = number(fields, 'evidence.minimum', report)
  return {
    id: text(fields, 'id'),
    article: text(fields, 'article'),
    statement: texts(fields, 'statement'),
    guidance: texts(fields, 'guidance'),
    source: texts(fields, 'source'),
    appliesTo: {
      applicants: list(fields, 'applicants'),
      initiatives: list(fields, 'initiatives'),
      ...ifThere('when', expression(fields, 'when', report)),
    },
    importance:
      text(fields, 'importance') === 'weighted'
        ? { kind: 'weighted', ...ifThere('weight', number(fields, 'weight', report)) }
        : { kind: text(fields, 'importance') },
    answer: answerOf(fields, report),
    ...(evidence === undefined || evidence === 0
      ? {}
      : { evidence: { minimum: evidence, help: texts(fields, 'evidence.help') } }),
    rule: isJudged
      ? { kind: 'judgement', ...ifThere('form', rule) }
      : { kind: text(fields, 'rule.kind'), ...ifThere('expression', rule) },
    failure: texts(fields, 'failure'),
    remedy: texts(fields, 'remedy'),
  }
}

export function settingsOf(fields: Fields, report: Report): unknown {
  const suspends = text(fields, 'settings.appealSuspends')
  return {
    ...Object.fromEntries(
      settingFields.flatMap((name) => {
        const value = number(fields, `settings.${name}`, report)
        return value === undefined ? [] : [[name, value]]
      }),
    ),
    ...(suspends === '' ? {} : { appealSuspends: suspends === 'yes' }),
  }
}
