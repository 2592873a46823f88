import { isMisleading } from '../../../platform/pure/unseen'
import { isDate } from './expression'
import type { AnswerProblemCode } from './answer-problems'
import type { AnswerValue } from './answer-values'
import { answerLimits } from './answer-limits'
import type { AnswerForm } from './book'

/** An answer read, nothing where it is blank, or what is wrong with it. */
export type AnswerRead =
  { answer: AnswerValue | undefined } | { code: AnswerProblemCode; detail: Readonly<Record<string, string | number>> }

type FormOf<T extends AnswerForm['type']> = Extract<AnswerForm, { type: T }>

const wrong = (code: AnswerProblemCode, detail: Readonly<Record<string, string | number>> = {}): AnswerRead => ({
  code,
  detail,
})
const blank: AnswerRead = { answer: undefined }

/** Line breaks as '\n', canonical composition, no blanks at the ends. */
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim()

const characters = (text: string): number => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0)

/** Composed text is at most this much shorter than what was typed: beyond it, nothing is even read. */
const expansion = 4

function readText(raw: string, maximum: number): AnswerRead {
  if (raw.length > maximum * expansion) return wrong('too-long', { maximum })
  const text = tidy(raw)
  if (isMisleading(text)) return wrong('control-character')
  if (characters(text) > maximum) return wrong('too-long', { maximum })
  return text === '' ? blank : { answer: text }
}

function readItems(raw: readonly string[], form: FormOf<'list'>): AnswerRead {
  const items: string[] = []
  for (const [index, line] of raw.entries()) {
    const read = readText(line, form.maximumItemLength)
    if ('code' in read)
      return read.code === 'too-long'
        ? wrong('item-too-long', { line: index + 1, maximum: form.maximumItemLength })
        : read
    if (typeof read.answer !== 'string') continue
    if (/\n|\t/.test(read.answer)) return wrong('control-character')
    if (!items.includes(read.answer)) items.push(read.answer)
    if (items.length > form.maximumItems) return wrong('too-many-items', { maximum: form.maximumItems })
  }
  return items.length === 0 ? blank : { answer: items }
}

function readNumber(value: number, form: FormOf<'number'>): AnswerRead {
  if (!Number.isSafeInteger(value)) return wrong('not-whole')
  if (value < form.minimum) return wrong('too-small', { minimum: form.minimum })
  return value > form.maximum ? wrong('too-big', { maximum: form.maximum }) : { answer: value + 0 }
}

function readDate(text: string, form: FormOf<'date'>): AnswerRead {
  if (!isDate(text)) return wrong('not-a-date')
  if (form.earliest !== undefined && text < form.earliest) return wrong('too-early', { earliest: form.earliest })
  return form.latest !== undefined && text > form.latest ? wrong('too-late', { latest: form.latest }) : { answer: text }
}

const readChoice = (text: string, form: FormOf<'choice'>): AnswerRead =>
  form.options.some(({ value }) => value === text) ? { answer: text } : wrong('unknown-option')

/** Reads a typed answer, as kept in JSON. An empty text or list is no answer. */
export function readAnswer(form: AnswerForm, value: unknown): AnswerRead {
  if (value === undefined || value === null || value === '') return blank
  switch (form.type) {
    case 'boolean':
      return typeof value === 'boolean' ? { answer: value } : wrong('wrong-type')
    case 'number':
      return typeof value === 'number' ? readNumber(value, form) : wrong('wrong-type')
    case 'date':
      return typeof value === 'string' ? readDate(value, form) : wrong('wrong-type')
    case 'choice':
      return typeof value === 'string' ? readChoice(value, form) : wrong('wrong-type')
    case 'text':
      return typeof value === 'string' ? readText(value, form.maximumLength) : wrong('wrong-type')
    case 'list': {
      if (!Array.isArray(value)) return wrong('wrong-type')
      if (value.length > answerLimits.items * expansion) return wrong('too-many-items', { maximum: form.maximumItems })
      const items: string[] = []
      for (const item of value) {
        if (typeof item !== 'string') return wrong('wrong-type')
        items.push(item)
      }
      return readItems(items, form)
    }
  }
}

/** Reads what a form field holds: 'yes' or 'no'; digits with or without blanks; a list as one item a line. */
export function readField(form: AnswerForm, raw: string): AnswerRead {
  if (form.type === 'text') return readText(raw, form.maximumLength)
  if (form.type === 'list') {
    if (raw.length > (form.maximumItemLength + 2) * form.maximumItems * expansion)
      return wrong('too-many-items', { maximum: form.maximumItems })
    return readItems(raw.split(/\r\n?|\n/), form)
  }
  const text = raw.length > answerLimits.item ? raw.slice(0, answerLimits.item) : raw.trim()
  if (text === '') return blank
  switch (form.type) {
    case 'boolean':
      return text === 'yes' || text === 'no' ? { answer: text === 'yes' } : wrong('not-yes-or-no')
    case 'choice':
      return readChoice(text, form)
    case 'date': {
      const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? []
      return readDate(year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, form)
    }
    case 'number': {
      const digits = text.replace(/\s/g, '').replace(/^[−–]/, '-')
      if (/^-?\d+[.,]\d+$/.test(digits)) return wrong('not-whole')
      return /^[-+]?\d{1,15}$/.test(digits) ? readNumber(Number(digits), form) : wrong('not-a-number')
    }
  }
}
